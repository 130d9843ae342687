// Moves the focus on the charting page: to a field by its path in the note, to a row by its id.

const FOCUSABLE = 'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), [role="combobox"], button:not([disabled]), [tabindex="0"]';

/** The part of the page that scrolls around an element. The frame itself must never move, so nothing else is scrolled. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if ((overflowY === 'auto' || overflowY === 'scroll') && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return null;
}

/** Share of the scrolling part that stays above what is brought into view. */
const restingPlace = 0.3;

function bringIntoView(element: HTMLElement): void {
  const scroller = scrollerOf(element);
  if (scroller) {
    const [box, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const margin = view.height * 0.12;
    const isInView = box.top >= view.top + margin && box.bottom <= view.bottom - margin;
    if (!isInView) scroller.scrollTop += box.top - view.top - view.height * restingPlace;
  }
  element.focus({ preventScroll: true });
}

/** The id of the element that stands for a finding or a treatment in its list. */
export function rowId(kind: 'finding' | 'treatment', id: string): string {
  return `${kind}-${id}`;
}

/**
 * Focuses a row. One that is there has the focus at once: a key that comes right after this one means that row. One that
 * was just added has it as soon as it is drawn.
 */
export function focusRow(kind: 'finding' | 'treatment', id: string, selector?: string): void {
  const focus = (): boolean => {
    const row = document.getElementById(rowId(kind, id));
    const target = selector === undefined ? row : row?.querySelector<HTMLElement>(selector);
    if (target) bringIntoView(target);
    return Boolean(target);
  };
  if (!focus()) requestAnimationFrame(focus);
}

/** Focuses the field at a path (`subjective.nprsNow`), or what holds it. @returns whether there is one. */
export function focusField(path: string): boolean {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const holder = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(parts.slice(0, length).join('.'))}"]`);
    if (!holder) continue;
    const target = holder.matches(FOCUSABLE) ? holder : (holder.querySelector<HTMLElement>('input:checked') ?? holder.querySelector<HTMLElement>(FOCUSABLE));
    bringIntoView(target ?? holder);
    return true;
  }
  return false;
}

export interface WrongField {
  readonly name: string;
  readonly focus: () => void;
}

/**
 * Fields of the note whose text is no value: it stands on the screen only, so that signing would drop it unseen.
 * @param told paths of fields that the list of gaps names already.
 */
export function wrongFields(told: ReadonlySet<string>): readonly WrongField[] {
  const marked = [...document.querySelectorAll<HTMLInputElement>('[data-part] input[aria-invalid="true"]')];
  const untold = marked.filter((input) => !told.has(input.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? ''));
  return untold.map((input) => ({
    name: `${input.labels?.[0]?.textContent ?? input.getAttribute('aria-label') ?? ''}: “${input.value}”`,
    focus: () => bringIntoView(input),
  }));
}
