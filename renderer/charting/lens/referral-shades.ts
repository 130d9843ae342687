import type { Finding } from '../../../shared/charting/charting.model.ts';
import { findMuscle } from '../../../shared/clinical/muscles.ts';
import type { BodySide } from '../../../shared/clinical/sides.ts';
import type { BodyShade } from '../body/body-map.types.ts';

interface Chosen {
  readonly id: string;
  readonly side: BodySide | null;
}

function muscleInHand(finding: Finding | undefined): Chosen | null {
  if (!finding || finding.muscleId === null) return null;
  return { id: finding.muscleId, side: finding.side === 'l' || finding.side === 'r' ? finding.side : null };
}

/** A muscle and where its trigger points are known to be felt: the one chosen in the lens, else that of the finding in hand. */
export function referralShades(chosen: Chosen | null, inHand: Finding | undefined): readonly BodyShade[] {
  const shown = chosen ?? muscleInHand(inHand);
  const muscle = shown && findMuscle(shown.id);
  if (!shown || !muscle) return [];
  return [
    ...muscle.referralRegions.map((id): BodyShade => ({ id, side: shown.side, intensity: 0.7, tone: 'referral' })),
    { id: muscle.id, side: shown.side, intensity: 0.6, tone: 'highlight' },
  ];
}
