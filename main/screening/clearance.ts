import type { CivilDate } from '../../shared/core/time.ts';
import { isLetterValid } from '../../shared/screening/flags.rules.ts';
import { findHealthRecord } from '../../db/clients/health.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { listDecisions, readClinicTable } from '../../db/screening/screening.queries.ts';

/** Whether a doctor's letter for an item holds on a day: one written with the health answers, or handed in with a decision. */
export async function hasClearance(db: Db | Tx, clientId: string, contraindicationId: string, day: CivilDate): Promise<boolean> {
  const { settings } = await readClinicTable(db);
  const health = await findHealthRecord(db, clientId, day);
  const written = (health?.clearances ?? []).filter((clearance) => clearance.contraindicationId === contraindicationId);
  const letters = (await listDecisions(db, clientId)).flatMap(({ clearance }) => (clearance ? [clearance] : []));
  const handedIn = letters.filter((letter) => letter.contraindicationIds.includes(contraindicationId));
  return [...written, ...handedIn].some((letter) => isLetterValid(letter, settings.clearanceMonths, day));
}
