import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Episode } from '../../shared/episodes/episodes.model.ts';
import { referralStanding } from '../../shared/episodes/episodes.rules.ts';
import { todayIn } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';

/** How far the referral still reaches: visits ordered, and its last day. Nothing where it limits neither. */
export function ReferralStanding({ episode }: { readonly episode: Episode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { referral } = episode.complaint;
  if (!referral) return null;
  const { visitsLeft, visitsOver, validity } = referralStanding(referral, episode.visitsTaken, todayIn(format.settings.timeZone));
  const date = referral.expiresOn === null ? '' : format.date(referral.expiresOn);
  const visits = visitsLeft === null ? [] : [visitsOver > 0 ? t('episodes.referral.over', { count: visitsOver }) : visitsLeft === 0 ? t('episodes.referral.noneLeft') : t('episodes.referral.left', { count: visitsLeft })];
  const days = validity === 'expired' ? [t('episodes.referral.expired', { date })] : validity === 'expiresSoon' ? [t('episodes.referral.expiresSoon', { date })] : [];
  const parts = [...visits, ...days];
  if (parts.length === 0) return null;
  const isWarning = visitsOver > 0 || days.length > 0;
  return (
    <Typography variant="body2" sx={{ mt: 0.5, color: isWarning ? 'warning.main' : 'text.secondary', fontWeight: isWarning ? 500 : 400 }}>
      {t('episodes.referral.title')}: {parts.join(' · ')}
    </Typography>
  );
}
