// How a condition stands that was noted of a client (clinical.md 1.2).
import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

export const CONDITION_STATUSES = [
  { id: 'current', label: 'Present' },
  { id: 'controlled', label: 'Present, under control' },
  { id: 'uncontrolled', label: 'Present, not under control' },
  { id: 'past', label: 'In the past' },
] as const satisfies readonly Term[];

export function conditionStatusLabel(id: string): string {
  return labelIn(CONDITION_STATUSES, id);
}
