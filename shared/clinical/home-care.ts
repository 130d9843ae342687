import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

/** What a client is asked to do at home [H]. A plan may also say it in free words. */
export const HOME_CARE = [
  { id: 'heat', label: 'Heat' },
  { id: 'ice', label: 'Ice' },
  { id: 'stretch', label: 'Stretching' },
  { id: 'self_release', label: 'Self-release' },
  { id: 'posture_break', label: 'Posture breaks' },
  { id: 'sleep_position', label: 'Sleep position' },
  { id: 'hydration_comfort', label: 'Drink and rest as comfortable' },
  { id: 'walk', label: 'Walking' },
  { id: 'breathing', label: 'Breathing' },
  { id: 'work_setup', label: 'Work set-up' },
  { id: 'see_doctor', label: 'See a doctor' },
  { id: 'no_aggravating', label: 'Leave out what aggravates' },
] as const satisfies readonly Term[];

export type HomeCareId = (typeof HOME_CARE)[number]['id'];

export const HOME_CARE_IDS: readonly HomeCareId[] = HOME_CARE.map((entry) => entry.id);

/** How much of it was done, asked at the next session. */
export const HOME_CARE_DONE = [
  { id: 'none', label: 'None' },
  { id: 'some', label: 'Some' },
  { id: 'most', label: 'Most' },
  { id: 'all', label: 'All' },
] as const satisfies readonly Term[];
export type HomeCareDoneId = (typeof HOME_CARE_DONE)[number]['id'];

export function homeCareLabel(id: string): string {
  return labelIn(HOME_CARE, id);
}
