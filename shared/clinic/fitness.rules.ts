// Whether a room has what a service needs, and who may give it.
import { foldText } from '../core/text.ts';
import type { Room, Service } from './clinic.model.ts';

/** What a room offers: its table and its equipment, folded so that the clinic's own words compare as people read them. */
function offersOf(room: Room): ReadonlySet<string> {
  return new Set([...room.equipment, ...(room.tableKind === null ? [] : [room.tableKind])].map(foldText));
}

/** What this room lacks of what the service needs; empty where it fits. */
export function lackingIn(room: Room, service: Pick<Service, 'needs'>): readonly string[] {
  if (service.needs.length === 0) return [];
  const offers = offersOf(room);
  return service.needs.filter((need) => !offers.has(foldText(need)));
}

/** Rooms in use that have what the service needs, in the clinic's order. */
export function roomsFor(rooms: readonly Room[], service: Pick<Service, 'needs'>): readonly Room[] {
  return rooms.filter((room) => room.isActive && lackingIn(room, service).length === 0);
}

/** Whether this therapist may give the service; where nobody is named, everybody may. */
export function mayGive(service: Pick<Service, 'therapistIds'>, staffId: string): boolean {
  return service.therapistIds.length === 0 || service.therapistIds.includes(staffId);
}
