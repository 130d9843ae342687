import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../shared/episodes/episodes.model.ts';
import { useFormat } from '../ui/use-format.ts';

/** What was heard of the client afterwards. */
export function FollowUps({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (followUps.length === 0) return null;
  return (
    <Box component="ul" aria-label={t('episodes.followUp.list')} sx={{ m: 0, mt: 1.5, p: 0, listStyle: 'none' }}>
      {followUps.map((entry) => (
        <Typography component="li" variant="body2" key={`${entry.date} ${entry.channel} ${entry.note}`}>
          {[
            t('episodes.followUp.on', { date: format.date(entry.date), channel: t(`episodes.followUp.by.${entry.channel}`) }),
            ...(entry.nprsAverage24h === null ? [] : [t('episodes.followUp.painWas', { score: entry.nprsAverage24h })]),
            ...(entry.groc === null ? [] : [t('episodes.followUp.grocWas', { score: entry.groc > 0 ? `+${entry.groc}` : entry.groc })]),
            ...(entry.note === '' ? [] : [entry.note]),
          ].join(' · ')}
        </Typography>
      ))}
    </Box>
  );
}
