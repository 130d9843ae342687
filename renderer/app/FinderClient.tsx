import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';

/** A client in the finder: enough beside the name to pick the right Maria Lopez. */
export function FinderClient({ hit }: { readonly hit: ClientHit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const about = [
    hit.age === null ? null : t('app.finder.age', { age: hit.age }),
    hit.birthDate === null ? null : t('app.finder.born', { date: format.partialDate(hit.birthDate) }),
    hit.phone === '' ? null : hit.phone,
  ].filter((part) => part !== null);
  const visits = [
    hit.lastVisitOn === null ? null : t('app.finder.lastVisit', { date: format.date(hit.lastVisitOn) }),
    hit.nextVisitOn === null ? null : t('app.finder.nextVisit', { date: format.date(hit.nextVisitOn) }),
  ].filter((part) => part !== null);
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, width: '100%' }}>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Typography component="span" sx={{ fontWeight: 600 }} noWrap>
            <PrivateText>{hit.name}</PrivateText>
          </Typography>
          {hit.pronouns !== '' && (
            <Typography component="span" variant="body2" color="textSecondary" noWrap>
              {hit.pronouns}
            </Typography>
          )}
          {hit.hasAlert && (
            <WarningAmberOutlined fontSize="small" titleAccess={t('app.finder.alert')} sx={{ color: 'warning.main' }} />
          )}
        </Box>
        <Typography component="div" variant="caption" color="textSecondary" noWrap>
          {about.join(' · ')}
        </Typography>
      </Box>
      <Typography component="div" variant="caption" color="textSecondary" sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        {visits.length === 0 ? t('app.finder.noVisit') : visits.map((visit) => <div key={visit}>{visit}</div>)}
      </Typography>
    </Box>
  );
}
