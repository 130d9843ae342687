import { isClearanceValid } from '../../shared/clients/clients.rules.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { findHealthRecord } from '../../db/clients/health.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { listDecisions } from '../../db/screening/screening.queries.ts';

/** Whether a doctor's letter for an item holds on a day: one written with the health answers, or handed in with a decision. */
export async function hasClearance(db: Db | Tx, clientId: string, contraindicationId: string, day: CivilDate): Promise<boolean> {
  const health = await findHealthRecord(db, clientId, day);
  const written = (health?.clearances ?? []).filter((clearance) => clearance.contraindicationId === contraindicationId);
  const handedIn = (await listDecisions(db, clientId)).flatMap(({ clearance }) =>
    clearance?.contraindicationIds.includes(contraindicationId) ? [{ ...clearance, contraindicationId }] : [],
  );
  return [...written, ...handedIn].some((clearance) => isClearanceValid(clearance, day));
}
