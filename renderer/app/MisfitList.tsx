import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { MisfitPreview } from '../../shared/schedule/misfit.model.ts';
import { misfitText } from '../schedule/misfit-words.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';

/** How many visits a change of the settings would leave without a place, and which the next ones are. */
export function MisfitList({ preview }: { readonly preview: MisfitPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { count, firstOn, visits } = preview;
  return (
    <Alert severity="warning">
      {t('schedule.misfit.preview', { count, date: firstOn === null ? '' : format.shortDate(firstOn) })}
      <Box component="ul" aria-label={t('schedule.misfit.listLabel')} sx={{ m: 0, mt: 0.5, pl: 2.25, maxHeight: '9rem', overflowY: 'auto' }}>
        {visits.map((visit) => (
          <Typography component="li" variant="body2" key={visit.id}>
            {t('schedule.reassign.item', { date: format.shortDate(visit.startsOn), time: format.time(visit.startMinute) })},{' '}
            <PrivateText>{visit.clientName}</PrivateText>: {misfitText(t, visit)}
          </Typography>
        ))}
      </Box>
      {count > visits.length && <Typography variant="body2">{t('schedule.misfit.more', { count: count - visits.length })}</Typography>}
    </Alert>
  );
}
