/** The invented client of a template's preview. */
export const sample = {
  client: 'Sample Client',
  therapist: 'Sample Therapist, LMT',
  licence: 'LMT-0000',
  referrer: 'Dr. Sample',
  referralKind: 'Orthopaedics',
  service: 'Medical massage 60',
  complaint: 'Pain in the right buttock after sitting',
  activity: 'Drive for an hour',
  statement: 'Mornings are easier. The ache down the thigh comes after an hour of driving instead of twenty minutes.',
  reasoning: 'Tenderness reproduces the familiar pain and gives way within the session; hip rotation is gained and held.',
  homeCare: ['Break driving every 40 minutes', 'Side-lying leg raise, 2 x 12, every other day'],
};
