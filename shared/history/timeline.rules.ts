import type { TimelineEntry, TimelineKind } from './timeline.model.ts';

export function kindOf(entry: TimelineEntry): TimelineKind {
  return entry.kind === 'episodeOpened' || entry.kind === 'episodeClosed' ? 'episode' : entry.kind;
}

export interface TimelineFilter {
  /** Empty = everything. */
  readonly kinds: readonly TimelineKind[];
  readonly therapistId: string | null;
  readonly episodeId: string | null;
}

function isOfTherapist(entry: TimelineEntry, therapistId: string): boolean {
  return 'therapistId' in entry && entry.therapistId === therapistId;
}

function isOfEpisode(entry: TimelineEntry, episodeId: string): boolean {
  return 'episodeId' in entry && entry.episodeId === episodeId;
}

/** The entries that pass a filter, in their order. */
export function filteredTimeline(entries: readonly TimelineEntry[], { kinds, therapistId, episodeId }: TimelineFilter): readonly TimelineEntry[] {
  return entries.filter(
    (entry) =>
      (kinds.length === 0 || kinds.includes(kindOf(entry))) &&
      (therapistId === null || isOfTherapist(entry, therapistId)) &&
      (episodeId === null || isOfEpisode(entry, episodeId)),
  );
}

/** A row of the list: the heading of a year, or an entry of it. */
export type TimelineRow = { readonly kind: 'year'; readonly year: string; readonly count: number } | { readonly kind: 'entry'; readonly entry: TimelineEntry };

/** Entries under the headings of their years; the order stays. */
export function timelineRows(entries: readonly TimelineEntry[]): readonly TimelineRow[] {
  const counts = new Map<string, number>();
  for (const { date } of entries) counts.set(date.slice(0, 4), (counts.get(date.slice(0, 4)) ?? 0) + 1);
  const rows: TimelineRow[] = [];
  let last: string | undefined;
  for (const entry of entries) {
    const year = entry.date.slice(0, 4);
    if (year !== last) rows.push({ kind: 'year', year, count: counts.get(year) ?? 0 });
    last = year;
    rows.push({ kind: 'entry', entry });
  }
  return rows;
}

/** The rows between two heights, with some to spare on both sides. All rows are equally high. */
export function rowsInView(view: { readonly top: number; readonly height: number }, rowHeight: number, count: number): { readonly first: number; readonly end: number } {
  const spare = 8;
  const first = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight) - spare));
  return { first, end: Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare) };
}
