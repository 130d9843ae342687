import { millisecondsOf } from '../../shared/core/time.ts';
import type { FinderView } from '../../db/clients/finder.queries.ts';
import type { Request } from '../request.ts';
import { openClinicOf } from '../session/actor.ts';

/** From where the finder looks: the clinic's way of writing dates, and now. */
export function finderView(request: Request): FinderView {
  const { locale } = openClinicOf(request.program).identity;
  return { locale, today: request.today(), nowMilliseconds: millisecondsOf(request.now()) };
}
