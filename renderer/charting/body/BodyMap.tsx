import Box from '@mui/material/Box';
import { visuallyHidden } from '@mui/utils';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PainArea } from '../../../shared/charting/note-parts.model.ts';
import { bodyFigure } from '../../../shared/clinical/body/body.data.ts';
import { closedPath } from '../../../shared/clinical/body/body.points.ts';
import { BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyLayer, BodyPoint, BodyViewName } from '../../../shared/clinical/body/body.types.ts';
import { placeMarks } from './body-marks.ts';
import type { BodyMark, BodyNoGo, BodyPlace, BodyShade } from './body-map.types.ts';
import { bodyPalette } from './body-palette.ts';
import { placeAt } from './body-place.ts';
import { sceneSize } from './body-viewport.ts';
import { describePlace } from './body-words.ts';
import { BodyCursor } from './BodyCursor.tsx';
import { BodyMarks } from './BodyMarks.tsx';
import { BodyPaint } from './BodyPaint.tsx';
import { BodyScene } from './BodyScene.tsx';
import { BODY_MIN_HEIGHT } from './body-size.ts';
import { BodyToolbar } from './BodyToolbar.tsx';
import { BodyTooltip } from './BodyTooltip.tsx';
import type { ShowHover } from './BodyTooltip.tsx';
import { useBodyCursor } from './use-body-cursor.ts';
import { useBodyDrawing } from './use-body-drawing.ts';
import type { DrawnLine } from './use-body-drawing.ts';
import { useBodyPointer } from './use-body-pointer.ts';
import { useBodyViewport } from './use-body-viewport.ts';

export interface BodyMapProps {
  /** Pixels below which it does not shrink; 320 when absent. */
  readonly minHeight?: number;
  /** Shown side by side; front and back when absent. */
  readonly views?: readonly BodyViewName[];
  readonly layer: BodyLayer;
  readonly marks: readonly BodyMark[];
  readonly shaded?: readonly BodyShade[];
  readonly hatched?: readonly BodyNoGo[];
  readonly onPlace?: (place: BodyPlace) => void;
  readonly onSelectMark?: (id: string) => void;
  /** Areas drawn by hand. */
  readonly areas?: readonly PainArea[];
  /** While given, the pointer draws instead of placing and moving the picture. */
  readonly onDraw?: (line: DrawnLine) => void;
}

const FRONT_AND_BACK: readonly BodyViewName[] = ['front', 'back'];
const NO_SHADES: readonly BodyShade[] = [];
const NO_NO_GOS: readonly BodyNoGo[] = [];
const NO_AREAS: readonly PainArea[] = [];
/** Edge of a mark, in units of the figure at normal size. */
const MARK_SIZE = 18;

const FRAME = { position: 'relative', overflow: 'hidden', width: 1, height: 1 } as const;
// A layer of its own: neither the tooltip above nor a glide makes the drawing paint again.
const SHEET = { width: 1, height: 1, willChange: 'transform', transformOrigin: '0 0' } as const;
const CANVAS = {
  display: 'block',
  width: 1,
  height: 1,
  touchAction: 'none',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
  '& .body-mark': { cursor: 'pointer', outline: 'none' },
  '& .body-mark:focus-visible .body-mark-ring': { strokeWidth: 2.2 },
} as const;

