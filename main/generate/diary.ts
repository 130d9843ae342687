// The pages of the appointment book that are still ahead: who and which room is taken when, turnover included.
import type { CivilDate } from '../../shared/core/time.ts';
import { slotStepMinutes } from '../../shared/schedule/slots.rules.ts';
import { pick } from '../../shared/core/random.ts';
import { happens, type Random } from './chance.ts';
import type { Day } from './moments.ts';
import { worksOn, type Member } from './team.ts';

export interface Place {
  readonly date: CivilDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly bufferMinutes: number;
  /** Index of the therapist and of the room. */
  readonly therapist: number;
  readonly room: number;
}

interface Taken {
  readonly from: number;
  readonly until: number;
}

interface Page {
  readonly therapists: Taken[][];
  readonly rooms: Taken[][];
}

function isFree(taken: readonly Taken[], from: number, until: number): boolean {
  return taken.every((other) => until <= other.from || other.until <= from);
}

export interface PlaceWish {
  readonly therapist: number;
  readonly minutes: number;
  readonly bufferMinutes: number;
  /** No start before this minute of the day. */
  readonly earliestMinute: number;
}

export class Diary {
  readonly #pages = new Map<CivilDate, Page>();
  readonly #members: readonly Member[];
  readonly #rooms: number;

  constructor(members: readonly Member[], rooms: number) {
    this.#members = members;
    this.#rooms = rooms;
  }

  #page(date: CivilDate): Page {
    const known = this.#pages.get(date);
    if (known) return known;
    const page = {
      therapists: Array.from(this.#members, (): Taken[] => []),
      rooms: Array.from({ length: this.#rooms }, (): Taken[] => []),
    };
    this.#pages.set(date, page);
    return page;
  }

  /** A room that is free then, the therapist's usual one first. */
  #freeRoom(page: Page, therapist: number, from: number, until: number): number | undefined {
    for (let offset = 0; offset < this.#rooms; offset += 1) {
      const room = (therapist + offset) % this.#rooms;
      if (isFree(page.rooms[room] ?? [], from, until)) return room;
    }
    return undefined;
  }

  /** A start on a quarter of an hour that fits with its turnover; mostly one that leaves no hole. */
  find(random: Random, day: Day, wish: PlaceWish): Place | undefined {
    const member = this.#members[wish.therapist];
    if (!member || !worksOn(member, day.date, day.weekday)) return undefined;
    const page = this.#page(day.date);
    const own = page.therapists[wish.therapist] ?? [];
    const places: Place[] = [];
    for (const stretch of member.hours) {
      if (stretch.weekday !== day.weekday) continue;
      for (let start = stretch.startMinute; start + wish.minutes <= stretch.endMinute; start += slotStepMinutes) {
        const until = start + wish.minutes + wish.bufferMinutes;
        if (start < wish.earliestMinute || !isFree(own, start, until)) continue;
        const room = this.#freeRoom(page, wish.therapist, start, until);
        if (room === undefined) continue;
        const { therapist, minutes, bufferMinutes } = wish;
        places.push({ date: day.date, startMinute: start, minutes, bufferMinutes, therapist, room });
      }
    }
    if (places.length === 0) return undefined;
    return happens(random, 0.45) ? places[0] : pick(random, places);
  }

  take(place: Place): void {
    const page = this.#page(place.date);
    const taken = { from: place.startMinute, until: place.startMinute + place.minutes + place.bufferMinutes };
    page.therapists[place.therapist]?.push(taken);
    page.rooms[place.room]?.push(taken);
  }

  free(place: Place): void {
    const page = this.#page(place.date);
    for (const taken of [page.therapists[place.therapist], page.rooms[place.room]]) {
      const at = taken?.findIndex((one) => one.from === place.startMinute) ?? -1;
      if (at >= 0) taken?.splice(at, 1);
    }
  }

  forgetBefore(date: CivilDate): void {
    for (const known of this.#pages.keys()) if (known < date) this.#pages.delete(known);
  }
}
