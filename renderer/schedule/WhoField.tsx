import { memo } from 'react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useStored } from '../ui/stored.ts';
import { shownWho } from './board-settings.ts';

interface WhoFieldProps {
  readonly therapists: readonly { readonly staffId: string; readonly name: string }[];
}

const everybody = 'all';

function WhoFieldPlain({ therapists }: WhoFieldProps) {
  const { t } = useTranslation();
  const who = useStored(shownWho);
  const isKnown = therapists.some((therapist) => therapist.staffId === who);
  return (
    <TextField
      select
      size="small"
      fullWidth={false}
      label={t('schedule.place.therapist')}
      value={isKnown && who !== null ? who : everybody}
      onChange={(event) => shownWho.set(event.target.value === everybody ? null : event.target.value)}
      sx={{ minWidth: '12rem' }}
    >
      <MenuItem value={everybody}>{t('schedule.view.everybody')}</MenuItem>
      {therapists.map(({ staffId, name }) => (
        <MenuItem key={staffId} value={staffId}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Whose week, month or agenda is shown; remembered. */
export const WhoField = memo(WhoFieldPlain);
