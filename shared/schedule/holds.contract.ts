import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { instant } from '../core/time.ts';
import { hold, slotToHold } from './hold.model.ts';

const changes = { needs: 'schedule.write', touches: ['holds'], audit: null } as const;

export const holdsContract = {
  listHolds: reading('schedule.read').output(z.array(hold)),
  /** Holds a slot for this window, in place of the one it held before; asked again it is renewed. */
  holdSlot: procedure(changes).input(slotToHold).output(z.object({ until: instant })),
  releaseSlot: procedure(changes).output(z.object({})),
};
