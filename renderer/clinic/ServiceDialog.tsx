import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { service as serviceSchema, type Room, type Service } from '../../shared/clinic/clinic.model.ts';
import { nextColour } from '../../shared/clinic/colours.ts';
import { client } from '../api/client.ts';
import { MisfitPreview } from '../app/MisfitPreview.tsx';
import { FormMoneyField } from '../ui/FormMoneyField.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { useSaveService } from './clinic.api.ts';
import { ColourField } from './ColourField.tsx';
import { EditDialog } from './EditDialog.tsx';
import { equipmentName } from './equipment.ts';
import { EquipmentField } from './EquipmentField.tsx';
import { TherapistsField } from './TherapistsField.tsx';
import { useRecordEdit } from './use-record-edit.ts';

const editedService = serviceSchema.omit({ id: true }).extend({ priceCents: z.int().min(0).max(10_000_000), version: z.int() });
type EditedService = z.infer<typeof editedService>;

interface ServiceDialogProps {
  /** Undefined for a new one. */
  readonly service: Service | undefined;
  readonly takenColours: readonly string[];
  readonly rooms: readonly Room[];
  readonly onClose: () => void;
}

function blankService(takenColours: readonly string[]): EditedService {
  const lengths = { durationMinutes: 60, bufferMinutes: 15, bufferBeforeMinutes: 0, firstVisitMinutes: null };
  return { name: '', ...lengths, priceCents: 0, colour: nextColour(takenColours), needs: [], therapistIds: [], isActive: true, version: 0 };
}

function useServiceEdit({ service, takenColours, onClose }: ServiceDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const save = useSaveService();
  return useRecordEdit<EditedService, EditedService>({
    schema: editedService,
    defaultValues: service ?? blankService(takenColours),
    draftKey: { form: 'service', subject: service?.id ?? 'new' },
    async save({ version, ...values }) {
      const saved = await save.mutateAsync(service ? { ...values, id: service.id, version } : values);
      notify.show({
        message: t('clinic.services.saved', { name: saved.name }),
        ...(service && { undo: () => client.clinic.saveService({ ...service, version: saved.version }) }),
      });
      return true;
    },
    load: async () => (await client.clinic.listServices()).find((known) => known.id === service?.id),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: t('clinic.services.fields.name'), text: values.name },
      { label: t('clinic.services.fields.durationMinutes'), text: t('ui.minutes', { count: values.durationMinutes }) },
      { label: t('clinic.services.fields.firstVisitMinutes'), text: values.firstVisitMinutes === null ? '' : t('ui.minutes', { count: values.firstVisitMinutes }) },
      { label: t('clinic.services.fields.bufferMinutes'), text: t('ui.minutes', { count: values.bufferMinutes }) },
      { label: t('clinic.services.fields.bufferBeforeMinutes'), text: t('ui.minutes', { count: values.bufferBeforeMinutes }) },
      { label: t('clinic.services.fields.needs'), text: values.needs.map((word) => equipmentName(t, word)).join(', ') },
      { label: t('clinic.services.fields.therapistIds'), text: t('clinic.services.named', { count: values.therapistIds.length }) },
      { label: t('clinic.services.fields.priceCents'), text: format.money(values.priceCents) },
      { label: t('clinic.state'), text: values.isActive ? t('clinic.inUse') : t('clinic.retired') },
    ],
    onDone: onClose,
  });
}

/** A service: name, lengths, price, what it needs, who gives it, colour. */
export function ServiceDialog(props: ServiceDialogProps) {
  const { t } = useTranslation();
  const { currency } = useFormat().settings;
  const edit = useServiceEdit(props);
  const { control } = edit.form;
  const values = useWatch({ control });
  return (
    <EditDialog edit={edit} title={props.service ? t('clinic.services.editTitle') : t('clinic.services.newTitle')}>
      <FormTextField control={control} name="name" label={t('clinic.services.fields.name')} isRequired autoFocus />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1.75, alignItems: 'start' }}>
        <FormNumberField
          control={control}
          name="durationMinutes"
          label={t('clinic.services.fields.durationMinutes')}
          unit={t('clinic.services.minutesUnit')}
          hint={t('clinic.services.durationHint')}
          isRequired
        />
        <FormNumberField
          control={control}
          name="bufferMinutes"
          label={t('clinic.services.fields.bufferMinutes')}
          unit={t('clinic.services.minutesUnit')}
          hint={t('clinic.services.bufferHint')}
          isRequired
        />
        <FormNumberField
          control={control}
          name="bufferBeforeMinutes"
          label={t('clinic.services.fields.bufferBeforeMinutes')}
          unit={t('clinic.services.minutesUnit')}
          hint={t('clinic.services.bufferBeforeHint')}
          isRequired
        />
        <FormNumberField
          control={control}
          name="firstVisitMinutes"
          label={t('clinic.services.fields.firstVisitMinutes')}
          unit={t('clinic.services.minutesUnit')}
          hint={t('clinic.services.firstVisitHint')}
        />
        <FormMoneyField control={control} name="priceCents" label={t('clinic.services.fields.priceCents')} currency={currency} isRequired />
      </Box>
      <EquipmentField control={control} name="needs" label={t('clinic.services.fields.needs')} hint={t('clinic.services.needsHint')} rooms={props.rooms} withTables />
      <TherapistsField control={control} name="therapistIds" label={t('clinic.services.fields.therapistIds')} hint={t('clinic.services.therapistsHint')} />
      <ColourField control={control} name="colour" label={t('clinic.services.fields.colour')} />
      {props.service && <MisfitPreview change={{ kind: 'service', id: props.service.id, needs: values.needs, therapistIds: values.therapistIds }} />}
    </EditDialog>
  );
}
