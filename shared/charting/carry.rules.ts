// What goes from last session's note into the next one. Everything carried is grey until it is confirmed: it does not
// print, does not count and is not signed (clinical.md 7.2: copied forward is marked and edited).
import type { Finding, NoteBody, Treatment } from './charting.model.ts';

/** A finding to be looked at again: its last tenderness stands beside, today's is open. */
export function carriedFinding(finding: Finding): Finding {
  const known = finding.check === 'unchecked' ? finding.tendernessBefore : (finding.tendernessAfter ?? finding.tenderness);
  const { isReturned: _isReturned, size: _size, pressure = null, pressureBefore = null, ...rest } = finding;
  const pressed = finding.check === 'unchecked' ? pressureBefore : pressure;
  return { ...rest, check: 'unchecked', tenderness: null, tendernessAfter: null, tendernessBefore: known, note: '', ...(pressed !== null && { pressureBefore: pressed }) };
}

const OBSERVATIONS: ReadonlySet<string> = new Set([
  'response', 'adverse', 'adverse_note', 'local_twitch', 'rechecked', 'end_feel', 'previous_marks_faded', 'grade', 'grade_other_side', 'limited_by_pain',
]);

function isObservation(field: string): boolean {
  return OBSERVATIONS.has(field) || /^(tenderness|pain|pressure_0|skin|marks)/.test(field);
}

/**
 * A treatment to be confirmed by one key: technique, place, settings and minutes are carried; what was seen (response,
 * adverse event, marks, skin, tenderness) is not, so that none of it is signed unseen.
 */
export function carriedTreatment(row: Treatment): Treatment {
  return { ...row, isCarried: true, params: Object.fromEntries(Object.entries(row.params).filter(([field]) => !isObservation(field))) };
}

/** The row as something that was done today. */
export function confirmedTreatment({ isCarried: _isCarried, ...row }: Treatment): Treatment {
  return row;
}

/** Rows that count: those of today, and those of last session that were confirmed. */
export function treatmentsThatCount(body: NoteBody): readonly Treatment[] {
  return body.treatments.filter((row) => row.isCarried !== true);
}

const MOST_HOME_CARE = 20;

/** The home care with what was typed and not entered, as leaving the box enters it. */
export function withTypedHomeCare(body: NoteBody): NoteBody {
  const { homeCareTyped, ...plan } = body.plan;
  if (homeCareTyped === undefined) return body;
  const typed = homeCareTyped.trim();
  const isEntry = typed !== '' && !plan.noHomeCare && !plan.homeCare.includes(typed) && plan.homeCare.length < MOST_HOME_CARE;
  return { ...body, plan: isEntry ? { ...plan, homeCare: [...plan.homeCare, typed] } : plan };
}

/** The note as it is judged and signed: without what nobody confirmed, and without rows of measures that were never filled in. */
export function settledNote(given: NoteBody): NoteBody {
  const body = withTypedHomeCare(given);
  const { motions, strengths, posture, nerves } = body.objective;
  const objective = {
    ...body.objective,
    motions: motions.filter(({ before, after, passive = null }) => before !== null || after !== null || passive !== null),
    strengths: strengths.filter((row) => row.grade !== ''),
    ...(posture && { posture: posture.filter((row) => row.grade !== null) }),
    ...(nerves && { nerves: nerves.filter((row) => row.sensation !== null || row.reflex !== null || row.power !== null) }),
  };
  return { ...body, objective, treatments: [...treatmentsThatCount(body)] };
}

/** Rows of a note that its signature leaves behind, each a count. */
export interface LeftBehind {
  /** Of last session, not re-checked: they stay grey, do not print and do not count. */
  readonly findings: number;
  /** Of last session, not confirmed: they are not kept. */
  readonly treatments: number;
  /** Taken up to be measured and never filled in: they are not kept. */
  readonly measures: number;
}

function measureRows({ objective: { motions, strengths, posture = [], nerves = [] } }: NoteBody): number {
  return motions.length + strengths.length + posture.length + nerves.length;
}

/** What would be signed away unseen; to be said before the signature. */
export function leftBehind(body: NoteBody): LeftBehind {
  const settled = settledNote(body);
  return {
    findings: body.objective.findings.filter((finding) => finding.check === 'unchecked').length,
    treatments: body.treatments.length - settled.treatments.length,
    measures: measureRows(body) - measureRows(settled),
  };
}
