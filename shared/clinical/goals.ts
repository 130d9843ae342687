import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

/** What a goal is usually measured by; a plan may choose otherwise. */
export interface Goal extends Term {
  readonly measuredBy: string;
}

export const GOALS = [
  { id: 'goal_ischemia', label: 'Release tight, sore, ischaemic muscles', measuredBy: 'tenderness 0-4, pain 0-10' },
  { id: 'goal_nerve', label: 'Relieve nerve compression or entrapment', measuredBy: 'symptom map, test result, seconds to symptom' },
  { id: 'goal_trp', label: 'Deactivate myofascial trigger points', measuredBy: 'tenderness, referral yes or no, pressure threshold' },
  { id: 'goal_pain_inflam', label: 'Decrease pain and inflammation', measuredBy: 'pain 0-10' },
  { id: 'goal_stress_circ', label: 'Ease stress, improve circulation', measuredBy: 'self-rated stress 0-10' },
  { id: 'goal_rom', label: 'Increase flexibility and range of motion', measuredBy: 'range of motion' },
  { id: 'goal_calm', label: 'Calm the nervous system', measuredBy: 'stress and sleep 0-10' },
  { id: 'goal_posture', label: 'Improve posture and coordination', measuredBy: 'posture finding, seconds of balance' },
] as const satisfies readonly Goal[];

export type GoalId = (typeof GOALS)[number]['id'];

export const GOAL_IDS: readonly GoalId[] = GOALS.map((goal) => goal.id);

export function goalLabel(id: string): string {
  return labelIn(GOALS, id);
}
