import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RED_FLAG_BUNDLES } from '../../shared/clinical/red-flags.ts';
import type { RedFlagAnswers } from '../../shared/episodes/episodes.model.ts';
import { FormTextField } from '../ui/FormTextField.tsx';
import type { ComplaintInput } from './complaint-form.ts';
import { RedFlagAdvice } from './RedFlagAdvice.tsx';

const GRID = { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(20rem, 1fr))', columnGap: 2 } as const;

/** The questions that come before any treatment, and at once what to do on a yes. */
export function RedFlagFields({ control }: { readonly control: Control<ComplaintInput, unknown, unknown> }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: 'redFlags' });
  // Forms that were kept as a draft before these questions came have none.
  const answers: RedFlagAnswers = field.value ?? { isAsked: false, positive: [], ruledOut: '' };
  const toggle = (id: string): void => {
    const positive = answers.positive.includes(id) ? answers.positive.filter((other) => other !== id) : [...answers.positive, id];
    field.onChange({ ...answers, isAsked: true, positive });
  };
  return (
    <Box role="group" aria-label={t('episodes.redFlags.title')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Typography variant="body2" color="textSecondary">
          {t('episodes.redFlags.hint')}
        </Typography>
        <Button
          variant={answers.isAsked && answers.positive.length === 0 ? 'contained' : 'outlined'}
          aria-pressed={answers.isAsked && answers.positive.length === 0}
          onClick={() => field.onChange({ isAsked: true, positive: [], ruledOut: '' })}
        >
          {t('episodes.redFlags.none')}
        </Button>
      </Box>
      <Box sx={GRID}>
        {RED_FLAG_BUNDLES.map((bundle) => (
          <FormControlLabel
            key={bundle.id}
            sx={{ alignItems: 'flex-start', '& .MuiCheckbox-root': { py: 0.25 } }}
            control={<Checkbox checked={answers.positive.includes(bundle.id)} onChange={() => toggle(bundle.id)} />}
            label={
              <Typography variant="body2" sx={{ pt: 0.25 }}>
                <strong>{bundle.label}</strong>: {bundle.signs.join(', ')}
              </Typography>
            }
          />
        ))}
      </Box>
      {answers.positive.length > 0 && (
        <>
          <RedFlagAdvice answers={answers} />
          <FormTextField control={control} name="redFlags.ruledOut" label={t('episodes.redFlags.ruledOut')} hint={t('episodes.redFlags.ruledOutHint')} />
        </>
      )}
      {!answers.isAsked && (
        <Alert severity="info" role="note" sx={{ py: 0 }}>
          {t('episodes.redFlags.notAsked')}
        </Alert>
      )}
    </Box>
  );
}
