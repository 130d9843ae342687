import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { id } from '../../shared/core/ids.ts';
import { addDays, civilDate } from '../../shared/core/time.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { api } from '../api/client.ts';
import { useMe } from '../session/me.ts';
import { todayIn } from '../ui/clock.ts';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { useExportTherapist } from './calendar.api.ts';

const range = z.object({ staffId: id, from: civilDate, until: civilDate });
type Range = z.output<typeof range>;
type RangeInput = { staffId: string | null; from: string | null; until: string | null };

interface TherapistCalendarDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Whose visits, and from when to when: saved as a file that a calendar program reads. */
export function TherapistCalendarDialog({ isOpen, onClose }: TherapistCalendarDialogProps) {
  const staff = useQuery(api.staff.listStaff.queryOptions());
  return isOpen && staff.data ? <CalendarForm staff={staff.data} onClose={onClose} /> : null;
}

function CalendarForm({ staff, onClose }: { readonly staff: readonly StaffMember[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const notify = useNotify();
  const { settings } = useFormat();
  const today = todayIn(settings.timeZone);
  const therapists = staff.filter((member) => member.roles.includes('therapist'));
  const own = therapists.find((member) => member.id === me.staffId) ?? therapists.find((member) => member.isActive);
  // An empty field is an input that the schema refuses with a message at the field.
  const form = useZodForm<RangeInput, Range>(range as unknown as z.ZodType<Range, RangeInput>, {
    defaultValues: { staffId: own?.id ?? null, from: today, until: addDays(today, 90) },
    texts: { from: 'date', until: 'date', staffId: 'chooseOne' },
  });
  const showFieldErrors = useFieldErrors(form);
  const save = useExportTherapist();
  const submit = form.handleSubmit(async (asked) => {
    try {
      await save.mutateAsync(asked);
      onClose();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  });
  return (
    <FormDialog isOpen title={t('series.calendar.title')} text={t('series.calendar.text')} submitLabel={t('series.calendar.save')} isBusy={save.isPending} onSubmit={() => void submit()} onClose={onClose}>
      <FormSelect control={form.control} name="staffId" label={t('series.calendar.whose')} options={therapists.map(({ id: value, name }) => ({ value, label: name }))} isRequired autoFocus />
      <FormDateField control={form.control} name="from" label={t('series.calendar.from')} isRequired />
      <FormDateField control={form.control} name="until" label={t('series.calendar.until')} isRequired />
    </FormDialog>
  );
}
