import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CONTRAINDICATIONS } from '../../shared/clinical/contraindications.ts';
import type { ClinicTable } from '../../shared/screening/screening.model.ts';
import { screeningItem } from '../../shared/screening/table.rules.ts';
import { enterAdds } from '../ui/enter-adds.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import type { DecisionForm } from './decision-form.ts';

interface TodaysFieldProps {
  readonly form: ZodForm<DecisionForm, DecisionForm>;
  readonly table: ClinicTable;
}

/** What was seen or said today and holds for this visit only: fever, sunburn, marks of the last cups. */
export function TodaysField({ form, table }: TodaysFieldProps) {
  const { t } = useTranslation();
  const { field } = useController({ control: form.control, name: 'todaysIds' });
  const own = table.rules.filter((rule) => rule.isActive && rule.itemId.startsWith('own_')).map((rule) => rule.itemId);
  const options: string[] = [...CONTRAINDICATIONS.filter((row) => row.ask === 'today' || row.ask === 'every_visit').map((row) => row.id), ...own];
  return (
    <Autocomplete<string, true>
      multiple
      options={options}
      value={field.value}
      onChange={(_event, next) => field.onChange(next)}
      onKeyDown={enterAdds}
      getOptionLabel={(id) => screeningItem(table.rules, id).label}
      clearText={t('ui.clear')}
      openText={t('clients.open')}
      closeText={t('ui.close')}
      autoHighlight
      renderInput={(params) => <TextField {...params} label={t('screening.dialog.today')} helperText={t('screening.dialog.todayHint')} />}
    />
  );
}
