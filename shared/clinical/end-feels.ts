import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

/** What the end of a range feels like; a therapist may say another word. */
export const END_FEELS = [
  { id: 'soft', label: 'Soft' },
  { id: 'firm', label: 'Firm' },
  { id: 'hard', label: 'Hard' },
  { id: 'empty', label: 'Empty' },
  { id: 'springy', label: 'Springy' },
] as const satisfies readonly Term[];

export function endFeelLabel(id: string): string {
  return labelIn(END_FEELS, id);
}
