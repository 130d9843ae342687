import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { HealthAnswers, HealthRecord } from '../../../shared/clients/clients.model.ts';
import type { HealthPart } from '../../../shared/clients/health-differences.rules.ts';
import { wordsOf } from '../../../shared/clinical/lookup.ts';
import { screeningResultLabel } from '../../../shared/clinical/screening.ts';
import { ConditionList } from './ConditionList.tsx';

const decisionSeverity: Readonly<Record<HealthAnswers['decision'], 'success' | 'info' | 'warning' | 'error'>> = {
  proceed: 'success',
  proceed_modified: 'info',
  proceed_after_clearance: 'info',
  clearance_required: 'warning',
  defer_or_refer: 'error',
};

function Part({ name, children }: { readonly name: HealthPart; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Box component="section" aria-label={t(`clients.health.parts.${name}`)}>
      <Typography variant="subtitle2" component="h3" color="textSecondary" sx={{ mb: 0.25 }}>
        {t(`clients.health.parts.${name}`)}
      </Typography>
      {children}
    </Box>
  );
}

function Text({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text === '' ? t('clients.health.nothing') : text}</Typography>;
}

/** A version of the health answers: the decision first, then what it rests on. */
export function HealthView({ record }: { readonly record: HealthRecord }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Alert severity={decisionSeverity[record.decision]} role="presentation">
        <Typography component="p" sx={{ fontWeight: 600 }}>
          {screeningResultLabel(record.decision)}
        </Typography>
        {record.decisionNote !== '' && <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{record.decisionNote}</Typography>}
      </Alert>
      <Part name="conditions">
        <ConditionList record={record} />
      </Part>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))', gap: 2 }}>
        <Part name="medications">
          <Text text={record.medications.join(', ')} />
        </Part>
        <Part name="allergies">
          <Text text={record.allergies.join(', ')} />
        </Part>
        <Part name="pregnancy">
          <Text text={wordsOf(record.pregnancy)} />
        </Part>
      </Box>
      <Part name="redFlagScreen">
        <Text text={record.redFlagScreen} />
      </Part>
    </Box>
  );
}
