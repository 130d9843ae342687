export const attachmentsReasons = ['fileUnknown', 'fileBroken', 'fileTooLarge', 'photoConsentMissing', 'attachmentsFull'] as const;
