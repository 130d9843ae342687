// Where the window stood. Kept in a small file of its own; it holds no client's data.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

/** A screen's usable area in the same coordinates as windows. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 960, height: 600 } as const;
const firstWindow = { width: 1440, height: 900 } as const;
/** A second window stands beside the first, not on top of it. */
const cascade = 32;

/** The kept state, or undefined where there is none or it cannot be read: the window then opens in its usual size. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps the state; a disk that refuses costs nothing but the window's place. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  } catch {
    return;
  }
}

/**
 * Where to open a window: at its old place where that is still on a screen, pushed inside it; else centred on the main
 * screen. `screens` is never empty, the main one first. `windowsOpen` shifts a further window a little.
 */
export function placeWindow(saved: WindowState | undefined, screens: readonly [Area, ...Area[]], windowsOpen: number): Area {
  const [mainScreen] = screens;
  const screen = saved === undefined ? mainScreen : (screens.find((area) => overlap(area, saved) > 0) ?? mainScreen);
  const width = Math.min(Math.max(saved?.width ?? firstWindow.width, smallestWindow.width), screen.width);
  const height = Math.min(Math.max(saved?.height ?? firstWindow.height, smallestWindow.height), screen.height);
  const isOnScreen = saved !== undefined && overlap(screen, saved) > 0;
  const shift = windowsOpen * cascade;
  const x = (isOnScreen ? saved.x : screen.x + Math.round((screen.width - width) / 2)) + shift;
  const y = (isOnScreen ? saved.y : screen.y + Math.round((screen.height - height) / 2)) + shift;
  return {
    x: clamp(x, screen.x, screen.x + screen.width - width),
    y: clamp(y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

function overlap(one: Area, other: Area): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
