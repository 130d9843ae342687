import { describe, expect, it } from 'vitest';
import { newBooking, noTask, schedulePath, taskOf, viewOf, type DeskTask } from './desk-task.ts';

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

  it('keep the view, and read an unknown one as the day', () => {
    expect(schedulePath('2026-03-02', { kind: 'visit', visitId: 'visit' }, 'week')).toBe('/schedule/2026-03-02?view=week&visitId=visit');
    expect(viewOf(new URLSearchParams('view=week'))).toBe('week');
    expect(viewOf(new URLSearchParams('view=year'))).toBe('day');
  });
});
