// Reads what is on file of a client and lays the gate's rules over it.
import type { HealthRecord } from '../../shared/clients/clients.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { isMinorOn } from '../../shared/clients/consents.rules.ts';
import { flagsOf, type ScreenedRecord } from '../../shared/screening/flags.rules.ts';
import { isDecisionInForce, resultInForce, resultOf } from '../../shared/screening/gate.rules.ts';
import type { ClearanceLetter, ClinicTable, Decided, Decision, Gate, GateFlag } from '../../shared/screening/screening.model.ts';
import { listConsentsInForce } from '../../db/clients/consents.queries.ts';
import { findHealthRecord } from '../../db/clients/health.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { listDecisions, listReasons, readBirthDates, readClinicTable } from '../../db/screening/screening.queries.ts';

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

/** A decision about today's findings speaks of its visit only. */
function speaksOf(decision: Decision, visitId: string | null): boolean {
  return decision.todaysIds.length === 0 || (visitId !== null && decision.visitId === visitId);
}

function ofAnswers(health: HealthRecord): Decided {
  const { decision: result, decisionNote: reason, recordedAt: decidedAt, recordedByName: decidedByName } = health;
  return { result, reason, notes: [], clearance: null, expiresOn: null, decidedAt, decidedByName, isOfAnswers: true };
}

/**
 * The newest word of a therapist: a decision taken at the gate, or the one written with the health answers. Answers that
 * were handed in decide nothing.
 */
function newestDecided(decision: Decision | undefined, health: HealthRecord | undefined, flags: readonly GateFlag[], day: CivilDate): Decided | null {
  const answered = health && !health.isHandedIn && !health.isJoined ? health : undefined;
  if (answered && (!decision || decision.decidedAt < answered.recordedAt)) return ofAnswers(answered);
  if (!decision || !isDecisionInForce(decision, flags, day)) return null;
  const { result, reason, notes, clearance, expiresOn, decidedAt, decidedByName } = decision;
  return { result, reason, notes, clearance, expiresOn, decidedAt, decidedByName, isOfAnswers: false };
}

/** What is the same for many clients, read once. */
export interface KnownOfMany {
  readonly table: ClinicTable;
  readonly birthDates: ReadonlyMap<string, string | null>;
}

export async function readKnownOfMany(db: Db | Tx, clientIds: readonly string[]): Promise<KnownOfMany> {
  return { table: await readClinicTable(db), birthDates: await readBirthDates(db, clientIds) };
}

/** The gate of one client on a day, at a visit or without one. */
export async function readGate(db: Db | Tx, { clientId, visitId, day }: GateQuestion, known?: KnownOfMany, changes?: GateChanges): Promise<Gate> {
  const { table, birthDates } = known ?? (await readKnownOfMany(db, [clientId]));
  const birthDate = birthDates.get(clientId) ?? null;
  const health = await findHealthRecord(db, clientId, day);
  const consents = await listConsentsInForce(db, clientId, day);
  const decisions = await listDecisions(db, clientId);
  const grantedConsentIds = consents.filter((consent) => consent.state === 'granted').map((consent) => consent.consentId);
  const latest = decisions.find((decision) => speaksOf(decision, visitId));
  const letters = [...decisions.map((decision) => decision.clearance), changes?.letter ?? null].filter((letter) => letter !== null);
  const todaysIds = changes?.todaysIds ?? latest?.todaysIds ?? [];
  const record: ScreenedRecord = { answers: health, birthDate, todaysIds, letters, grantedConsentIds };
  const flags = flagsOf(record, table, day);
  const decided = newestDecided(latest, health, flags, day);
  return {
    flags: [...flags],
    suggested: resultOf(flags),
    result: resultInForce(flags, decided?.result),
    decided,
    isDecisionDue: flags.length > 0 && decided === null,
    isMinor: isMinorOn(birthDate, table.settings.ageOfMajority, day),
    grantedConsentIds,
    refusedConsentIds: consents.filter((consent) => consent.state !== 'granted').map((consent) => consent.consentId),
    reasons: visitId === null ? [] : await listReasons(db, visitId),
  };
}
