/** Zoom, pan and the way from a pointer to a point of the figure. Pure, so that it needs no browser to be tested. */
import { BODY_HEIGHT, BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';

/** Room above the heads and below the feet, where the name of the view stands. */
export const SCENE_TOP = 10;
export const SCENE_BOTTOM = 44;
export const MAX_ZOOM = 8;
export const ZOOM_STEP = 1.4;
/** A pointer that moves no further than this many pixels clicks; further, it drags. */
export const CLICK_REACH = 4;

/** The picture's place: scene point = (figure point * scale) + shift. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The part of a DOMRect that is needed. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const wholeScene: Viewport = { scale: 1, x: 0, y: 0 };

export interface SceneSize {
  readonly width: number;
  readonly height: number;
}

/** Views stand side by side. */
export function sceneSize(viewCount: number): SceneSize {
  return { width: viewCount * BODY_WIDTH, height: SCENE_TOP + BODY_HEIGHT + SCENE_BOTTOM };
}

/** Pixels of the page to units of the scene before zoom; the picture is centred in its box and keeps its proportions. */
export function toScene(box: ScreenBox, size: SceneSize, clientX: number, clientY: number): BodyPoint {
  const unit = unitPixels(box, size);
  return {
    x: (clientX - box.left - (box.width - size.width * unit) / 2) / unit,
    y: (clientY - box.top - (box.height - size.height * unit) / 2) / unit - SCENE_TOP,
  };
}

/** Units of the scene to pixels inside the box. */
export function toPixels(box: ScreenBox, size: SceneSize, point: BodyPoint): BodyPoint {
  const unit = unitPixels(box, size);
  return {
    x: point.x * unit + (box.width - size.width * unit) / 2,
    y: (point.y + SCENE_TOP) * unit + (box.height - size.height * unit) / 2,
  };
}

export function unitPixels(box: ScreenBox, size: SceneSize): number {
  return Math.min(box.width / size.width, box.height / size.height) || 1;
}

export function sceneToFigure(viewport: Viewport, point: BodyPoint): BodyPoint {
  return { x: (point.x - viewport.x) / viewport.scale, y: (point.y - viewport.y) / viewport.scale };
}

export function figureToScene(viewport: Viewport, point: BodyPoint): BodyPoint {
  return { x: point.x * viewport.scale + viewport.x, y: point.y * viewport.scale + viewport.y };
}

/**
 * CSS transform that makes a picture drawn for one viewport look like another one: moving a finished picture costs nothing,
 * drawing it anew with all its fibres does.
 */
export function glideTransform(box: ScreenBox, size: SceneSize, drawn: Viewport, wanted: Viewport): string {
  const unit = unitPixels(box, size);
  const origin = toPixels(box, size, { x: 0, y: 0 });
  const factor = wanted.scale / drawn.scale;
  const x = origin.x * (1 - factor) + unit * (wanted.x - factor * drawn.x);
  const y = origin.y * (1 - factor) + unit * (wanted.y - factor * drawn.y);
  return `translate(${x}px, ${y}px) scale(${factor})`;
}

/** Zooms so that the scene point under the pointer stays where it is. */
export function zoomAt(viewport: Viewport, size: SceneSize, factor: number, around: BodyPoint): Viewport {
  const scale = Math.min(MAX_ZOOM, Math.max(1, viewport.scale * factor));
  const still = sceneToFigure(viewport, around);
  return kept({ scale, x: around.x - still.x * scale, y: around.y - still.y * scale }, size);
}

export function pan(viewport: Viewport, size: SceneSize, dx: number, dy: number): Viewport {
  return kept({ ...viewport, x: viewport.x + dx, y: viewport.y + dy }, size);
}

/** Moves the picture just so far that a point of the figure is in sight, with some air around it. */
export function reveal(viewport: Viewport, size: SceneSize, point: BodyPoint): Viewport {
  const air = 60;
  const at = figureToScene(viewport, point);
  const dx = Math.max(0, air - at.x) - Math.max(0, at.x - (size.width - air));
  const dy = Math.max(0, air - SCENE_TOP - at.y) - Math.max(0, at.y - (size.height - SCENE_TOP - air));
  return viewport.scale === 1 ? viewport : pan(viewport, size, dx, dy);
}

function kept(viewport: Viewport, size: SceneSize): Viewport {
  const { scale } = viewport;
  const lowX = size.width * (1 - scale);
  const lowY = (size.height - SCENE_TOP) * (1 - scale);
  return {
    scale,
    x: Math.min(0, Math.max(lowX, viewport.x)),
    y: Math.min(SCENE_TOP * (scale - 1), Math.max(lowY, viewport.y)),
  };
}
