export const clientsReasons = ['chartReasonNeeded', 'consentUnknown', 'alreadyResolved'] as const;
