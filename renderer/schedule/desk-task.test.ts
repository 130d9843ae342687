import { describe, expect, it } from 'vitest';
import { dateOf, newBooking, noTask, schedulePath, taskOf, viewOf, type DeskTask } from './desk-task.ts';

describe('addresses of the schedule', () => {
  it.each<DeskTask>([
    noTask,
    newBooking,
    { kind: 'booking', clientId: 'client', planId: 'plan', isWalkIn: false },
    { kind: 'booking', clientId: null, planId: null, isWalkIn: true },
    { kind: 'booking', clientId: 'client', planId: null, isWalkIn: false, source: { kind: 'copy', visitId: 'visit' } },
    { kind: 'booking', clientId: 'client', planId: null, isWalkIn: false, source: { kind: 'rebook', visitId: 'visit' } },
    { kind: 'visit', visitId: 'visit' },
    { kind: 'series', clientId: 'client', planId: null },
    { kind: 'reassign' },
    { kind: 'waitlist' },
    { kind: 'gap', therapistId: 'theo', minute: 600 },
    { kind: 'entry', entryId: 'entry', clientId: null, serviceId: null, therapistId: null },
    { kind: 'entry', entryId: null, clientId: 'client', serviceId: 'service', therapistId: 'theo' },
  ])('lead back to $kind', (task) => {
    const [path = '', search = ''] = schedulePath('2026-03-02', task).split('?');
    expect(path).toBe('/schedule/2026-03-02');
    expect(taskOf(new URLSearchParams(search))).toEqual(task);
  });

  it('understand a plan alone as its series and a client alone as a visit', () => {
    expect(taskOf(new URLSearchParams('planId=plan&clientId=client'))).toEqual({ kind: 'series', clientId: 'client', planId: 'plan' });
    expect(taskOf(new URLSearchParams('clientId=client'))).toMatchObject({ kind: 'booking', clientId: 'client' });
    expect(schedulePath(null)).toBe('/schedule');
  });

  it.each(['2026-02-31', '99:99', '0001-01-01', '2190-01-01', '9999-12-31', undefined])('are of today where they name %s, a day of no year that can be asked for', (given) => {
    expect(dateOf(given, '2026-03-02')).toBe('2026-03-02');
    expect(dateOf('2028-02-29', '2026-03-02')).toBe('2028-02-29');
  });

  it('keep the view, and read an unknown one as the day', () => {
    expect(schedulePath('2026-03-02', { kind: 'visit', visitId: 'visit' }, 'week')).toBe('/schedule/2026-03-02?view=week&visitId=visit');
    expect(viewOf(new URLSearchParams('view=week'))).toBe('week');
    expect(viewOf(new URLSearchParams('view=year'))).toBe('day');
  });
});
