import { memo } from 'react';
import type { ReactElement } from 'react';
import { SYMBOL_LINE, symbolOf } from '../../../shared/clinical/body/body-symbols.ts';
import type { MarkKind } from '../../../shared/clinical/body/body-symbols.ts';

interface BodySymbolMarkProps {
  readonly kind: MarkKind;
  readonly isGhost?: boolean;
}

/** One symbol in its box of 10 x 10; a ghost is dashed and see-through, whatever its colour. */
export const BodySymbolMark = memo(function BodySymbolMark({ kind, isGhost = false }: BodySymbolMarkProps): ReactElement {
  const symbol = symbolOf(kind);
  const isInverted = symbol.isSolid && !isGhost;
  const ink = isInverted ? 'var(--body-mark-paper)' : 'var(--body-mark-ink)';
  return (
    <g strokeLinecap="round" strokeLinejoin="round">
      <path
        d={symbol.plate}
        fill={isInverted ? 'var(--body-mark-ink)' : 'var(--body-mark-paper)'}
        fillOpacity={isGhost ? 0.6 : 1}
        stroke="var(--body-mark-ink)"
        strokeWidth={SYMBOL_LINE}
        strokeDasharray={isGhost ? '1.6 1.3' : undefined}
      />
      {symbol.glyph.map((stroke) => (
        <path
          key={stroke.d}
          d={stroke.d}
          fill={stroke.paint === 'fill' ? ink : 'none'}
          stroke={stroke.paint === 'stroke' ? ink : 'none'}
          strokeWidth={SYMBOL_LINE}
          strokeOpacity={isGhost ? 0.65 : 1}
          fillOpacity={isGhost ? 0.65 : 1}
        />
      ))}
    </g>
  );
});
