import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { glideTransform, wholeScene } from './body-viewport.ts';
import type { SceneSize, Viewport } from './body-viewport.ts';

/** After this pause in wheel or drag the picture is drawn anew. */
const REST_MS = 200;

export interface GlidingViewport {
  /** What the picture is drawn for. */
  readonly viewport: Viewport;
  /** What the hand has asked for; ahead of `viewport` while the picture glides. */
  readonly current: RefObject<Viewport>;
  /** The box that stays put, and the sheet in it that moves. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly readBox: () => DOMRect;
  /** Draws at once: buttons and keys. */
  readonly change: (next: (old: Viewport) => Viewport) => void;
  /** Wheel and drag: moves the finished picture, and draws it sharp when the hand rests. */
  readonly glide: (next: (old: Viewport) => Viewport) => void;
}

/** The viewport and the two ways to change it. */
export function useGlidingViewport({ width, height }: SceneSize): GlidingViewport {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(wholeScene);
  const current = useRef(viewport);
  const drawn = useRef(viewport);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const readBox = useCallback((): DOMRect => frame.current?.getBoundingClientRect() ?? new DOMRect(), []);
  const change = useCallback((next: (old: Viewport) => Viewport): void => {
    clearTimeout(rest.current);
    current.current = next(current.current);
    setViewport(current.current);
  }, []);
  const glide = useCallback(
    (next: (old: Viewport) => Viewport): void => {
      clearTimeout(rest.current);
      current.current = next(current.current);
      if (sheet.current) sheet.current.style.transform = glideTransform(readBox(), { width, height }, drawn.current, current.current);
      rest.current = setTimeout(() => setViewport(current.current), REST_MS);
    },
    [readBox, width, height],
  );

  useLayoutEffect(() => {
    drawn.current = viewport;
    if (sheet.current) sheet.current.style.transform = '';
  }, [viewport]);
  useEffect(() => () => clearTimeout(rest.current), []);

  return { viewport, current, frame, sheet, readBox, change, glide };
}
