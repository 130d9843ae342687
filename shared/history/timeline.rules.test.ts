import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from './timeline.model.ts';
import { filteredTimeline, kindOf, rowsInView, timelineRows } from './timeline.rules.ts';

function consent(id: string, date: string): TimelineEntry {
  return { kind: 'consent', id, date, at: `${date}T12:00:00.000Z`, consentId: 'consent_draping', state: 'granted' };
}
const visit: TimelineEntry = {
  kind: 'visit', id: 'v', date: '2026-03-02', at: '2026-03-02T12:00:00.000Z', startMinute: 600, durationMinutes: 60, serviceName: 'M', therapistId: 't', therapistName: 'T', episodeId: 'e', state: 'booked',
};
const closed: TimelineEntry = { kind: 'episodeClosed', id: 'c', date: '2025-01-01', at: '2025-01-01T12:00:00.000Z', episodeId: 'e', label: 'Neck', closure: 'goals_met' };

describe('the timeline', () => {
  it('stands under the headings of its years, with how many they hold', () => {
    const rows = timelineRows([consent('a', '2026-03-01'), consent('b', '2026-01-01'), consent('c', '2019-12-31')]);
    expect(rows.map((row) => (row.kind === 'year' ? `${row.year}: ${row.count}` : row.entry.id))).toEqual(['2026: 2', 'a', 'b', '2019: 1', 'c']);
    expect(timelineRows([])).toEqual([]);
  });

  it('shows kinds, one therapist or one episode alone', () => {
    const all = [visit, consent('a', '2026-03-01'), closed];
    expect(filteredTimeline(all, { kinds: [], therapistId: null, episodeId: null })).toEqual(all);
    expect(filteredTimeline(all, { kinds: ['episode'], therapistId: null, episodeId: null })).toEqual([closed]);
    expect(filteredTimeline(all, { kinds: [], therapistId: 't', episodeId: null })).toEqual([visit]);
    expect(filteredTimeline(all, { kinds: [], therapistId: null, episodeId: 'e' }).map(kindOf)).toEqual(['visit', 'episode']);
  });

  it('draws what is in view and never a row that is not there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 1, max: 2000 }), (count, top, height) => {
        const { first, end } = rowsInView({ top, height }, 40, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        for (let row = Math.ceil(top / 40); row * 40 < top + height && row < count; row += 1) {
          expect(row >= first && row < end).toBe(true);
        }
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / 40) + 18);
      }),
    );
  });
});
