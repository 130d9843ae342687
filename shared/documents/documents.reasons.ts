export const documentsReasons = ['documentInterrupted', 'noNotesToPrint', 'tooManyNotes', 'noHomeCareYet', 'episodeStillOpen', 'noVisitsYet'] as const;
