import { z } from 'zod';
import { stored } from '../ui/stored.ts';
import type { GridStep } from './board-geometry.ts';

/** Minutes between two places of the board's grid. */
export const boardGrid = stored<GridStep>('schedule.grid', z.union([z.literal(5), z.literal(10), z.literal(15)]), 15);

/** Step of the board's zoom; 0 fits the working day into the window. */
export const boardZoom = stored<number>('schedule.zoom', z.int().min(0).max(4), 0);

/** What the columns of the day stand for. */
export const boardColumnsBy = stored<'therapist' | 'room'>('schedule.columnsBy', z.enum(['therapist', 'room']), 'therapist');

/** Ids of the therapists that are left out of day and week. */
export const hiddenTherapists = stored<readonly string[]>('schedule.hidden', z.array(z.string()), []);

/** Whose week, month and agenda is shown: a therapist's id, or everybody's. */
export const shownWho = stored<string | null>('schedule.who', z.string().nullable(), null);
