export const episodesReasons = [
  'planNeedsReason',
  'planAlreadyActive',
  'clearanceRequired',
  'episodeClosed',
  'unknownDiagnosis',
  'redFlagOpen',
  'noDecisionDue',
  'notWholeList',
  'templateReplaced',
] as const;
