import { createTheme, ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { body } from '../../../shared/messages/en/body.ts';
import type { BodyMark, BodyPlace, BodyTarget } from './body-map.types.ts';
import { BodyMap } from './BodyMap.tsx';
import type { BodyMapProps } from './BodyMap.tsx';

/** One pixel is one unit: two views of 400 and the room above and below. */
const BOX = new DOMRect(0, 0, 800, 1054);

const mark: BodyMark = {
  id: 'f1', view: 'front', at: { kind: 'anchor', id: 'thigh_front' }, symbol: 'trp_active', side: 'l', tenderness: 3, label: 'Active trigger point, left thigh', isSelected: false, isGhost: false,
};

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: { body } } }, interpolation: { escapeValue: false } });
});

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(BOX);
});

function show(props: Partial<BodyMapProps> = {}): { places: BodyPlace[]; chosen: string[]; map: Element } {
  const places: BodyPlace[] = [];
  const chosen: string[] = [];
  render(
    <ThemeProvider theme={createTheme()}>
      <BodyMap layer="superficial" marks={[]} onPlace={(place) => places.push(place)} onSelectMark={(id) => chosen.push(id)} {...props} />
    </ThemeProvider>,
  );
  return { places, chosen, map: screen.getByRole('application', { name: 'Body map' }) };
}

function click(map: Element, clientX: number, clientY: number): void {
  fireEvent.pointerDown(map, { pointerId: 1, button: 0, clientX, clientY });
  fireEvent.pointerUp(map, { pointerId: 1, button: 0, clientX, clientY });
}

test('a click places with region, muscle and the client side', () => {
  const { places, map } = show();
  click(map, 135, 600);
  expect(places).toMatchObject([{ view: 'front', x: 135, y: 590, region: 'thigh_front', muscle: 'rectus_femoris', side: 'r', noGo: null }]);
  click(map, 400 + 250, 610);
  expect(places[1]).toMatchObject({ view: 'back', x: 250, region: 'thigh_back', side: 'r' });
});

test('between two bellies the nearer muscle is meant, on the skin none', () => {
  const { places, map } = show();
  click(map, 119, 600);
  expect(places[0]?.muscle).toBe('rectus_femoris');
  cleanup();
  const skin = show({ layer: 'skin' });
  click(skin.map, 150, 600);
  expect(skin.places).toMatchObject([{ region: 'thigh_front', muscle: null, muscles: [] }]);
});

test('a click beside the body places nothing, a drag does not either', () => {
  const { places, map } = show();
  click(map, 20, 110);
  Object.assign(map, { setPointerCapture: () => undefined });
  fireEvent.pointerDown(map, { pointerId: 1, button: 0, clientX: 150, clientY: 600 });
  fireEvent.pointerMove(map, { pointerId: 1, clientX: 190, clientY: 640 });
  fireEvent.pointerUp(map, { pointerId: 1, button: 0, clientX: 150, clientY: 600 });
  expect(places).toEqual([]);
});

test('the keyboard moves the cross, names what lies below and places with Enter', () => {
  const { places, map } = show();
  fireEvent.keyDown(map, { key: 'Enter' });
  expect(places).toEqual([]);
  fireEvent.keyDown(map, { key: 'ArrowDown' });
  for (let i = 0; i < 8; i += 1) fireEvent.keyDown(map, { key: 'ArrowDown', shiftKey: true });
  for (let i = 0; i < 6; i += 1) fireEvent.keyDown(map, { key: 'ArrowLeft' });
  expect(screen.getByText(/Front of thigh/).textContent).toContain('right');
  fireEvent.keyDown(map, { key: 'Enter' });
  expect(places).toMatchObject([{ view: 'front', x: 152, y: 580, region: 'thigh_front', side: 'r' }]);
});

test('a no-go region names its reason and reaches the one who decides', () => {
  const noGo = { id: 'thigh_front', side: 'r', reason: 'Anticoagulants: no cups' } as const;
  const { places, map } = show({ hatched: [noGo] });
  click(map, 150, 600);
  click(map, 250, 600);
  expect(places.map((place) => place.noGo)).toEqual([noGo, null]);
  fireEvent.pointerMove(map, { pointerId: 1, clientX: 150, clientY: 600 });
  expect(screen.getByText(/Not here: Anticoagulants/)).toBeDefined();
});

