// Reads what is on file of a client and lays the gate's rules over it.
import type { Consent, HealthRecord } from '../../shared/clients/clients.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { isMinorOn } from '../../shared/clients/consents.rules.ts';
import { flagsOf, type ScreenedRecord } from '../../shared/screening/flags.rules.ts';
import { guardianDueOf, guardianRuleOn } from '../../shared/screening/guardian.rules.ts';
import type { GuardianStanding } from '../../shared/screening/guardian.model.ts';
import { isDecisionInForce, resultInForce, resultOf } from '../../shared/screening/gate.rules.ts';
import type { ClearanceLetter, ClinicTable, Decided, Decision, Gate, GateFlag } from '../../shared/screening/screening.model.ts';
import type { ScreenAnswer } from '../../shared/intake/checks.model.ts';
import { listConsentsOfMany } from '../../db/clients/consents.queries.ts';
import { listHealthInForce } from '../../db/clients/health.queries.ts';
import { recordIdsOfMany } from '../../db/clients/records.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { listVisitIdsOfDay, listVisitScreens } from '../../db/intake/checks.queries.ts';
import { listAccompaniedVisits, type AccompaniedVisit } from '../../db/screening/guardian.queries.ts';
import { listDecisionsOfMany, listReasons, readBirthDates, readClinicTable } from '../../db/screening/screening.queries.ts';

export interface GateQuestion {
  readonly clientId: string;
  readonly visitId: string | null;
  readonly day: CivilDate;
}

/** What may be added to the records of a question: a decision that is being taken. */
export interface GateChanges {
  readonly todaysIds: readonly string[];
  readonly letter: ClearanceLetter | null;
}

/** What is on file of one client, as it was read. */
interface KnownOfClient {
  readonly birthDate: string | null;
  readonly health: HealthRecord | undefined;
  readonly consents: readonly Consent[];
  /** Newest first. */
  readonly decisions: readonly Decision[];
  readonly visitIds: readonly string[];
  /** The same visits with who came along to them. */
  readonly accompanied: readonly AccompaniedVisit[];
  /** What was answered in the short screens of these visits. */
  readonly screen: readonly ScreenAnswer[];
}

/** A decision about today's findings speaks of its visit only. */
function speaksOf(decision: Decision, visitIds: readonly string[]): boolean {
  return decision.todaysIds.length === 0 || (decision.visitId !== null && visitIds.includes(decision.visitId));
}

function ofAnswers(health: HealthRecord): Decided {
  const { decision: result, decisionNote: reason, recordedAt: decidedAt, recordedByName: decidedByName } = health;
  return { result, reason, notes: [], clearance: null, expiresOn: null, decidedAt, decidedByName, isOfAnswers: true };
}

/**
 * The newest word of a therapist: a decision taken at the gate, or the one written with the health answers. Answers that
 * were handed in decide nothing, and those of any day know nothing of what came up at this visit.
 */
function newestDecided(decision: Decision | undefined, { health, visitIds }: KnownOfClient, flags: readonly GateFlag[], day: CivilDate): Decided | null {
  const answered = health && !health.isHandedIn && !health.isJoined ? health : undefined;
  const isAnswered = answered !== undefined && (!decision || decision.decidedAt < answered.recordedAt);
  const isOfVisit = !isAnswered && decision?.visitId !== null && visitIds.includes(decision?.visitId ?? '');
  // A yes of this visit's screen is news even where the same question got a yes before.
  if (!isOfVisit && flags.some((flag) => flag.source === 'screen')) return null;
  if (isAnswered) return ofAnswers(answered);
  if (!decision || !isDecisionInForce(decision, flags, day)) return null;
  const { result, reason, notes, clearance, expiresOn, decidedAt, decidedByName } = decision;
  return { result, reason, notes, clearance, expiresOn, decidedAt, decidedByName, isOfAnswers: false };
}

/** Of several visits the first that still asks for somebody. */
function guardianOf({ birthDate, accompanied }: KnownOfClient, { settings }: ClinicTable, day: CivilDate): GuardianStanding {
  const standings = accompanied.map(({ startsOn, recorded }) => ({ rule: guardianRuleOn(birthDate, settings, startsOn), recorded }));
  const open = standings.find((standing) => guardianDueOf(standing) !== 'nothing');
  return open ?? standings[0] ?? { rule: guardianRuleOn(birthDate, settings, day), recorded: null };
}

