export const documentsReasons = ['documentInterrupted', 'noNotesToPrint', 'tooManyNotes', 'noHomeCareYet', 'episodeStillOpen'] as const;
