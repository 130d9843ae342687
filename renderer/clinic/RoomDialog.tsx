import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { room as roomSchema, type Room } from '../../shared/clinic/clinic.model.ts';
import { client } from '../api/client.ts';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useSaveRoom } from './clinic.api.ts';
import { EditDialog } from './EditDialog.tsx';
import { useRecordEdit } from './use-record-edit.ts';

const editedRoom = roomSchema.omit({ id: true }).extend({ version: z.int() });
type EditedRoom = z.infer<typeof editedRoom>;

interface RoomDialogProps {
  /** Undefined for a new one. */
  readonly room: Room | undefined;
  readonly onClose: () => void;
}

/** A room's name. */
export function RoomDialog({ room, onClose }: RoomDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useSaveRoom();
  const edit = useRecordEdit<EditedRoom, EditedRoom>({
    schema: editedRoom,
    defaultValues: room ?? { name: '', isActive: true, version: 0 },
    draftKey: { form: 'room', subject: room?.id ?? 'new' },
    async save(values) {
      const { name, isActive } = values;
      const saved = await save.mutateAsync(room ? { ...values, id: room.id } : { name, isActive });
      notify.show({
        message: t('clinic.rooms.saved', { name: saved.name }),
        ...(room && { undo: () => client.clinic.saveRoom({ ...room, version: saved.version }) }),
      });
      return true;
    },
    load: async () => (await client.clinic.listRooms()).find((known) => known.id === room?.id),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: t('clinic.rooms.name'), text: values.name },
      { label: t('clinic.state'), text: values.isActive ? t('clinic.inUse') : t('clinic.retired') },
    ],
    onDone: onClose,
  });
  return (
    <EditDialog edit={edit} title={room ? t('clinic.rooms.editTitle') : t('clinic.rooms.newTitle')} width="xs">
      <FormTextField control={edit.form.control} name="name" label={t('clinic.rooms.name')} isRequired autoFocus />
    </EditDialog>
  );
}
