import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { useMe, usePermission } from '../session/me.ts';
import type { RoomName } from './rooms.ts';

/** How many things wait for this person in a room; rooms without anything to do are left out. */
export function useRoomCounts(): Partial<Record<RoomName, number>> {
  const { roles } = useMe();
  const canWriteNotes = usePermission('notes.write');
  const unsigned = useQuery(
    api.charting.listUnsigned.queryOptions({
      input: { mine: true },
      enabled: canWriteNotes && roles.includes('therapist'),
    }),
  );
  return unsigned.data ? { notes: unsigned.data.length } : {};
}
