import Box from '@mui/material/Box';
import { visuallyHidden } from '@mui/utils';
import { useCallback, useId, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PainArea } from '../../../shared/charting/note-parts.model.ts';
import { bodyFigure } from '../../../shared/clinical/body/body.data.ts';
import { closedPath } from '../../../shared/clinical/body/body.points.ts';
import { BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyLayer, BodyViewName } from '../../../shared/clinical/body/body.types.ts';
import { placeMarks } from './body-marks.ts';
import type { BodyMark, BodyNoGo, BodyPlace, BodyShade, BodyTarget } from './body-map.types.ts';
import { bodyPalette } from './body-palette.ts';
import { sceneSize } from './body-viewport.ts';
import { BodyArrows } from './BodyArrows.tsx';
import { BodyCarried } from './BodyCarried.tsx';
import type { ShowCarried } from './BodyCarried.tsx';
import { BodyCursor } from './BodyCursor.tsx';
import { BodyMarks } from './BodyMarks.tsx';
import { BodyPaint } from './BodyPaint.tsx';
import { BodyScene } from './BodyScene.tsx';
import { BODY_MIN_HEIGHT, MARK_SIZE } from './body-size.ts';
import { BodyToolbar } from './BodyToolbar.tsx';
import { BodyTooltip } from './BodyTooltip.tsx';
import type { ShowHover } from './BodyTooltip.tsx';
import { referralArrows } from './referral-arrows.ts';
import type { ReferralArrow } from './referral-arrows.ts';
import { useBodyDrawing } from './use-body-drawing.ts';
import type { DrawnLine } from './use-body-drawing.ts';
import { useBodyHands } from './use-body-hands.ts';
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
  /** While given, a mark can be dragged, or taken along by keys, to another place on the body. */
  readonly onMoveMark?: (id: string, to: BodyTarget) => void;
  /** A trigger point whose known referral is shaded: arrows lead there from its mark. */
  readonly arrowsFrom?: string | null;
  /** Areas drawn by hand. */
  readonly areas?: readonly PainArea[];
  /** While given, the pointer draws instead of placing and moving the picture. */
  readonly onDraw?: (line: DrawnLine) => void;
}

const FRONT_AND_BACK: readonly BodyViewName[] = ['front', 'back'];
const NO_SHADES: readonly BodyShade[] = [];
const NO_NO_GOS: readonly BodyNoGo[] = [];
const NO_AREAS: readonly PainArea[] = [];
const NO_ARROWS: readonly ReferralArrow[] = [];

const FRAME = { position: 'relative', overflow: 'hidden', width: 1, height: 1 } as const;
// A layer of its own: neither the tooltip above nor a glide makes the drawing paint again.
const SHEET = { width: 1, height: 1, willChange: 'transform', transformOrigin: '0 0' } as const;
const CANVAS = {
  display: 'block',
  width: 1,
  height: 1,
  touchAction: 'none',
  // A drag that begins on a mark's number would mark text.
  userSelect: 'none',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
  '& .body-mark': { cursor: 'pointer', outline: 'none' },
  '& .body-mark:focus-visible .body-mark-ring': { strokeWidth: 2.2 },
} as const;

/** The body with its findings: a click or Enter places, marks are buttons. Shows and asks; it decides nothing. */
export function BodyMap(props: BodyMapProps): ReactElement {
  const { views = FRONT_AND_BACK, layer, marks, shaded = NO_SHADES, hatched = NO_NO_GOS, areas = NO_AREAS, minHeight = BODY_MIN_HEIGHT, arrowsFrom = null, onPlace, onSelectMark, onMoveMark, onDraw } = props;
  const { t } = useTranslation();
  const mapId = useId();
  const size = useMemo(() => sceneSize(views.length), [views.length]);
  const view = useBodyViewport(size);
  const { viewport, frame, sheet } = view;
  const placed = useMemo(() => placeMarks(bodyFigure, views, marks, BODY_WIDTH), [views, marks]);
  const arrows = useMemo(() => {
    const from = placed.find(({ mark }) => mark.id === arrowsFrom);
    return from ? referralArrows(bodyFigure, views, from, shaded) : NO_ARROWS;
  }, [placed, arrowsFrom, views, shaded]);
  const svg = useRef<SVGSVGElement>(null);
  const tooltip = useRef<ShowHover>(null);
  const carried = useRef<ShowCarried>(null);
  const hands = useBodyHands({ view, size, views, layer, hatched, marks: placed, svg, tooltip, carried, onPlace, onMoveMark });
  const { pointer, cursor } = hands;
  const drawing = useBodyDrawing(view, views, onDraw);
  const pen = onDraw && drawing;
  const selectMark = useCallback((id: string): void => onSelectMark?.(id), [onSelectMark]);
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
          onKeyDown={hands.onKeyDown}
          onBlur={hands.onBlur}
          onPointerDown={pen?.onPointerDown ?? pointer.onPointerDown}
          onPointerMove={pen?.onPointerMove ?? pointer.onPointerMove}
          onPointerUp={pen?.onPointerUp ?? pointer.onPointerUp}
          onPointerCancel={pen?.onPointerCancel ?? pointer.onPointerUp}
          onPointerLeave={pointer.onPointerLeave}
          sx={[CANVAS, { cursor: hands.carriedId !== null ? 'grabbing' : onPlace || onDraw ? 'crosshair' : 'default' }]}
        >
          <g transform={`translate(${viewport.x} ${viewport.y}) scale(${viewport.scale})`}>
            <BodyScene views={views} layer={layer} shaded={shaded} hatched={hatched} mapId={mapId} />
            <BodyPaint views={views} areas={areas} />
            <BodyArrows arrows={arrows} mapId={mapId} />
            <BodyMarks
              marks={placed}
              size={MARK_SIZE / viewport.scale ** 0.75}
              focusId={hands.focusId}
              carriedId={hands.carriedId}
              onFocusMark={hands.focusMark}
              onSelectMark={selectMark}
              onTakeUp={onMoveMark && hands.takeUp}
              onLeave={hands.leaveMarks}
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
            {cursor && <BodyCursor at={cursor} size={14 / viewport.scale ** 0.75} />}
          </g>
        </Box>
      </Box>
      <BodyToolbar scale={viewport.scale} onZoom={view.zoom} onReset={view.reset} />
      <BodyCarried ref={carried} />
      <BodyTooltip ref={tooltip} />
      <Box id={`${mapId}-keys`} sx={visuallyHidden}>
        {t('body.keys')} {onMoveMark && t('body.moveKeys')}
      </Box>
      <Box aria-live="polite" sx={visuallyHidden}>
        {hands.spoken}
      </Box>
    </Box>
  );
}
