import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { room as roomSchema, tableKinds, type Room } from '../../shared/clinic/clinic.model.ts';
import { client } from '../api/client.ts';
import { MisfitPreview } from '../app/MisfitPreview.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useSaveRoom } from './clinic.api.ts';
import { EditDialog } from './EditDialog.tsx';
import { equipmentName } from './equipment.ts';
import { EquipmentField } from './EquipmentField.tsx';
import { useRecordEdit } from './use-record-edit.ts';

const editedRoom = roomSchema.omit({ id: true }).extend({ version: z.int() });
type EditedRoom = z.infer<typeof editedRoom>;

function nextPosition(rooms: readonly Room[]): number {
  return Math.min(999, Math.max(-1, ...rooms.map((room) => room.position)) + 1);
}

interface RoomDialogProps {
  /** Undefined for a new one. */
  readonly room: Room | undefined;
  readonly rooms: readonly Room[];
  readonly onClose: () => void;
}

/** A room: its name, its table and what it has; it takes its place after the others. */
export function RoomDialog({ room, rooms, onClose }: RoomDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useSaveRoom();
  const edit = useRecordEdit<EditedRoom, EditedRoom>({
    schema: editedRoom,
    defaultValues: room ?? { name: '', position: nextPosition(rooms), tableKind: null, equipment: [], isActive: true, version: 0 },
    draftKey: { form: 'room', subject: room?.id ?? 'new' },
    async save({ version, ...values }) {
      const saved = await save.mutateAsync(room ? { ...values, id: room.id, version } : values);
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
      { label: t('clinic.rooms.tableKind'), text: values.tableKind === null ? '' : equipmentName(t, values.tableKind) },
      { label: t('clinic.rooms.equipment'), text: values.equipment.map((word) => equipmentName(t, word)).join(', ') },
      { label: t('clinic.state'), text: values.isActive ? t('clinic.inUse') : t('clinic.retired') },
    ],
    onDone: onClose,
  });
  const values = useWatch({ control: edit.form.control });
  return (
    <EditDialog edit={edit} title={room ? t('clinic.rooms.editTitle') : t('clinic.rooms.newTitle')}>
      <FormTextField control={edit.form.control} name="name" label={t('clinic.rooms.name')} isRequired autoFocus />
      <FormSelect
        control={edit.form.control}
        name="tableKind"
        label={t('clinic.rooms.tableKind')}
        emptyLabel={t('clinic.rooms.noTable')}
        options={tableKinds.map((kind) => ({ value: kind, label: equipmentName(t, kind) }))}
      />
      <EquipmentField control={edit.form.control} name="equipment" label={t('clinic.rooms.equipment')} hint={t('clinic.rooms.equipmentHint')} rooms={rooms} withTables={false} />
      {room && <MisfitPreview change={{ ...values, kind: 'room', id: room.id }} />}
    </EditDialog>
  );
}
