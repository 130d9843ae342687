import { useCallback } from 'react';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFieldArray } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { AddByTyping } from './fields/AddByTyping.tsx';
import { measureOptionsFor } from './measure-options.ts';
import type { PlanInput } from './plan-form.ts';
import { measureName } from './plan-words.ts';

/** Other measures of success: where they stand and where they should come to. */
export function TargetRows({ control }: { readonly control: Control<PlanInput, unknown, unknown> }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: 'targets' });
  const taken = fields.map((target) => target.measure);
  const takenKey = taken.join(' ');
  const search = useCallback((text: string) => measureOptionsFor(t, text, takenKey.split(' ')), [t, takenKey]);
  return (
    <Box role="group" aria-label={t('episodes.plan.targets')} sx={{ display: 'grid', gap: 1.5 }}>
      {fields.map((target, index) => {
        const name = measureName(t, target.measure);
        return (
          <Box key={target.id} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 7rem 7rem 7rem auto', gap: 1, alignItems: 'start' }}>
            <Typography sx={{ alignSelf: 'center' }}>{name}</Typography>
            <FormNumberField control={control} name={`targets.${index}.baseline`} label={t('episodes.target.baseline')} decimals={2} />
            <FormNumberField control={control} name={`targets.${index}.target`} label={t('episodes.target.target')} decimals={2} />
            <FormNumberField control={control} name={`targets.${index}.bySession`} label={t('episodes.target.bySession')} />
            <IconButton aria-label={t('ui.remove', { name })} onClick={() => remove(index)} sx={{ mt: 0.5 }}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </Box>
        );
      })}
      <AddByTyping
        label={t('episodes.target.add')}
        placeholder={t('episodes.target.addHint')}
        search={search}
        onAdd={(option) => append({ measure: option.key, baseline: null, target: 0, bySession: null }, { focusName: `targets.${fields.length}.baseline` })}
      />
    </Box>
  );
}
