import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { listLikePairs, setDistinct } from '../../db/clients/duplicates.queries.ts';
import { listHits } from '../../db/clients/finder.queries.ts';
import type { Implementation } from '../implement.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import { finderView } from './finder-view.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

/** As many as somebody works through in one sitting. */
const mostPairs = 100;

export const listDuplicates: UseCases['listDuplicates'] = async (request) => {
  const pairs = await listLikePairs(request.db, mostPairs + 1);
  const shown = pairs.slice(0, mostPairs);
  const ids = [...new Set(shown.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
  const hits = new Map((await listHits(request.db, ids, finderView(request))).map((hit) => [hit.id, hit]));
  return {
    pairs: shown.flatMap(({ firstId, secondId, reasons }) => {
      const [first, second] = [hits.get(firstId), hits.get(secondId)];
      return first && second ? [{ first, second, reasons: [...reasons] }] : [];
    }),
    hasMore: pairs.length > mostPairs,
  };
};

export const tellApart: UseCases['tellApart'] = async (request, { clientId, otherId, isDistinct }) => {
  request.concerning({ clientId, detail: { otherId, isDistinct } });
  return request.write(async (tx) => {
    found(await findClient(tx, clientId));
    found(otherId === clientId ? undefined : await findClient(tx, otherId));
    await setDistinct(tx, { clientId, otherId }, isDistinct ? { at: request.now(), staffId: request.actor.staffId } : null);
    return {};
  });
};
