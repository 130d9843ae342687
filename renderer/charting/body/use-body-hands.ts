import { useCallback, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyFigure } from '../../../shared/clinical/body/body.data.ts';
import { BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyLayer, BodyPoint, BodyView, BodyViewName } from '../../../shared/clinical/body/body.types.ts';
import type { BodyNoGo, BodyPlace, BodyTarget } from './body-map.types.ts';
import type { PlacedMark } from './body-marks.ts';
import { placeAt, targetAt } from './body-place.ts';
import type { SceneSize } from './body-viewport.ts';
import { describePlace } from './body-words.ts';
import type { ShowCarried } from './BodyCarried.tsx';
import type { ShowHover } from './BodyTooltip.tsx';
import { useBodyCursor } from './use-body-cursor.ts';
import type { BodyCursorState } from './use-body-cursor.ts';
import { useBodyPointer } from './use-body-pointer.ts';
import type { BodyPointer } from './use-body-pointer.ts';
import type { BodyViewport } from './use-body-viewport.ts';
import { useMarkMoves } from './use-mark-moves.ts';
import type { MarkMoves } from './use-mark-moves.ts';

interface Ground {
  readonly views: readonly BodyViewName[];
  readonly layer: BodyLayer;
  readonly hatched: readonly BodyNoGo[];
}

interface BodyHandsOptions extends Ground, Asked {
  readonly view: BodyViewport;
  readonly size: SceneSize;
  readonly marks: readonly PlacedMark[];
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly tooltip: RefObject<ShowHover | null>;
  readonly carried: RefObject<ShowCarried | null>;
}

export interface BodyHands extends Pick<MarkMoves, 'carriedId' | 'onBlur'> {
  readonly pointer: BodyPointer;
  readonly cursor: BodyCursorState['cursor'];
  /** What lies under the cross, and the mark that it takes along: read out as the keys move it. */
  readonly spoken: string | null;
  /** The mark that Tab comes to. */
  readonly focusId: string | null;
  readonly focusMark: (id: string) => void;
  readonly takeUp: (placed: PlacedMark) => void;
  readonly leaveMarks: () => void;
  readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
}

type Look<Found> = (view: BodyView, layer: BodyLayer, x: number, y: number, noGos: readonly BodyNoGo[]) => Found | undefined;

/** A point of the scene, looked at on the view that stands there. */
function lookAt<Found>({ views, layer, hatched }: Ground, point: BodyPoint, look: Look<Found>): Found | undefined {
  const index = Math.floor(point.x / BODY_WIDTH);
  const name = views[index];
  return name === undefined ? undefined : look(bodyFigure[name], layer, point.x - index * BODY_WIDTH, point.y, hatched);
}

interface Asked {
  readonly onPlace: ((place: BodyPlace) => void) | undefined;
  readonly onMoveMark: ((id: string, to: BodyTarget) => void) | undefined;
}

/** What a point of the scene means: its name, and what is placed or moved there. */
function useGround(ground: Ground, { onPlace, onMoveMark }: Asked) {
  const { t } = useTranslation();
  const nameAt = (point: BodyPoint): string | undefined => {
    const found = lookAt(ground, point, placeAt);
    return found && describePlace(t, found);
  };
  const nameOrBeside = (point: BodyPoint): string => nameAt(point) ?? t('body.besideBody');
  const place = (point: BodyPoint): void => {
    const found = lookAt(ground, point, placeAt);
    if (found) onPlace?.(found);
  };
  const onMove = onMoveMark && ((id: string, point: BodyPoint): boolean => {
    const to = lookAt(ground, point, targetAt);
    if (to) onMoveMark(id, to);
    return to !== undefined;
  });
  return { nameAt, nameOrBeside, place, onMove };
}

/** What pointer and keys do on the map: both place, and both take a mark to another place. */
export function useBodyHands({ view, size, marks, svg, tooltip, carried, onPlace, onMoveMark, ...ground }: BodyHandsOptions): BodyHands {
  const { t } = useTranslation();
  const [focusId, setFocusId] = useState<string | null>(null);
  const { nameAt, nameOrBeside, place, onMove } = useGround(ground, { onPlace, onMoveMark });
  const moves = useMarkMoves({ view, size, marks, carried, tooltip, nameAt: nameOrBeside, onDrag: () => hide(), onMove });
  const { takeUp, leave } = moves;
  const cross = useBodyCursor(view, size.width, (point) => {
    if (!moves.putDown(point)) place(point);
  });
  const { cursor, hide, begin } = cross;
  const onClick = (point: BodyPoint): void => {
    hide();
    place(point);
  };
  const pointer = useBodyPointer({ view, size, moves, tooltip, nameAt, onClick });
  const focusMark = useCallback((id: string): void => {
    setFocusId(id);
    svg.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  }, [svg]);
  /** The mark stays where it stood, and has the focus again. */
  const leaveMove = useCallback((): boolean => {
    const id = leave();
    if (id === null) return false;
    hide();
    focusMark(id);
    return true;
  }, [leave, hide, focusMark]);
  const takeAlong = useCallback((placed: PlacedMark): void => {
    svg.current?.focus();
    tooltip.current?.(null);
    takeUp(placed);
    begin(placed.at);
  }, [svg, tooltip, takeUp, begin]);
  const leaveMarks = useCallback((): void => {
    if (!leaveMove()) svg.current?.focus();
  }, [svg, leaveMove]);
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.key !== 'Escape' || !leaveMove()) return cross.onKeyDown(event);
    event.preventDefault();
    return event.stopPropagation();
  };
  const name = cursor && nameOrBeside(cursor);
  const inHand = marks.find(({ mark }) => mark.id === moves.carriedId);
  const spoken = name !== null && inHand ? t('body.moving', { mark: inHand.mark.label, where: name }) : name;
  return { pointer, cursor, spoken, focusId, carriedId: moves.carriedId, focusMark, takeUp: takeAlong, leaveMarks, onKeyDown, onBlur: moves.onBlur };
}