/** The body with its findings: a click or Enter places, marks are buttons. Shows and asks; it decides nothing. */
export function BodyMap(props: BodyMapProps): ReactElement {
  const { views = FRONT_AND_BACK, layer, marks, shaded = NO_SHADES, hatched = NO_NO_GOS, areas = NO_AREAS, minHeight = BODY_MIN_HEIGHT, onPlace, onSelectMark, onDraw } = props;
  const { t } = useTranslation();
  const mapId = useId();
  const size = useMemo(() => sceneSize(views.length), [views.length]);
  const view = useBodyViewport(size);
  const { viewport, frame, sheet, readBox } = view;
  const svg = useRef<SVGSVGElement>(null);
  const tooltip = useRef<ShowHover>(null);
  const [focusId, setFocusId] = useState<string | null>(null);
  const placed = useMemo(() => placeMarks(bodyFigure, views, marks, BODY_WIDTH), [views, marks]);

  const placeOf = useCallback(
    (point: BodyPoint): BodyPlace | undefined => {
      const index = Math.floor(point.x / BODY_WIDTH);
      const name = views[index];
      return name === undefined ? undefined : placeAt(bodyFigure[name], layer, point.x - index * BODY_WIDTH, point.y, hatched);
    },
    [views, layer, hatched],
  );
  const place = (point: BodyPoint): void => {
    const found = placeOf(point);
    if (found) onPlace?.(found);
  };
  const cursor = useBodyCursor(view, size.width, place);
  const nameAt = (point: BodyPoint): string | undefined => {
    const found = placeOf(point);
    return found && describePlace(t, found);
  };
  const pointer = useBodyPointer(view, size, readBox, tooltip, nameAt, (point) => {
    cursor.hide();
    place(point);
  });
  const drawing = useBodyDrawing(view, views, onDraw);
  const pen = onDraw && drawing;
  const cursorName = cursor.cursor && (nameAt(cursor.cursor) ?? t('body.besideBody'));
  const focusMark = useCallback((id: string): void => {
    setFocusId(id);
    const mark = svg.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`);
    mark?.focus();
  }, [svg]);
  const selectMark = useCallback((id: string): void => onSelectMark?.(id), [onSelectMark]);
  const leaveMarks = useCallback((): void => svg.current?.focus(), [svg]);
  return (
    <Box ref={frame} sx={[bodyPalette, FRAME, { minHeight }]}>
      <Box ref={sheet} sx={SHEET}>
        <Box
          component="svg"
          ref={svg}
          role="application"
          tabIndex={0}
          aria-label={t('body.map')}
          aria-describedby={`${mapId}-keys`}
          viewBox={`0 -10 ${size.width} ${size.height}`}
          onKeyDown={cursor.onKeyDown}
          onPointerDown={pen?.onPointerDown ?? view.onPointerDown}
          onPointerMove={pen?.onPointerMove ?? pointer.onPointerMove}
          onPointerUp={pen?.onPointerUp ?? pointer.onPointerUp}
          onPointerCancel={pen?.onPointerCancel ?? view.onPointerUp}
          onPointerLeave={pointer.onPointerLeave}
          sx={[CANVAS, { cursor: onPlace || onDraw ? 'crosshair' : 'default' }]}
        >
          <g transform={`translate(${viewport.x} ${viewport.y}) scale(${viewport.scale})`}>
            <BodyScene views={views} layer={layer} shaded={shaded} hatched={hatched} mapId={mapId} />
            <BodyPaint views={views} areas={areas} />
            <BodyMarks
              marks={placed}
              size={MARK_SIZE / viewport.scale ** 0.75}
              focusId={focusId}
              onFocusMark={focusMark}
              onSelectMark={selectMark}
              onLeave={leaveMarks}
              onHoverMark={pointer.onHoverMark}
            />
            {drawing.stroke && (
              <path
                transform={`translate(${drawing.stroke.index * BODY_WIDTH} 0)`}
                d={closedPath(drawing.stroke.points)}
                fill="var(--body-pain)"
                fillOpacity={0.25}
                stroke="var(--body-pain)"
                strokeWidth={1.6}
                pointerEvents="none"
              />
            )}
            {cursor.cursor && <BodyCursor at={cursor.cursor} size={14 / viewport.scale ** 0.75} />}
          </g>
        </Box>
      </Box>
      <BodyToolbar scale={viewport.scale} onZoom={view.zoom} onReset={view.reset} />
      <BodyTooltip ref={tooltip} />
      <Box id={`${mapId}-keys`} sx={visuallyHidden}>
        {t('body.keys')}
      </Box>
      <Box aria-live="polite" sx={visuallyHidden}>
        {cursorName}
      </Box>
    </Box>
  );
}