function gateOf(known: KnownOfClient, table: ClinicTable, day: CivilDate, changes?: GateChanges): Omit<Gate, 'reasons'> {
  const { birthDate, health, consents, decisions, visitIds, screen } = known;
  const grantedConsentIds = consents.filter((consent) => consent.state === 'granted').map((consent) => consent.consentId);
  const latest = decisions.find((decision) => speaksOf(decision, visitIds));
  const letters = [...decisions.map((decision) => decision.clearance), changes?.letter ?? null].filter((letter) => letter !== null);
  const todaysIds = changes?.todaysIds ?? latest?.todaysIds ?? [];
  const record: ScreenedRecord = { answers: health, birthDate, todaysIds, screen, letters, grantedConsentIds };
  const flags = flagsOf(record, table, day);
  const decided = newestDecided(latest, known, flags, day);
  return {
    flags: [...flags],
    suggested: resultOf(flags),
    result: resultInForce(flags, decided?.result),
    decided,
    isDecisionDue: flags.length > 0 && decided === null,
    isMinor: isMinorOn(birthDate, table.settings.ageOfMajority, day),
    guardian: guardianOf(known, table, day),
    grantedConsentIds,
    refusedConsentIds: consents.filter((consent) => consent.state !== 'granted').map((consent) => consent.consentId),
  };
}

/** Of many clients, in as many questions to the database as of one. Clients that are not on file are left out. */
async function readKnown(db: Db | Tx, visitsOf: ReadonlyMap<string, readonly string[]>, day: CivilDate): Promise<ReadonlyMap<string, KnownOfClient>> {
  const birthDates = await readBirthDates(db, [...visitsOf.keys()]);
  const records = await recordIdsOfMany(db, [...birthDates.keys()]);
  const health = await listHealthInForce(db, records, day);
  const consents = await listConsentsOfMany(db, records, day);
  const decisions = await listDecisionsOfMany(db, records);
  const allVisitIds = [...visitsOf.values()].flat();
  const screens = await listVisitScreens(db, allVisitIds);
  const accompanied = await listAccompaniedVisits(db, allVisitIds);
  const known = [...birthDates].map(([clientId, birthDate]): [string, KnownOfClient] => {
    const visitIds = visitsOf.get(clientId) ?? [];
    return [
      clientId,
      {
        birthDate,
        health: health.get(clientId),
        consents: consents.get(clientId) ?? [],
        decisions: decisions.get(clientId) ?? [],
        visitIds,
        accompanied: accompanied.filter(({ visitId }) => visitIds.includes(visitId)),
        screen: visitIds.flatMap((visitId) => screens.get(visitId)?.answers ?? []),
      },
    ];
  });
  return new Map(known);
}

/** The gate of one client on a day, at a visit or without one. A client who is not on file has nothing noted. */
export async function readGate(db: Db | Tx, { clientId, visitId, day }: GateQuestion, changes?: GateChanges): Promise<Gate> {
  const table = await readClinicTable(db);
  const known = (await readKnown(db, new Map([[clientId, visitId === null ? [] : [visitId]]]), day)).get(clientId);
  const blank: KnownOfClient = { birthDate: null, health: undefined, consents: [], decisions: [], visitIds: [], accompanied: [], screen: [] };
  return { ...gateOf(known ?? blank, table, day, changes), reasons: visitId === null ? [] : await listReasons(db, visitId) };
}

/** The gate of each client as it stands today, with what came up at today's visits. */
export async function readTodaysGates(db: Db | Tx, clientIds: readonly string[], day: CivilDate): Promise<ReadonlyMap<string, Omit<Gate, 'reasons'>>> {
  const table = await readClinicTable(db);
  const visits = await listVisitIdsOfDay(db, clientIds, day);
  const known = await readKnown(db, new Map(clientIds.map((clientId) => [clientId, visits.get(clientId) ?? []])), day);
  return new Map([...known].map(([clientId, one]) => [clientId, gateOf(one, table, day)]));
}
