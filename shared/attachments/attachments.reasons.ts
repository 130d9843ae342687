export const attachmentsReasons = ['fileUnknown', 'fileBroken', 'fileTooLarge', 'photoConsentMissing', 'attachmentsFull', 'filePartMissing'] as const;
