import { memo } from 'react';
import type { ReactElement } from 'react';
import type { ReferralArrow } from './referral-arrows.ts';

interface BodyArrowsProps {
  readonly arrows: readonly ReferralArrow[];
  readonly mapId: string;
}

/** Where a trigger point is felt: lines with a head, light under dark so that they are seen on any ground. */
export const BodyArrows = memo(function BodyArrows({ arrows, mapId }: BodyArrowsProps): ReactElement | null {
  if (arrows.length === 0) return null;
  const headId = `${mapId}-arrow`;
  return (
    <g pointerEvents="none" fill="none" strokeLinecap="round" className="body-arrows">
      <marker id={headId} viewBox="0 0 8 8" refX={6.5} refY={4} markerWidth={7} markerHeight={7} orient="auto">
        <path d="M0.8 0.8L7 4L0.8 7.2Z" fill="var(--body-referral)" stroke="var(--body-mark-paper)" strokeWidth={0.6} />
      </marker>
      {arrows.map((arrow) => (
        <g key={arrow.id}>
          <path d={arrow.d} stroke="var(--body-mark-paper)" strokeWidth={3.4} strokeOpacity={0.85} />
          <path d={arrow.d} stroke="var(--body-referral)" strokeWidth={1.5} markerEnd={`url(#${headId})`} />
        </g>
      ))}
    </g>
  );
});
