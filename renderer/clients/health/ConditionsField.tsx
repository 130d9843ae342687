import { useContext, useState } from 'react';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useFieldArray } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { matchesCondition } from '../../../shared/clinical/condition-search.ts';
import { CONDITION_STATUSES } from '../../../shared/clinical/condition-status.ts';
import { CONTRAINDICATIONS } from '../../../shared/clinical/contraindications.ts';
import { enterAdds } from '../../ui/enter-adds.ts';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { ClassChips } from './ClassChips.tsx';
import { FlagPlaces } from './FlagPlaces.tsx';
import type { EditedHealth } from './health-form.ts';
import { OwnConditionsContext, useConditionLabel, useFindCondition, type OwnCondition } from './own-conditions.ts';

interface ConditionsFieldProps {
  readonly control: Control<EditedHealth, unknown, EditedHealth>;
}

/** Conditions of the list, found by typing, each with a note. */
export function ConditionsField({ control }: ConditionsFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { fields, append, remove } = useFieldArray({ control, name: 'flags' });
  const find = useFindCondition();
  const labelOf = useConditionLabel();
  const offered: readonly OwnCondition[] = [...useContext(OwnConditionsContext), ...CONTRAINDICATIONS];
  const chosen = new Set(fields.map((field) => field.contraindicationId));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25 }}>
      <Autocomplete<OwnCondition>
        options={offered.filter((condition) => !chosen.has(condition.id))}
        filterOptions={(options) => options.filter(matchesCondition(typed))}
        inputValue={typed}
        onInputChange={(_event, text) => setTyped(text)}
        value={null}
        onChange={(_event, condition) => {
          if (!condition) return;
          append({ contraindicationId: condition.id, note: '' }, { shouldFocus: false });
          setTyped('');
        }}
        onKeyDown={enterAdds}
        getOptionLabel={(condition) => condition.label}
        getOptionKey={(condition) => condition.id}
        noOptionsText={t('clients.health.conditionNone')}
        clearText={t('ui.clear')}
        openText={t('clients.open')}
        closeText={t('ui.close')}
        autoHighlight
        renderOption={({ key, ...props }, condition) => (
          <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <span>{condition.label}</span>
            <ClassChips classes={condition.classes} />
          </Box>
        )}
        renderInput={(params) => (
          <TextField {...params} label={t('clients.health.conditionSearch')} helperText={t('clients.health.conditionSearchHint')} />
        )}
      />
      {fields.map((field, index) => {
        const name = labelOf(field.contraindicationId);
        const condition = find(field.contraindicationId);
        return (
          <Box key={field.id} role="group" aria-label={name} sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, pt: 0.5 }}>
              <Typography sx={{ fontWeight: 500 }}>{name}</Typography>
              {condition && <ClassChips classes={condition.classes} />}
            </Box>
            <Box sx={{ flex: 1, display: 'flex', flexDirection: 'column', gap: 1 }}>
              <FormTextField control={control} name={`flags.${index}.note`} label={t('clients.health.conditionNoteLabel')} />
              <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: 1 }}>
                <FormTextField control={control} name={`flags.${index}.since`} label={t('clients.health.conditionSince')} />
                <FormSelect
                  control={control}
                  name={`flags.${index}.status`}
                  label={t('clients.health.conditionStatus')}
                  options={CONDITION_STATUSES.map(({ id, label }) => ({ value: id, label }))}
                  emptyLabel={t('clients.health.conditionStatusNone')}
                />
              </Box>
              {condition && <FlagPlaces control={control} index={index} classes={condition.classes} />}
            </Box>
            <IconButton aria-label={t('clients.health.conditionRemove', { name })} onClick={() => remove(index)} sx={{ mt: 0.5 }}>
              <CloseOutlined fontSize="small" />
            </IconButton>
          </Box>
        );
      })}
    </Box>
  );
}
