import GavelOutlined from '@mui/icons-material/GavelOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../shared/clients/clients.model.ts';
import { AlertChips } from '../../clients/AlertChips.tsx';
import { ArchivedNotice } from '../../clients/ArchivedNotice.tsx';
import { useComingVisits } from '../../history/history.api.ts';
import { useStandings } from '../../screening/screening.api.ts';
import { StandingChips } from '../../screening/StandingChips.tsx';
import { todayIn } from '../../ui/clock.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { useFormat } from '../../ui/use-format.ts';

function useNextVisitText(clientId: string): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const coming = useComingVisits(clientId);
  if (!coming) return undefined;
  const [next] = coming;
  if (!next) return t('clients.head.noNext');
  const time = format.time(next.startMinute);
  const isToday = next.startsOn === todayIn(format.settings.timeZone);
  return isToday ? t('clients.head.nextToday', { time }) : t('clients.head.next', { date: format.shortDate(next.startsOn), time });
}

/** Under the name: age, birth date, phone, the next visit, and every alert. */
export function ClientBar({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nextVisit = useNextVisitText(client.id);
  const standing = useStandings([client.id]).get(client.id);
  const age = format.age(client.birthDate, todayIn(format.settings.timeZone));
  const facts = [
    age === undefined ? undefined : t('clients.head.age', { age }),
    client.birthDate === null ? undefined : t('clients.head.born', { date: format.partialDate(client.birthDate) }),
    nextVisit,
  ].filter((fact) => fact !== undefined);
  return (
    <Box sx={{ pb: 0.5 }}>
      {client.isArchived && <ArchivedNotice client={client} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.75 }}>
        <Typography color="textSecondary" aria-label={t('clients.head.facts')} role="group">
          {client.phone !== '' && (
            <>
              <PrivateText>{client.phone}</PrivateText>
              {facts.length > 0 && ' · '}
            </>
          )}
          {facts.join(' · ')}
        </Typography>
        {client.isHeld && <Chip size="small" icon={<GavelOutlined />} label={t('record.hold.chip')} title={t('record.hold.chipText')} />}
        {client.alerts.length > 0 && <AlertChips alerts={client.alerts} />}
        <StandingChips standing={standing} />
      </Box>
    </Box>
  );
}
