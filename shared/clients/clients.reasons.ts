export const clientsReasons = ['chartReasonNeeded', 'consentUnknown', 'alreadyResolved', 'visitsOverlap', 'mergedHasMerges', 'legalHold', 'fieldFilled', 'fieldUnknown', 'doctorUnknown'] as const;
