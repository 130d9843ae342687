import { z } from 'zod';

/** An amount of money in integer cents of the clinic's currency. */
export const cents = z.int().min(-100_000_000).max(100_000_000);
