import { z } from 'zod';
import { stored } from '../ui/stored.ts';
import type { GridStep } from './board-geometry.ts';

/** Minutes between two places of the board's grid. */
export const boardGrid = stored<GridStep>('schedule.grid', z.union([z.literal(5), z.literal(10), z.literal(15)]), 15);

/** Step of the board's zoom; 0 fits the working day into the window. */
export const boardZoom = stored<number>('schedule.zoom', z.int().min(0).max(4), 0);
