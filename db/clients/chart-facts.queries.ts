import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';

export interface ChartFacts {
  /** The person has or had a visit, or opened an episode. */
  readonly isOwnClient: boolean;
  /** Nobody has or had one. */
  readonly isNobodysClient: boolean;
}

/** Visits that were called off make nobody a client's therapist. */
const calledOffStates = ['cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'rescheduled'] as const;

interface FactsKey {
  readonly clientId: string;
  readonly staffId: string;
}

const facts = prepared(['clientId', 'staffId'], (db, { clientId, staffId }: FactsKey) =>
  db
    .selectFrom('clients')
    .where('clients.id', '=', clientId)
    .select((eb) => {
      const visits = eb
        .selectFrom('visits')
        .select('visits.id')
        .whereRef('visits.client_id', '=', 'clients.id')
        .where('visits.state', 'not in', calledOffStates);
      const episodes = eb.selectFrom('episodes').select('episodes.id').whereRef('episodes.client_id', '=', 'clients.id');
      return [
        eb
          .or([
            // The plus leaves the few visits of one client to choose from, not a therapist's of ten years.
            eb.exists(visits.where(sql<string>`+visits.therapist_id`, '=', staffId)),
            eb.exists(episodes.where('episodes.opened_by', '=', staffId)),
          ])
          .$castTo<number>()
          .as('is_own'),
        eb
          .or([eb.exists(visits), eb.exists(episodes)])
          .$castTo<number>()
          .as('is_treated'),
      ];
    }),
);

/** Whose client this is, seen from one member of staff. Undefined for an unknown client. */
export async function findChartFacts(db: Db | Tx, clientId: string, staffId: string): Promise<ChartFacts | undefined> {
  const [row] = await facts(db, { clientId, staffId });
  return row && { isOwnClient: row.is_own === 1, isNobodysClient: row.is_treated === 0 };
}
