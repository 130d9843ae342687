export const documentsReasons = ['documentInterrupted', 'noNotesToPrint', 'tooManyNotes'] as const;
