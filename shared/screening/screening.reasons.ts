export const screeningReasons = ['reasonNotAllowed', 'flagUnknown', 'guardianNotAsked'] as const;
