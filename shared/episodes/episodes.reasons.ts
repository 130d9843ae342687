export const episodesReasons = [
  'planNeedsReason',
  'planAlreadyActive',
  'clearanceRequired',
  'episodeClosed',
  'unknownDiagnosis',
] as const;
