// The same visits for every side: eight columns of a day, or weeks, full to the given number.

export const columns = 8;
/** A Monday; weeks follow each other from here. */
export const monday = '2026-03-02';
const firstMinute = 6 * 60;

/** @returns {{ id: string, title: string, column: number, start: number, minutes: number, isCancelled: boolean }[]} */
export function dayVisits(count) {
  const each = count / columns;
  const minutes = Math.max(5, Math.floor((17 * 60) / each / 5) * 5);
  const perColumn = Math.min(each, Math.floor((23 * 60 + 55 - (minutes === 5 ? 0 : firstMinute)) / minutes));
  const from = minutes === 5 ? 0 : firstMinute;
  return Array.from({ length: count }, (_none, index) => {
    const column = index % columns;
    const place = Math.floor(index / columns);
    // What does not fit any more was cancelled, and stands beside what took its place.
    const isCancelled = place >= perColumn;
    const start = from + (isCancelled ? (place - perColumn) * 60 : place * minutes);
    return { id: `visit-${index}`, title: `Client ${index}`, column, start, minutes, isCancelled };
  });
}

/** A week's visits: of eight therapists on seven days. */
export function weekVisits(count, week) {
  return Array.from({ length: count }, (_none, index) => {
    const day = index % 7;
    const column = Math.floor(index / 7) % columns;
    const place = Math.floor(index / 7 / columns);
    return { id: `week-${week}-${index}`, title: `Week ${week} client ${index}`, day, column, start: 480 + place * 90, minutes: 60, isCancelled: false };
  });
}

/** `2026-03-02T09:30:00` */
export function localTime(day, minute) {
  const date = new Date(Date.UTC(2026, 2, 2 + day, 0, minute));
  return date.toISOString().slice(0, 19);
}
