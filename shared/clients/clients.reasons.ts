export const clientsReasons = ['chartReasonNeeded', 'consentUnknown', 'alreadyResolved', 'visitsOverlap', 'mergedHasMerges'] as const;
