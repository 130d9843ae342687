// The gate before treatment: what the flags come to, what a decision may loosen, and which technique goes where. Absolute is
// never overridden; clearance only by its letter, and never for cups; local and caution by a reason (clinical.md 1.3).
import type { ContraindicationClass } from '../clinical/contraindications.ts';
import { REGIONS, regionAccess, splitBodyRegionId } from '../clinical/regions.ts';
import { NEVER_CUPPED_REGIONS, screeningColumnOf, type ScreeningColumn, type ScreeningResult } from '../clinical/screening.ts';
import type { BodySide, Side } from '../clinical/sides.ts';
import type { TechniqueId } from '../clinical/techniques.ts';
import type { CivilDate } from '../core/time.ts';
import type { Decision, DeskStanding, GateFlag, GivenReason, NewDecision, SafetyOfClient } from './screening.model.ts';

const strictestFirst: readonly ScreeningResult[] = ['defer_or_refer', 'clearance_required', 'proceed_after_clearance', 'proceed_modified', 'proceed'];

export function stricterResult(one: ScreeningResult, other: ScreeningResult): ScreeningResult {
  return strictestFirst.find((result) => result === one || result === other) ?? 'defer_or_refer';
}

/** Whether one result lets through more than another. */
export function isLooserResult(one: ScreeningResult, other: ScreeningResult): boolean {
  return one !== other && stricterResult(one, other) === other;
}

function classIn(flag: GateFlag, column: ScreeningColumn): ContraindicationClass {
  return flag.classes[column];
}

/** What the flags alone come to, for massage in general. */
export function resultOf(flags: readonly GateFlag[]): ScreeningResult {
  if (flags.some((flag) => flag.classes.general === 'absolute')) return 'defer_or_refer';
  const needClearance = flags.filter((flag) => flag.classes.general === 'clearance');
  if (needClearance.some((flag) => !flag.isCleared)) return 'clearance_required';
  if (needClearance.length > 0) return 'proceed_after_clearance';
  return flags.length > 0 ? 'proceed_modified' : 'proceed';
}

/** What the gate needs to know of a decision. */
export type KnownDecision = Pick<Decision, 'flagIds' | 'expiresOn'>;

/** Whether a decision speaks of these flags on this day: not run out, and nothing came up that it did not know. */
export function isDecisionInForce(known: KnownDecision, flags: readonly GateFlag[], day: CivilDate): boolean {
  if (known.expiresOn !== null && known.expiresOn < day) return false;
  return flags.every((flag) => known.flagIds.includes(flag.contraindicationId));
}

/** What holds: never looser than the flags, and as strict as the therapist decided. */
export function resultInForce(flags: readonly GateFlag[], decided: ScreeningResult | undefined): ScreeningResult {
  const suggested = resultOf(flags);
  return decided === undefined ? suggested : stricterResult(decided, suggested);
}

/** Flags that forbid a technique altogether. */
export function flagsForbidding(flags: readonly GateFlag[], techniqueId: TechniqueId): readonly GateFlag[] {
  return flags.filter((flag) => isForbidding(flag, screeningColumnOf(techniqueId)));
}

function isForbidding(flag: GateFlag, column: ScreeningColumn): boolean {
  const cls = classIn(flag, column);
  return cls === 'absolute' || (cls === 'clearance' && (column === 'cupping' || !flag.isCleared));
}

/** Flags that ask for care with a technique wherever it is used. */
export function flagsToMind(flags: readonly GateFlag[], techniqueId: TechniqueId): readonly GateFlag[] {
  const column = screeningColumnOf(techniqueId);
  return flags.filter((flag) => ['local', 'caution'].includes(classIn(flag, column)) || (classIn(flag, column) === 'clearance' && !isForbidding(flag, column)));
}

/** Whether a flag's places include a region on a side; a region without a side, on either side or an unknown one, counts. */
function liesIn(flag: GateFlag, regionId: string, side: Side | null): boolean {
  return flag.regionIds.some((id) => {
    const place = splitBodyRegionId(id) ?? { regionId: id, side: 'bilateral' as const };
    if (place.regionId !== regionId) return false;
    return place.side === 'bilateral' || place.side === 'midline' || side === null || side === 'bilateral' || side === 'midline' || side === place.side;
  });
}

/** Local flags that a technique in a region runs into. One whose place nobody has named may lie anywhere. */
export function localFlagsAt(flags: readonly GateFlag[], techniqueId: TechniqueId, regionId: string | undefined, side: Side | null): readonly GateFlag[] {
  const column = screeningColumnOf(techniqueId);
  return flags.filter(
    (flag) => classIn(flag, column) === 'local' && (flag.regionIds.length === 0 || regionId === undefined || liesIn(flag, regionId, side)),
  );
}

/** Whether a reason was given for using a technique in a region in spite of a flag. */
export function hasReason(reasons: readonly GivenReason[], flag: Pick<GateFlag, 'contraindicationId'>, techniqueId: string, regionId: string | undefined): boolean {
  return reasons.some(
    (given) =>
      given.contraindicationId === flag.contraindicationId &&
      given.techniqueId === techniqueId &&
      (given.regionId === null || given.regionId === (regionId ?? null)),
  );
}

export type ZoneCause =
  | { readonly kind: 'never' }
  | { readonly kind: 'consent'; readonly consentId: string }
  | { readonly kind: 'neverCupped' }
  | { readonly kind: 'contraindication'; readonly contraindicationId: string; readonly label: string };

