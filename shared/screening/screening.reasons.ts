export const screeningReasons = ['reasonNotAllowed', 'flagUnknown'] as const;
