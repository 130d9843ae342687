// What the bench asks of each side: to show a day or a week, to turn the week, and to be dragged on.
import { dayVisits, weekVisits } from './visits.js';

/** Resolves once this holds and the first frame with it has been painted; with the time that was. */
function painted(holds) {
  return new Promise((resolve) => {
    const seek = () => {
      if (!holds()) {
        requestAnimationFrame(seek);
        return;
      }
      // A message that is sent in a frame arrives once that frame has been handed over.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.now()));
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(seek);
  });
}

/** The milliseconds of the frames in which the pointer moved: handlers, script, style, layout and paint. */
function watchFrames() {
  const lengths = [];
  let begun;
  const begin = () => {
    if (begun !== undefined) return;
    const startedAt = performance.now();
    begun = startedAt;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      lengths.push(performance.now() - startedAt);
      begun = undefined;
    });
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  };
  for (const name of ['pointermove', 'mousemove', 'dragover']) window.addEventListener(name, begin, { capture: true });
  return lengths;
}

/**
 * @param {{ showDay(visits): void, showWeeks(weeks): void, surface: string, visit: string, turn(): HTMLElement | null, ghost: string }} side
 * `surface` (the board without what stands around it), `visit` and `ghost` are selectors.
 */
export function offer({ showDay, showWeeks, surface, visit, turn, ghost }) {
  const shown = () => document.querySelectorAll(visit);
  const board = {
    /** A day without visits is on screen; then its visits arrive, after a while of so many milliseconds. */
    async day(count, pause) {
      const visits = dayVisits(count);
      showDay([]);
      await painted(() => document.querySelectorAll('#root *').length > 50);
      await new Promise((resolve) => setTimeout(resolve, pause));
      const startedAt = performance.now();
      showDay(visits);
      const at = await painted(() => shown().length >= count);
      return { milliseconds: at - startedAt, nodes: document.querySelector(surface)?.querySelectorAll('*').length ?? Number.NaN, visits: shown().length };
    },
    async weeks(count, weeks) {
      showWeeks(Array.from({ length: weeks }, (_none, week) => weekVisits(count, week)));
      await painted(() => shown().length >= count);
    },
    async nextWeek(count, week) {
      const button = turn();
      if (!button) throw new Error('there is no way to the next week');
      const startedAt = performance.now();
      button.click();
      const isThere = (one) => one !== undefined && one.textContent.includes(`Week ${week} client`);
      const at = await painted(() => {
        const all = shown();
        return all.length >= count && isThere(all[0]) && isThere(all[all.length - 1]);
      });
      return at - startedAt;
    },
    /** The middle of a visit that is in view, by its client. */
    grip(title) {
      const one = [...shown()].find((element) => element.textContent.includes(title));
      one?.scrollIntoView({ block: 'center' });
      const box = one?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    watchFrames,
    isDragging: () => document.querySelector(ghost) !== null,
  };
  Reflect.set(globalThis, 'board', board);
}
