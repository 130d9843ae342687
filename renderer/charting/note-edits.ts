// Pure edits of a note: from a body to the next one. What a finding's check means stands here once, for keys and buttons.
import { confirmedTreatment } from '../../shared/charting/carry.rules.ts';
import type { Finding, FindingCheck, NoteBody, Treatment } from '../../shared/charting/charting.model.ts';
import type { TendernessGrade } from '../../shared/clinical/findings.ts';
import { findTechnique } from '../../shared/clinical/techniques.ts';
import type { TechniqueId } from '../../shared/clinical/techniques.ts';

export type Recheck = Exclude<FindingCheck, 'new' | 'unchecked'>;

/** Whether a finding was carried over from an earlier session. */
export function isCarried(finding: Finding): boolean {
  return finding.check !== 'new';
}

function gradeAfter(check: Recheck, before: number | null): number | null {
  if (check === 'gone') return 0;
  if (before === null) return null;
  if (check === 'better') return Math.max(0, before - 1);
  return check === 'worse' ? Math.min(4, before + 1) : before;
}

/**
 * Last session's finding looked at again: the same, one grade better or worse, or gone. A number typed afterwards
 * corrects the grade. The check given a second time takes it back.
 */
export function recheck(finding: Finding, check: Recheck): Finding {
  if (finding.check === check) return { ...finding, check: 'unchecked', tenderness: null, tendernessAfter: null };
  return { ...finding, check, tenderness: gradeAfter(check, finding.tendernessBefore) };
}

function checkFor(grade: number, before: number | null): Recheck {
  if (before === null || grade === before) return 'same';
  return grade < before ? 'better' : 'worse';
}

/** Today's tenderness (0-4) before treatment; on a carried finding the number itself is the re-check. */
export function withTenderness(finding: Finding, grade: TendernessGrade): Finding {
  if (!isCarried(finding)) return { ...finding, tenderness: finding.tenderness === grade ? null : grade };
  return { ...finding, tenderness: grade, check: checkFor(grade, finding.tendernessBefore) };
}

/** Tenderness after treatment; the same number again takes it back. */
export function withTendernessAfter(finding: Finding, grade: TendernessGrade): Finding {
  return { ...finding, tendernessAfter: finding.tendernessAfter === grade ? null : grade };
}

/** Found today, or found again: neither gone nor left unchecked. */
export function isThereToday({ check }: Finding): boolean {
  return check !== 'gone' && check !== 'unchecked';
}

function withFindings(body: NoteBody, findings: readonly Finding[]): NoteBody {
  const objective = { ...body.objective, findings: [...findings] };
  // "No abnormal finding" cannot stand beside one.
  return { ...body, objective: findings.some(isThereToday) ? { ...objective, noAbnormalFinding: false } : objective };
}

type FoundAt = Pick<Finding, 'muscleId' | 'regionId' | 'side' | 'view' | 'x' | 'y'>;

/** A finding of today. */
export function newFinding(id: string, kind: string, place: FoundAt, tenderness: Finding['tenderness']): Finding {
  const { muscleId, regionId, side, view, x, y } = place;
  return { id, check: 'new', kind, muscleId, regionId, side, view, x, y, tenderness, tendernessAfter: null, tendernessBefore: null, referral: '', note: '' };
}

/** A finding that was gone and is there again: the same one, at its own place. */
export function returnedFinding(finding: Finding): Finding {
  return { ...newFinding(finding.id, finding.kind, finding, null), referral: finding.referral, isReturned: true };
}

export function addFinding(finding: Finding): (body: NoteBody) => NoteBody {
  return (body) => withFindings(body, [...body.objective.findings, finding]);
}

export function changeFinding(id: string, next: (finding: Finding) => Finding): (body: NoteBody) => NoteBody {
  return (body) => withFindings(body, body.objective.findings.map((finding) => (finding.id === id ? next(finding) : finding)));
}

/** Takes a new finding off the note. One that was carried over only goes back to "not looked at": its life goes on. */
export function dropFinding(id: string): (body: NoteBody) => NoteBody {
  return (body) =>
    withFindings(
      body,
      body.objective.findings.flatMap((finding) => {
        if (finding.id !== id) return [finding];
        return isCarried(finding) ? [{ ...finding, check: 'unchecked' as const, tenderness: null, tendernessAfter: null }] : [];
      }),
    );
}

/** What a new row of a technique starts with: the usual values of its fields, everything else open. */
export function startingParams(technique: TechniqueId): Treatment['params'] {
  const fields = findTechnique(technique)?.fields ?? [];
  return Object.fromEntries(fields.flatMap((field) => (field.kind === 'number' && field.initial !== undefined ? [[field.id, field.initial]] : [])));
}

export interface TreatedPlace {
  readonly muscleId: string | null;
  readonly regionId: string | null;
  readonly side: Treatment['side'];
}

/** A position of ease is held longer on a rib [S32]. */
const RIB_HOLD_S = 120;

function isOnRibs({ muscleId, regionId }: TreatedPlace): boolean {
  return regionId === 'ribs_front' || regionId === 'ribs_side' || muscleId === 'intercostals_diaphragm';
}

export function newTreatment(id: string, technique: TechniqueId, place: TreatedPlace): Treatment {
  const params = { ...startingParams(technique), ...(technique === 'positional_release' && isOnRibs(place) && { hold_s: RIB_HOLD_S }) };
  return { id, modality: technique, ...place, minutes: null, params, billingCode: null };
}

export function addTreatments(rows: readonly Treatment[]): (body: NoteBody) => NoteBody {
  return (body) => ({ ...body, treatments: [...body.treatments, ...rows] });
}

export function changeTreatment(id: string, next: (row: Treatment) => Treatment): (body: NoteBody) => NoteBody {
  return (body) => ({ ...body, treatments: body.treatments.map((row) => (row.id === id ? next(row) : row)) });
}

export function dropTreatment(id: string): (body: NoteBody) => NoteBody {
  return (body) => ({ ...body, treatments: body.treatments.filter((row) => row.id !== id) });
}

/** Last session's row was done again today, as it stands. */
export function confirmTreatment(id: string): (body: NoteBody) => NoteBody {
  return changeTreatment(id, confirmedTreatment);
}

type ListPart = 'motions' | 'tests' | 'strengths';

/** Changes, adds (index = length) or, with null, removes one row of a table of measures. */
export function changeRow<L extends ListPart>(list: L, index: number, row: NoteBody['objective'][L][number] | null): (body: NoteBody) => NoteBody {
  return (body) => {
    const rows: readonly NoteBody['objective'][L][number][] = body.objective[list];
    const next = [...rows.slice(0, index), ...(row === null ? [] : [row]), ...rows.slice(index + 1)];
    return { ...body, objective: { ...body.objective, [list]: next } };
  };
}
