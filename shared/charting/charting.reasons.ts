export const chartingReasons = [
  'noteIncomplete',
  'noteSigned',
  'notYourVisit',
  'visitNotStarted',
  'visitHasNoEpisode',
  'consentMissing',
  'contraindicated',
] as const;
