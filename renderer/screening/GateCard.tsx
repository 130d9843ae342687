import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { screeningResultLabel, type ScreeningResult } from '../../shared/clinical/screening.ts';
import { wallTimeOf } from '../../shared/core/time.ts';
import type { Gate, GateFlag } from '../../shared/screening/screening.model.ts';
import { isRefusedFor } from '../api/errors.ts';
import { usePermission } from '../session/me.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { DecisionHistory } from './DecisionHistory.tsx';
import { FlagList } from './FlagList.tsx';
import { useGate, useTable, useVisitOfToday } from './screening.api.ts';

export const resultSeverity: Readonly<Record<ScreeningResult, 'success' | 'info' | 'warning' | 'error'>> = {
  proceed: 'success',
  proceed_modified: 'info',
  proceed_after_clearance: 'info',
  clearance_required: 'warning',
  defer_or_refer: 'error',
};

/** What holds and who decided it. */
export function ResultAlert({ gate }: { readonly gate: Gate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { decided, result, isDecisionDue } = gate;
  const given = decided && { name: decided.decidedByName, date: format.date(wallTimeOf(decided.decidedAt, format.settings.timeZone).date) };
  const by = given && decided && t(decided.isOfAnswers ? 'screening.decidedWithAnswers' : 'screening.decidedBy', given);
  const until = decided?.expiresOn ? t('screening.until', { date: format.date(decided.expiresOn) }) : '';
  const letter = decided?.clearance;
  return (
    <Alert severity={isDecisionDue ? 'warning' : resultSeverity[result]} role="presentation" sx={{ mb: 1.5 }}>
      <Typography component="p" sx={{ fontWeight: 600 }}>
        {screeningResultLabel(result)}
      </Typography>
      {isDecisionDue && <Typography variant="body2">{t('screening.nothingDecided')}</Typography>}
      {by && <Typography variant="body2">{[by, until].filter((part) => part !== '').join(' · ')}</Typography>}
      {decided && decided.reason !== '' && <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{decided.reason}</Typography>}
      {decided?.notes.map(({ contraindicationId, note }) => {
        const flag = gate.flags.find((one) => one.contraindicationId === contraindicationId);
        return note === '' || !flag ? null : (
          <Typography key={contraindicationId} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {flag.label}: {note}
          </Typography>
        );
      })}
      {letter && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {t('screening.letter', { date: format.date(letter.date), name: letter.by, document: letter.document })}
          {letter.expiresOn !== null && ` · ${t('screening.until', { date: format.date(letter.expiresOn) })}`}
        </Typography>
      )}
    </Alert>
  );
}

function isUnplaced(flag: GateFlag): boolean {
  return flag.regionIds.length === 0 && Object.values(flag.classes).includes('local');
}

/** The client before treatment: what is noted, what holds, and the decision to take. */
export function GateCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const mayDecide = usePermission('notes.write');
  const [isDeciding, setIsDeciding] = useState(false);
  const visitId = useVisitOfToday(clientId);
  const query = useGate(clientId, visitId);
  const table = useTable().data;
  // The answers under it ask for the reason that opens the chart; once is enough.
  if (query.isError && isRefusedFor(query.error, 'chartReasonNeeded')) return null;
  const decideText = query.data?.decided && !query.data.isDecisionDue ? t('screening.decideAnew') : t('screening.decide');
  return (
    <Section
      title={t('screening.title')}
      actions={
        mayDecide &&
        query.data &&
        table && (
          <Button variant={query.data.isDecisionDue ? 'contained' : 'outlined'} onClick={() => setIsDeciding(true)}>
            {decideText}
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {(gate) => (
          <>
            <ResultAlert gate={gate} />
            {gate.flags.length === 0 && <Typography color="textSecondary">{t('screening.none')}</Typography>}
            {/* Conditions that were ticked stand among the answers. */}
            <FlagList flags={gate.flags.filter((flag) => flag.source !== 'condition' || isUnplaced(flag))} />
            <DecisionHistory clientId={clientId} />
            {isDeciding && table && <DecideDialog clientId={clientId} visitId={visitId ?? null} gate={gate} table={table} onDone={() => setIsDeciding(false)} />}
          </>
        )}
      </QueryView>
    </Section>
  );
}
