import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { TimeOff } from '../../shared/clinic/working-time.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { spanText } from '../clinic/span-words.ts';
import { useFormat } from '../ui/use-format.ts';
import { AwayTable } from './AwayTable.tsx';
import { repetitionText } from './repetition-words.ts';
import { useAwayRemoval } from './use-away-removal.ts';

interface TimeOffTableProps {
  readonly title: string;
  readonly timeOff: readonly TimeOff[];
  readonly today: CivilDate;
  /** Begins a new one; null where this person may only read. */
  readonly onAdd: (() => void) | null;
  /** What the button of it is called, where there are several on the page. */
  readonly addLabel?: string;
  readonly onEdit: (one: TimeOff) => void;
}

/** The time off of one therapist: single and repeating. */
export function TimeOffTable({ title, timeOff, today, onAdd, addLabel, onEdit }: TimeOffTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { removeTimeOff } = useAwayRemoval();
  return (
    <AwayTable
      title={title}
      empty={t('staff.away.noTimeOff')}
      action={
        onAdd && (
          <Button startIcon={<AddOutlined />} onClick={onAdd} {...(addLabel !== undefined && { 'aria-label': addLabel })}>
            {t('staff.away.addTimeOff')}
          </Button>
        )
      }
      rows={timeOff.map((one) => ({
        id: one.id,
        name: one.label,
        when: spanText(t, format, one),
        what: [one.label, repetitionText(t, format, one)].filter((part) => part !== '').join(' · '),
        isPast: one.rrule === null && one.endsOn < today,
        ...(onAdd && { onEdit: () => onEdit(one), onRemove: () => removeTimeOff(one) }),
      }))}
    />
  );
}
