// Prints what the rules make of wall times, for a test that starts this under other zones of the computer.
import { addDays, instantOfWallTime, wallTimeOf, weekdayOf } from '../../shared/core/time.ts';
import { weeklyHours } from '../../shared/schedule/hours.rules.ts';
import { gapsOf } from '../../shared/schedule/series-marks.rules.ts';
import { planSeries } from '../../shared/schedule/series.rules.ts';

const zone = 'America/Chicago';
const places = [];
for (let day = 0; day < 365; day += 1) {
  const date = addDays('2026-01-01', day);
  for (const minute of [0, 90, 150, 540, 1435]) {
    const { at, isInGap } = instantOfWallTime(date, minute, zone);
    places.push([date, weekdayOf(date), minute, at, isInGap, wallTimeOf(at, zone)]);
  }
}
const series = planSeries(
  {
    zone, clientId: null, durationMinutes: 60, bufferMinutes: 15, bufferBeforeMinutes: 0, roomIds: ['one'], notBefore: 0, earliestMinute: 0, latestMinute: 1440, therapistId: 'theo',
    therapists: [{ therapistId: 'theo', hoursOn: weeklyHours([2, 5, 7].map((weekday) => ({ weekday, startMinute: 60, endMinute: 300 }))) }],
    roomId: null, count: 4, gaps: gapsOf({ minGapDays: 2, maxGapDays: 5, startsCloser: false }, 4), from: '2026-03-01', weekdays: [], mayDiffer: [],
  },
  [],
);
process.stdout.write(JSON.stringify({ places, series }));
