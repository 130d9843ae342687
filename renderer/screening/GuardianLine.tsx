import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { guardianDueOf } from '../../shared/screening/guardian.rules.ts';
import { usePermission } from '../session/me.ts';
import { todayIn } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';
import { GuardianDialog } from './GuardianDialog.tsx';
import { useGuardian } from './screening.api.ts';

interface GuardianLineProps {
  readonly visit: { readonly id: string; readonly clientName: string; readonly startsOn: string };
}

/** Of a minor's visit: who must come along, or who did. Nothing for clients who are of age. */
export function GuardianLine({ visit }: GuardianLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRecord = usePermission('consents.write');
  const [isAsked, setAsked] = useState(false);
  const guardian = useGuardian(visit.id).data;
  if (!guardian || guardian.rule === 'none') return null;
  const { recorded } = guardian;
  const due = guardianDueOf(guardian);
  const name = { name: visit.clientName };
  // Who must be in the room can be seen on the day; an agreement may come before.
  const isRecordable = guardian.rule === 'agreement' || visit.startsOn <= todayIn(format.settings.timeZone);
  const button = mayRecord && isRecordable && (
    <Button
      color="inherit"
      size="small"
      variant={due === 'nothing' ? 'text' : 'outlined'}
      onClick={() => setAsked(true)}
      aria-label={t(recorded ? 'screening.guardian.changeOf' : 'screening.guardian.recordOf', name)}
      sx={{ flex: 'none' }}
    >
      {t(recorded ? 'screening.guardian.change' : 'screening.guardian.record')}
    </Button>
  );
  const told = recorded && t(`screening.guardian.recorded.${recorded.way}`, { name: recorded.name });
  const by = recorded && t('screening.guardian.by', { time: format.instantDateTime(recorded.recordedAt), name: recorded.recordedByName });
  const custody = guardian.people.filter(({ note }) => note !== '').map((person) => `${person.name}: ${person.note}`);
  return (
    <Box role="group" aria-label={t('screening.guardian.title')} data-field="header.guardian" tabIndex={-1} sx={{ mt: 0.5 }}>
      {due === 'nothing' ? (
        <Typography component="div" variant="body2" color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {[`${t('screening.guardian.title')}: ${told ?? ''}`, recorded?.note ?? '', by ?? ''].filter((part) => part !== '').join(' · ')}
          </Box>
          {button}
        </Typography>
      ) : (
        <Alert severity={due === 'present' ? 'warning' : 'info'} role="presentation" sx={{ py: 0, overflowWrap: 'anywhere' }}>
          {/* Beside a board there is no room for a button at the end of the line. */}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
            {[t(`screening.guardian.dueText.${due}`), ...(told ? [told] : []), ...custody].map((text) => (
              <span key={text}>{text}</span>
            ))}
            {button}
          </Box>
        </Alert>
      )}
      {isAsked && <GuardianDialog visit={visit} guardian={guardian} onClose={() => setAsked(false)} />}
    </Box>
  );
}