/** A region where the technique in hand does not go, or asks for a reason first. */
export interface NoGoZone {
  /** Base id of the region. */
  readonly regionId: string;
  /** Null = both sides, or the midline. */
  readonly side: BodySide | null;
  readonly strength: 'forbidden' | 'reason';
  readonly cause: ZoneCause;
}

function localZones(flag: GateFlag, techniqueId: TechniqueId, reasons: readonly GivenReason[]): readonly NoGoZone[] {
  const cause = { kind: 'contraindication', contraindicationId: flag.contraindicationId, label: flag.label } as const;
  return flag.regionIds.flatMap((id): readonly NoGoZone[] => {
    const place = splitBodyRegionId(id);
    const regionId = place?.regionId ?? id;
    if (hasReason(reasons, flag, techniqueId, regionId)) return [];
    const side = place?.side === 'l' || place?.side === 'r' ? place.side : null;
    return [{ regionId, side, strength: 'reason', cause }];
  });
}

/**
 * Where a technique does not go on this client: nowhere at all where a flag forbids it, not where the law or a missing
 * consent keeps hands off, and only with a reason where a flag is local. Without a technique in hand, massage in general.
 */
export function noGoZones({ flags, grantedConsentIds, reasons }: SafetyOfClient, techniqueId: TechniqueId | null): readonly NoGoZone[] {
  const technique = techniqueId ?? 'neuromuscular_therapy';
  const [forbidding] = flagsForbidding(flags, technique);
  const byRegion = REGIONS.flatMap((region): readonly NoGoZone[] => {
    const zone = { regionId: region.id, side: null, strength: 'forbidden' } as const;
    const access = regionAccess(region.id);
    if (access.kind === 'never') return [{ ...zone, cause: { kind: 'never' } }];
    if (access.kind === 'consent' && !grantedConsentIds.includes(access.consentId)) return [{ ...zone, cause: { kind: 'consent', consentId: access.consentId } }];
    if (forbidding) return [{ ...zone, cause: { kind: 'contraindication', contraindicationId: forbidding.contraindicationId, label: forbidding.label } }];
    if (technique === 'cupping' && NEVER_CUPPED_REGIONS.includes(region.id)) return [{ ...zone, cause: { kind: 'neverCupped' } }];
    return [];
  });
  const isClosed = (zone: NoGoZone): boolean => byRegion.some((closed) => closed.regionId === zone.regionId);
  const column = screeningColumnOf(technique);
  const local = flags.filter((flag) => classIn(flag, column) === 'local').flatMap((flag) => localZones(flag, technique, reasons));
  return [...byRegion, ...local.filter((zone) => !isClosed(zone))];
}

/** What anybody may know: that there is something, never what (clinical.md 7.4). */
export function deskStandingOf(result: ScreeningResult): DeskStanding {
  switch (result) {
    case 'defer_or_refer':
      return 'notToday';
    case 'clearance_required':
      return 'needsClearance';
    case 'proceed_modified':
    case 'proceed_after_clearance':
      return 'seeTherapist';
    case 'proceed':
      return 'clear';
  }
}

export interface DecisionProblem {
  readonly field: string;
  /** Key of the catalogue under `validation`. */
  readonly messageKey: 'required' | 'tooLoose' | 'nothingCleared' | 'letterAhead' | 'letterForNothing' | 'datePast';
}

/**
 * What keeps a decision from being recorded. `flags` are those in force with the letter that comes with it already
 * counted: a letter that clears nothing loosens nothing.
 */
export function decisionProblems(given: NewDecision, flags: readonly GateFlag[], day: CivilDate): readonly DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  const suggested = resultOf(flags);
  const goesOn = given.result === 'proceed_modified' || given.result === 'proceed_after_clearance';
  if (isLooserResult(given.result, suggested)) problems.push({ field: 'result', messageKey: 'tooLoose' });
  else if (given.result === 'proceed_after_clearance' && suggested !== given.result) problems.push({ field: 'result', messageKey: 'nothingCleared' });
  // Stopping needs its reason, and so does care that no flag asks for.
  const needsReason = given.result !== 'proceed' && (!goesOn || flags.length === 0);
  if (needsReason && given.reason.trim() === '') problems.push({ field: 'reason', messageKey: 'required' });
  const silent = goesOn ? flags.filter((flag) => !hasNote(given, flag)) : [];
  problems.push(...silent.map((flag): DecisionProblem => ({ field: `notes.${flag.contraindicationId}`, messageKey: 'required' })));
  if (given.expiresOn !== null && given.expiresOn < day) problems.push({ field: 'expiresOn', messageKey: 'datePast' });
  return [...problems, ...letterProblems(given, flags, day)];
}

function hasNote({ notes }: NewDecision, flag: GateFlag): boolean {
  return notes.some((one) => one.contraindicationId === flag.contraindicationId && one.note.trim() !== '');
}

function letterProblems({ clearance }: NewDecision, flags: readonly GateFlag[], day: CivilDate): readonly DecisionProblem[] {
  if (!clearance) return [];
  const problems: DecisionProblem[] = [];
  if (clearance.date > day) problems.push({ field: 'clearance.date', messageKey: 'letterAhead' });
  if (clearance.expiresOn !== null && clearance.expiresOn < day) problems.push({ field: 'clearance.expiresOn', messageKey: 'datePast' });
  const lifts = flags.some(({ contraindicationId, classes }) => clearance.contraindicationIds.includes(contraindicationId) && [classes.general, classes.stretch].includes('clearance'));
  if (!lifts) problems.push({ field: 'clearance.contraindicationIds', messageKey: 'letterForNothing' });
  return problems;
}
