import { areSearchTextsOld, renewSearchTexts as renewSome, setSearchTextsNew } from '../../db/clients/search-text.queries.ts';
import type { OpenClinic } from '../store/clinic-store.ts';

/**
 * Makes the finder's texts anew where an earlier version stored them, beside everything else: some at a time, each time
 * in a transaction of its own. Stopped half way it begins again at the next opening.
 */
export async function renewSearchTexts(clinic: OpenClinic): Promise<void> {
  const { locale } = clinic.identity;
  if (!(await areSearchTextsOld(clinic.db, locale))) return;
  let last: number | undefined = 0;
  while (last !== undefined) {
    const after: number = last;
    last = await clinic.db.transaction().execute((tx) => renewSome(tx, after, locale));
  }
  await clinic.db.transaction().execute((tx) => setSearchTextsNew(tx, locale));
}
