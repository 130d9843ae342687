// What is looked at in standing. Posture alone explains no pain [K]: recorded, compared, never judged.
import { indexById, labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

export const POSTURE_GRADES = [
  { id: 'none', label: 'None' },
  { id: 'mild', label: 'Mild' },
  { id: 'moderate', label: 'Moderate' },
  { id: 'marked', label: 'Marked' },
] as const satisfies readonly Term[];
export type PostureGradeId = (typeof POSTURE_GRADES)[number]['id'];

interface PostureSign extends Term {
  readonly sided: boolean;
}

export const POSTURE_SIGNS = [
  { id: 'forward_head', label: 'Forward head', sided: false },
  { id: 'head_tilt', label: 'Head tilted', sided: true },
  { id: 'shoulder_high', label: 'Shoulder high', sided: true },
  { id: 'shoulder_forward', label: 'Shoulder drawn forward', sided: true },
  { id: 'scapula_winging', label: 'Shoulder blade stands off', sided: true },
  { id: 'kyphosis', label: 'Upper back rounded', sided: false },
  { id: 'lordosis', label: 'Low back hollow', sided: false },
  { id: 'flat_back', label: 'Low back flat', sided: false },
  { id: 'trunk_shift', label: 'Trunk shifted', sided: true },
  { id: 'scoliosis', label: 'Spine curved sideways', sided: true },
  { id: 'pelvis_high', label: 'Pelvis high', sided: true },
  { id: 'pelvis_forward_tilt', label: 'Pelvis tilted forward', sided: false },
  { id: 'pelvis_backward_tilt', label: 'Pelvis tilted backward', sided: false },
  { id: 'knee_valgus', label: 'Knee inward', sided: true },
  { id: 'knee_varus', label: 'Knee outward', sided: true },
  { id: 'knee_back', label: 'Knee overstretched', sided: true },
  { id: 'foot_flat', label: 'Arch low', sided: true },
  { id: 'foot_high', label: 'Arch high', sided: true },
  { id: 'toes_out', label: 'Foot turned out', sided: true },
] as const satisfies readonly PostureSign[];
export type PostureSignId = (typeof POSTURE_SIGNS)[number]['id'];

const BY_ID = indexById<PostureSign>(POSTURE_SIGNS);

export function isPostureSided(id: string): boolean {
  return BY_ID.get(id)?.sided ?? false;
}

export function postureLabel(id: string): string {
  return labelIn(POSTURE_SIGNS, id);
}

export function postureGradeLabel(id: string): string {
  return labelIn(POSTURE_GRADES, id);
}
