export const chartingReasons = [
  'noteIncomplete',
  'noteSigned',
  'notYourVisit',
  'visitNotStarted',
  'visitHasNoEpisode',
  'consentMissing',
  'contraindicated',
  'shortcutTaken',
  'notYourStudent',
  'alreadyCoSigned',
] as const;