test('marks are buttons: a click or Enter selects and does not place', () => {
  const { places, chosen } = show({ marks: [mark, { ...mark, id: 'f2', label: 'Second' }] });
  const first = screen.getByRole('button', { name: mark.label });
  fireEvent.pointerDown(first, { pointerId: 1, button: 0 });
  fireEvent.pointerUp(first, { pointerId: 1, button: 0 });
  fireEvent.click(first);
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  const second = screen.getByRole('button', { name: 'Second' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second, { key: 'Enter' });
  expect(chosen).toEqual(['f1', 'f2']);
  expect(places).toEqual([]);
});

test('zoom buttons move the picture, clicks still find the same place', () => {
  const { places, map } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
  click(map, 400, 527);
  fireEvent.click(screen.getByRole('button', { name: 'Show the whole body' }));
  click(map, 150, 600);
  expect(places.at(-1)).toMatchObject({ x: 150, y: 590 });
});

const rightThigh: BodyMark = { ...mark, id: 'f3', at: { kind: 'point', x: 135, y: 590 }, side: 'r', label: 'Trigger point, right thigh' };

function showMovable(props: Partial<BodyMapProps> = {}): { moved: [string, BodyTarget][]; chosen: string[]; map: Element; button: HTMLElement } {
  const moved: [string, BodyTarget][] = [];
  const { chosen, map } = show({ marks: [rightThigh], onMoveMark: (id, to) => moved.push([id, to]), ...props });
  Object.assign(map, { setPointerCapture: () => undefined });
  return { moved, chosen, map, button: screen.getByRole('button', { name: rightThigh.label }) };
}

test('a mark that is dragged keeps its distance to the pointer and names what lies where it is let go', () => {
  const { moved, chosen, map, button } = showMovable();
  fireEvent.pointerDown(button, { pointerId: 1, button: 0, clientX: 138, clientY: 602 });
  fireEvent.pointerMove(map, { pointerId: 1, clientX: 400, clientY: 610 });
  expect(button.getAttribute('opacity')).toBe('0.35');
  fireEvent.pointerMove(map, { pointerId: 1, clientX: 653, clientY: 612 });
  expect(screen.getByText(/back of thigh/i)).toBeDefined();
  fireEvent.pointerUp(map, { pointerId: 1, button: 0, clientX: 653, clientY: 612 });
  expect(moved).toMatchObject([['f3', { view: 'back', x: 250, y: 600, region: 'thigh_back', side: 'r' }]]);
  expect(moved[0]?.[1].through).toContain(moved[0]?.[1].muscle);
  expect(button.getAttribute('opacity')).toBeNull();
  expect(chosen).toEqual([]);
});

test('a mark let go beside the body, or left by Escape, stays where it was; a click still selects it', () => {
  const { moved, chosen, map, button } = showMovable();
  fireEvent.pointerDown(button, { pointerId: 1, button: 0, clientX: 135, clientY: 600 });
  fireEvent.pointerMove(map, { pointerId: 1, clientX: 20, clientY: 110 });
  expect(screen.getByText('Beside the body')).toBeDefined();
  fireEvent.pointerUp(map, { pointerId: 1, button: 0, clientX: 20, clientY: 110 });
  fireEvent.pointerDown(button, { pointerId: 1, button: 0, clientX: 135, clientY: 600 });
  fireEvent.pointerMove(map, { pointerId: 1, clientX: 250, clientY: 600 });
  fireEvent.keyDown(button, { key: 'Escape' });
  expect(document.activeElement).toBe(button);
  fireEvent.pointerUp(map, { pointerId: 1, button: 0, clientX: 250, clientY: 600 });
  fireEvent.pointerDown(button, { pointerId: 1, button: 0, clientX: 135, clientY: 600 });
  fireEvent.pointerUp(button, { pointerId: 1, button: 0, clientX: 136, clientY: 600 });
  fireEvent.click(button);
  expect(moved).toEqual([]);
  expect(chosen).toEqual(['f3']);
});

test('Shift with Enter takes a mark up, arrows move it, Enter puts it down, Escape leaves it', () => {
  const { moved, chosen, map, button } = showMovable();
  button.focus();
  fireEvent.keyDown(button, { key: 'Enter', shiftKey: true });
  expect(document.activeElement).toBe(map);
  fireEvent.keyDown(map, { key: 'ArrowDown', shiftKey: true });
  expect(screen.getByText(/^Moving Trigger point, right thigh\. Here: .*front of thigh/i)).toBeDefined();
  fireEvent.keyDown(map, { key: 'Enter' });
  expect(moved).toMatchObject([['f3', { view: 'front', x: 135, y: 630, region: 'thigh_front', side: 'r' }]]);
  fireEvent.keyDown(button, { key: 'Enter', shiftKey: true });
  fireEvent.keyDown(map, { key: 'ArrowDown' });
  fireEvent.keyDown(map, { key: 'Escape' });
  expect(document.activeElement).toBe(button);
  expect(moved).toHaveLength(1);
  expect(chosen).toEqual([]);
});

test('where marks stay, a drag on one moves the picture', () => {
  const { map, places } = show({ marks: [rightThigh] });
  Object.assign(map, { setPointerCapture: () => undefined });
  fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
  const button = screen.getByRole('button', { name: rightThigh.label });
  fireEvent.keyDown(button, { key: 'Enter', shiftKey: true });
  expect(document.activeElement).not.toBe(map);
  fireEvent.pointerDown(button, { pointerId: 1, button: 0, clientX: 300, clientY: 500 });
  fireEvent.pointerMove(map, { pointerId: 1, clientX: 360, clientY: 500 });
  expect(button.getAttribute('opacity')).toBeNull();
  fireEvent.pointerUp(map, { pointerId: 1, button: 0, clientX: 360, clientY: 500 });
  expect(places).toEqual([]);
});
