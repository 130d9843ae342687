// What lies under the pointer: columns, a block's lower edge, the edges at which the board scrolls on.

/** Near an edge of the scrolled part, the board scrolls on under the drag. */
const edgePixels = 28;
/** The lower part of a block that makes it longer. */
const gripPixels = 7;

/** Whether the pointer is on a block's lower edge; of a low block the last third. */
export function isOnEdge(block: HTMLElement, y: number): boolean {
  const { bottom, height } = block.getBoundingClientRect();
  return y > bottom - Math.min(gripPixels, height / 3);
}

/** The key of the column under a point; beyond the outer ones it stays on those. */
export function columnAt(surface: HTMLElement, x: number, y: number): string | undefined {
  const columns = [...surface.querySelectorAll<HTMLElement>('[data-column]')].map((element) => ({ element, box: element.getBoundingClientRect() }));
  const inRow = columns.filter(({ box }) => y < box.bottom);
  const [first] = inRow.length > 0 ? inRow : columns.slice(-1);
  const row = columns.filter(({ box }) => box.top === first?.box.top);
  const hit = row.find(({ box }) => x < box.right) ?? row.at(-1);
  return hit?.element.dataset['column'];
}

export function scrollAtEdges(surface: HTMLElement, y: number): void {
  const scroller = surface.closest<HTMLElement>('[data-scroller]');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y > bottom - edgePixels) scroller.scrollBy(0, 12);
  else if (y < top + edgePixels * 3) scroller.scrollBy(0, -12);
}

/** Tells by the pointer's shape that a drag from here would make the block longer. */
export function showGrip(target: EventTarget, y: number): void {
  const block = target instanceof Element ? target.closest<HTMLElement>('[data-visit]') : null;
  if (block) block.style.cursor = isOnEdge(block, y) ? 'ns-resize' : '';
}
