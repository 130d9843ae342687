import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '../../shared/clinic/clinic.model.ts';
import type { MisfitPreview } from '../../shared/schedule/misfit.model.ts';
import { client } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { useNotify } from '../ui/notify.ts';
import { useSaveRoom } from '../clinic/clinic.api.ts';

/** Takes a room out of use or back in; whoever retires one that is still booked is shown the visits first. */
export function useRetireRoom() {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useSaveRoom();
  const canRead = usePermission('schedule.read');
  const [asked, setAsked] = useState<{ readonly room: Room; readonly preview: MisfitPreview }>();

  async function change(room: Room): Promise<void> {
    try {
      const saved = await save.mutateAsync({ ...room, isActive: !room.isActive });
      const message = saved.isActive ? t('clinic.rooms.takenBack', { name: saved.name }) : t('clinic.rooms.retired', { name: saved.name });
      notify.show({ message, undo: () => client.clinic.saveRoom({ ...room, version: saved.version }) });
    } catch (error) {
      notify.error(error);
    }
  }
  async function toggle(room: Room): Promise<void> {
    if (!room.isActive || !canRead) return change(room);
    try {
      const { id, tableKind, equipment } = room;
      const preview = await client.schedule.previewMisfits({ kind: 'room', id, tableKind, equipment, isActive: false });
      if (preview.count > 0) setAsked({ room, preview });
      else await change(room);
    } catch (error) {
      notify.error(error);
    }
  }
  const close = (): void => setAsked(undefined);
  const retireAnyway = (): void => {
    if (asked) void change(asked.room).then(close);
  };
  return { toggle, asked, close, retireAnyway, isPending: save.isPending, pendingId: save.isPending ? save.variables.id : undefined };
}
