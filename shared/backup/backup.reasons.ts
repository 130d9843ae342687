export const backupReasons = [
  'backupTampered',
  'backupForeign',
  'backupNewer',
  'backupOtherKey',
  'backupIncomplete',
  'backupBusy',
] as const;
export type BackupReason = (typeof backupReasons)[number];
