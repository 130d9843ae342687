import { describe, expect, it } from 'vitest';
import type { Service } from '../../shared/clinic/clinic.model.ts';
import { roomColumns, therapistColumns, weekColumns } from './board-columns.ts';
import { boardOf, testRooms as rooms, visitOf } from './board.test-support.ts';
import { judgeFactsOf, judgePlace, nudgePlace, placeOf, resizePlace, subjectFor, subjectOf, type ChosenPlace, type JudgeSubject } from './place.ts';

const bareService: Service = {
  id: 'service', name: 'Cupping', durationMinutes: 60, bufferMinutes: 15, bufferBeforeMinutes: 0, firstVisitMinutes: null, priceCents: 0,
  colour: '#4a7a9c', needs: [], therapistIds: [], isActive: true, version: 1,
};
const zone = 'America/Chicago';
const empty = boardOf([]);
const subject = { visitId: null, clientId: 'john', serviceId: null, bufferMinutes: 15, bufferBeforeMinutes: 0 };
const place: ChosenPlace = { therapistId: 'tara', room: 'auto', startsOn: '2026-03-02', startMinute: 600, durationMinutes: 60 };

function judge(chosen: Partial<ChosenPlace>, visits = [visitOf()], asked: JudgeSubject = subject) {
  const board = boardOf(visits);
  return judgePlace({ ...place, ...chosen }, asked, judgeFactsOf({ days: [board], board, rooms, services: [], zone }));
}

describe('a place that is being chosen', () => {
  it('takes the first room that is free, and the first where all are taken', () => {
    expect(judge({}, []).placement.roomId).toBe('one');
    expect(judge({})).toMatchObject({ verdict: 'free', lacksRoom: false, placement: { roomId: 'two', startsOn: '2026-03-02' } });
    const both = [visitOf(), visitOf({ id: 'second', therapistId: 'tom', roomId: 'two' })];
    expect(judge({}, both)).toMatchObject({ verdict: 'conflict', lacksRoom: true, problem: { reason: 'roomTaken' } });
  });

  it('prefers a room that needs no hurry over one that does', () => {
    const before = visitOf({ startMinute: 540 });
    expect(judge({}, [before])).toMatchObject({ verdict: 'free', placement: { roomId: 'two' } });
    expect(judge({ room: 'one' }, [before])).toMatchObject({ verdict: 'warning', problem: { reason: 'bufferMissing' } });
  });

  it('keeps to the room that was chosen, and to none', () => {
    expect(judge({ room: 'one' })).toMatchObject({ verdict: 'conflict', problem: { reason: 'roomTaken' }, lacksRoom: false });
    expect(judge({ room: 'none' })).toMatchObject({ verdict: 'free', placement: { roomId: null } });
  });

  it('says a conflict before a warning', () => {
    const late = visitOf({ startMinute: 1080 });
    const judged = judge({ therapistId: 'theo', startMinute: 1080 }, [late]);
    expect(judged).toMatchObject({ verdict: 'conflict', problem: { reason: 'therapistBusy' } });
    expect(judged.judgement.warnings.map((warning) => warning.reason)).toContain('outsideHours');
  });

  it('is not in its own way when a visit moves', () => {
    const visit = visitOf();
    const moving = subjectOf(visit);
    expect(judge({ ...placeOf(visit), startMinute: 630 }, [visit], moving).verdict).toBe('free');
    expect(judge({ ...placeOf(visit), startMinute: 630 }, [visit]).verdict).toBe('conflict');
  });

  it('moves by arrow keys on the grid, and stays on the board', () => {
    const columns = therapistColumns(boardOf([]), []);
    const odd = { ...place, startMinute: 607 };
    expect(nudgePlace(odd, 'down', columns, 15).startMinute).toBe(615);
    expect(nudgePlace(odd, 'up', columns, 15).startMinute).toBe(600);
    expect(nudgePlace(place, 'left', columns, 15).therapistId).toBe('theo');
    expect(nudgePlace(place, 'right', columns, 15)).toBe(place);
    expect(nudgePlace({ ...place, startMinute: 0 }, 'up', columns, 15).startMinute).toBe(0);
    expect(nudgePlace({ ...place, startMinute: 1425 }, 'down', columns, 15).startMinute).toBe(1425);
    const byRoom = roomColumns(boardOf([]), rooms, 'No room');
    expect(nudgePlace({ ...place, room: 'one' }, 'right', byRoom, 15, 'one')).toEqual({ ...place, room: 'two' });
    const week = weekColumns([boardOf([]), { ...boardOf([]), date: '2026-03-03' }], 'tara');
    expect(nudgePlace(place, 'right', week, 15)).toEqual({ ...place, startsOn: '2026-03-03' });
    expect(nudgePlace(place, 'left', week, 15)).toBe(place);
    expect(resizePlace(place, 1, 10).durationMinutes).toBe(70);
    expect(resizePlace({ ...place, durationMinutes: 15 }, -1, 15).durationMinutes).toBe(15);
  });

  it('counts the week around, without the visit that moves', () => {
    const visit = visitOf({ startsOn: '2026-03-04' });
    const load = { from: '2026-03-01', until: '2026-03-07', therapists: [{ staffId: 'theo', minutes: 1320 }] };
    const facts = judgeFactsOf({ days: [empty], board: empty, rooms, services: [], zone, weekLoad: load });
    const here = { ...place, therapistId: 'theo' };
    expect(judgePlace(here, subject, facts).problem).toMatchObject({ reason: 'weekLoad', details: { minutes: 1380, limitMinutes: 1320 } });
    expect(judgePlace(here, subjectOf(visit), facts).verdict).toBe('free');
    expect(judgePlace(here, subjectOf({ ...visit, startsOn: '2026-03-09' }), facts).verdict).toBe('warning');
  });

  it('offers only rooms that have what the service needs, and says what is lacking where none has it', () => {
    const needs = (words: string[]): Service => ({ ...bareService, needs: words });
    const withCups = rooms.map((room) => (room.id === 'two' ? { ...room, equipment: ['cupsSet'] } : room));
    const judgeFor = (words: string[]) => {
      const service = needs(words);
      return judgePlace(place, subjectFor(service, 'john'), judgeFactsOf({ days: [empty], board: empty, rooms: withCups, services: [service], zone }));
    };
    expect(judgeFor([]).placement.roomId).toBe('one');
    expect(judgeFor(['cupsSet'])).toMatchObject({ verdict: 'free', placement: { roomId: 'two' } });
    expect(judgeFor(['sauna'])).toMatchObject({ verdict: 'warning', problem: { reason: 'roomLacks', details: { lacks: 'sauna' } } });
  });
});
