import { useImperativeHandle, useState } from 'react';
import type { ReactElement, Ref } from 'react';
import type { BodyMark } from './body-map.types.ts';
import { BodySymbolMark } from './BodySymbolMark.tsx';

/** A mark under the pointer: its middle and its edge in pixels of the map's box. */
export interface Carried {
  readonly mark: BodyMark;
  readonly x: number;
  readonly y: number;
  readonly edge: number;
}

export type ShowCarried = (carried: Carried | null) => void;

// A layer above the drawing: what moves there makes none of its fibres paint again.
const LOOK = { position: 'absolute', top: 0, left: 0, overflow: 'visible', pointerEvents: 'none', willChange: 'transform' } as const;

/** The mark that is being moved, as it follows the pointer. */
export function BodyCarried({ ref }: { readonly ref: Ref<ShowCarried> }): ReactElement | null {
  const [carried, setCarried] = useState<Carried | null>(null);
  useImperativeHandle(ref, () => setCarried, []);
  if (!carried) return null;
  const { mark, x, y, edge } = carried;
  return (
    <svg aria-hidden width={edge} height={edge} viewBox="0 0 10 10" style={{ ...LOOK, transform: `translate(${x - edge / 2}px, ${y - edge / 2}px)` }}>
      <circle cx={5} cy={5} r={7.4} fill="none" stroke="var(--body-mark-chosen)" strokeWidth={1.6} />
      <BodySymbolMark kind={mark.symbol} isGhost={mark.isGhost} />
    </svg>
  );
}
