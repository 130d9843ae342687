// What stands in the notes of the generated clinic, in the words of people who write thirty of them a week.

/** How a course goes: the proportions are those of the cases in main/demo/cases.json. */
export type Trend = 'resolving' | 'plateauing' | 'worsening';

export type Stage = 'first' | 'better' | 'same' | 'worse';

/** `{pain}` and `{activity}`, `{aggravating}`, `{relieving}` are filled in. */
export const statements: Readonly<Record<Stage, readonly string[]>> = {
  first: [
    'Comes for the first time with this. Average of the last day {pain} out of 10, worst with {aggravating}.',
    'Has had it for some weeks and is worried that it will stay. {pain} of 10 on average, more after {aggravating}.',
    'Says that {relieving} helps for an hour or so, then it returns. Pain {pain} of 10 over the last day.',
    'Sleeps badly because of it. Rates the last 24 hours {pain} of 10.',
  ],
  better: [
    'Easier since the last session: {pain} of 10 now. {activity} went better than a week ago.',
    'Two good days after treatment, then a little of it came back. Average {pain} of 10.',
    'Noticed only late in the day that it had not hurt. {pain} of 10 on average.',
    'Slept through three nights. Pain {pain} of 10, {aggravating} is still felt but shorter.',
    'Did the exercises most days and says it shows. {pain} of 10.',
  ],
  same: [
    'About as last time, {pain} of 10. Good for a day after the session, then back.',
    'No clear change. {aggravating} still brings it on. Average {pain} of 10.',
    'Busy week, exercises done twice. {pain} of 10, as before.',
    'Better in the morning, the same by evening: {pain} of 10 on average.',
  ],
  worse: [
    'More pain than last time, {pain} of 10, since the weekend without a clear cause.',
    'Woken by it twice this week. Average {pain} of 10, and {activity} is harder.',
    'Says it has spread a little. {pain} of 10, {relieving} helps less.',
  ],
};

export const statementDetails = [
  'No new medicines, no falls, no fever.',
  'Work is as before; took the breaks when there was time for them.',
  'No numbness, no weakness, bladder and bowel as always.',
  'Felt tired for an evening after the last session, otherwise nothing unusual.',
  'Asks whether sport is allowed again this week.',
  'Tried {relieving} at home, which helped.',
  'Would like to manage {activity} without thinking about it.',
  'Has changed the chair at work since.',
  'The area felt sore to the touch for a day and then looser.',
  'Partner has learnt the ball exercise and helps with it.',
  'Notices it mainly with {aggravating}.',
  'Weekend was long on the feet; still no setback.',
] as const;

export const observations = [
  'Walks in freely, sits down with care. Shoulders level, weight slightly off the painful side.',
  'Guards the movement at its end; breathing calm. Skin normal, no swelling, no warmth.',
  'Posture upright today, less protective than at the start. Tissue warm and moves better over {muscle}.',
  'Tone is raised over {muscle} and its neighbours; the other side is soft.',
  'Movement is smooth to the middle of the range, then hesitant. No colour change.',
  'Skin intact, no marks. Palpation of {muscle} brings up the known pain.',
  'Head slightly forward in sitting, corrects it when told. Ribs move evenly.',
  'Symmetrical in standing. End range is reached with a pull rather than with pain.',
  'Palpation is borne well. A band in {muscle} rolls under the thumb and eases while held.',
  'Compared with the last session the tissue gives way earlier.',
  'Both sides compared: difference is felt by hand, hardly seen.',
] as const;

export const reasonings: Readonly<Record<Stage, readonly string[]>> = {
  first: [
    'Pain is reproduced by palpation of {muscle}; screening gave no reason to refer. A short series is reasonable.',
    'Picture fits the referral. {muscle} is the first place to work; the others follow from it.',
    'Findings agree with the story. Nothing today points beyond muscle and fascia.',
  ],
  better: [
    'Responds as hoped: pain and tenderness fall together. Going on as planned.',
    'Gain of the last session was kept. {muscle} needs less time now, movement gets more.',
    'On its way to the target; the referral from {muscle} is gone.',
    'Function follows the pain. Treatment moves from the points to length and control.',
  ],
  same: [
    'Little change in the numbers. Looked again at {muscle} and changed the order of work.',
    'Improvement holds for a day only; load at work is likely to keep it going.',
    'No step forward and no step back. If the next session shows none either, the plan is to be looked at.',
  ],
  worse: [
    'Course is not what was expected. No red flag today, but the referrer should see this before it goes on.',
    'Worse on two measures. Reduced pressure and area; advised to see the doctor.',
    'Not explained by muscle alone. Will not press on; letter to the referrer offered.',
  ],
};

export const reasoningDetails = [
  'Pressure was kept at what was called good pain.',
  'Tolerated well, dressed without help, no dizziness on rising.',
  'Change was measured directly after the work and again before leaving.',
  'Client understands that soreness for a day is to be expected.',
  'Pain immediately afterwards is lower, which says little about tomorrow.',
  'Explained what was found and what it may mean, in plain words.',
  'Neighbouring muscles were checked and left alone.',
  'Effect on movement was larger than on tenderness.',
] as const;

export const planDetails = [
  'Next session as booked, same area, re-check {muscle} first.',
  'Shorter on the points next time, longer on movement.',
  'Exercises shown again and done together once; sheet given.',
  'To call if tingling, weakness or night pain should appear.',
  'Measure {activity} again at the next session.',
  'Space the sessions a little more if this holds.',
  'Keep the load at work as it is until the next visit.',
  'Add a strengthening exercise when pain stays below three.',
] as const;

export const closings: Readonly<Record<Trend, readonly string[]>> = {
  resolving: ['Goals met, exercises go on alone.', 'Free of pain in daily life; knows what to do if it returns.', 'Target reached before the last session.'],
  plateauing: ['Better, but no further gain in the last sessions.', 'Content with what was reached; comes back when needed.'],
  worsening: ['Sent back to the referrer with a letter: pain rising in spite of treatment.', 'Referred for imaging before any further session.'],
};

export const treatmentResponses = ['released', 'softened', 'softened, referral faded', 'partial', 'released on the third hold', 'eased while held'] as const;

export const deskAlerts = ['Prefers text messages', 'Pays at the next visit', 'Same name as another client: check the birth date', 'Late by ten minutes as a rule', 'Needs help with the stairs'] as const;
export const healthAlerts = ['Faints when rising fast', 'No pressure on the left calf', 'Allergic to nut oil', 'Blood thinner: light pressure'] as const;
export const cancelReasons = ['ill', 'work', 'child ill', 'forgot another date', 'feels better', ''] as const;
export const lateReasons = ['Computer restart at closing time.', 'Emergency with the next client.', 'Called away before the note was finished.'] as const;
