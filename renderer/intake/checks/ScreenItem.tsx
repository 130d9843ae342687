import { useId } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { findContraindication } from '../../../shared/clinical/contraindications.ts';
import type { ShortScreenItem } from '../../../shared/clinical/screening.ts';
import type { ScreenAnswer } from '../../../shared/intake/checks.model.ts';
import { CappedField } from '../../ui/CappedField.tsx';

interface ScreenItemProps {
  readonly item: ShortScreenItem;
  readonly answer: ScreenAnswer;
  readonly onChange: (answer: ScreenAnswer) => void;
  readonly autoFocus: boolean;
}

/** One question; a yes asks what exactly, and offers what it may stand for, with what to do then. */
export function ScreenItem({ item, answer, onChange, autoFocus }: ScreenItemProps) {
  const { t } = useTranslation();
  const labelId = useId();
  return (
    <Box role="group" aria-labelledby={labelId}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Typography id={labelId} sx={{ flex: 1 }}>
          {item.label}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={answer.isYes ? 'yes' : 'no'}
          onChange={(_event, value: 'yes' | 'no' | null) => value !== null && onChange({ ...answer, isYes: value === 'yes' })}
          role="presentation"
        >
          <ToggleButton value="no" autoFocus={autoFocus} sx={{ minWidth: 56, py: 0.25 }}>
            {t('intake.no')}
          </ToggleButton>
          <ToggleButton value="yes" color="warning" sx={{ minWidth: 56, py: 0.25 }}>
            {t('intake.yes')}
          </ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {answer.isYes && (
        <Box sx={{ pl: 2, pt: 1, display: 'flex', flexDirection: 'column', gap: 0.5 }}>
          <CappedField label={t('intake.screenNote')} value={answer.note} max={500} onChange={(note) => onChange({ ...answer, note })} />
          {item.mayMean.length === 0 && <Typography variant="body2" color="textSecondary">{t('intake.screenUpdate')}</Typography>}
          {item.mayMean.map((id) => {
            const condition = findContraindication(id);
            return (
              condition && (
                <FormControlLabel
                  key={id}
                  label={`${condition.label}. ${condition.action}.`}
                  slotProps={{ typography: { variant: 'body2' } }}
                  control={
                    <Checkbox
                      checked={answer.flags.includes(id)}
                      onChange={(event) => onChange({ ...answer, flags: event.target.checked ? [...answer.flags, id] : answer.flags.filter((kept) => kept !== id) })}
                    />
                  }
                />
              )
            );
          })}
        </Box>
      )}
    </Box>
  );
}
