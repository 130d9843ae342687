import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { auditAction, auditActions } from '../../shared/audit/audit.model.ts';
import { civilDate } from '../../shared/core/time.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import type { EventFilter } from './audit.api.ts';

interface EventFiltersProps {
  readonly filter: EventFilter;
  readonly people: ReadonlyMap<string, string>;
  readonly onChange: (filter: EventFilter) => void;
}

/** The filter without what was taken out, so that an empty one is the whole log. */
function cleaned(filter: EventFilter): EventFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function dateOf(value: string | null): string | undefined {
  return value !== null && civilDate.safeParse(value).success ? value : undefined;
}

/** Narrows the log by day, person and action. */
export function EventFilters({ filter, people, onChange }: EventFiltersProps) {
  const { t } = useTranslation();
  const change = (part: EventFilter): void => onChange(cleaned({ ...filter, ...part }));
  const actions = auditActions.map((action) => ({ action, text: t(`audit.actions.${action}`) }));
  return (
    <Box
      role="search"
      aria-label={t('audit.filtersLabel')}
      sx={{ display: 'grid', gridTemplateColumns: '11rem 11rem minmax(10rem, 1fr) minmax(10rem, 1fr) auto', gap: 1.5, px: 2, pt: 0.75, pb: 1.5, alignItems: 'start' }}
    >
      <CivilDateField label={t('audit.from')} value={filter.from ?? null} onChange={(date) => change({ from: dateOf(date) })} />
      <CivilDateField label={t('audit.until')} value={filter.until ?? null} onChange={(date) => change({ until: dateOf(date) })} />
      <TextField
        select
        label={t('audit.person')}
        value={filter.staffId ?? ''}
        onChange={(event) => change({ staffId: event.target.value === '' ? undefined : event.target.value })}
        slotProps={{ select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t('audit.anybody')}</MenuItem>
        {[...people].map(([id, name]) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('audit.action')}
        value={filter.action ?? ''}
        onChange={(event) => change({ action: auditAction.safeParse(event.target.value).data })}
        slotProps={{ select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t('audit.anything')}</MenuItem>
        {actions
          .toSorted((a, b) => a.text.localeCompare(b.text))
          .map(({ action, text }) => (
            <MenuItem key={action} value={action}>
              {text}
            </MenuItem>
          ))}
      </TextField>
      <Button disabled={Object.keys(filter).length === 0} onClick={() => onChange({})} sx={{ minHeight: '2.5rem' }}>
        {t('audit.clear')}
      </Button>
    </Box>
  );
}
