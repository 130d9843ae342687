import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.ts';
import { useChartReason } from '../../session/chart-reason.ts';
import { usePermission } from '../../session/me.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { AnswerChanges } from './AnswerChanges.tsx';
import { AnswersView } from './AnswersView.tsx';
import { ProposalView } from './ProposalView.tsx';
import { ReviewResult } from './ReviewResult.tsx';

interface IntakeViewProps {
  readonly clientId: string;
  readonly intakeId: string;
  /** Beside the way back: printing. */
  readonly actions: ReactNode;
}

/** What was handed in: what it would change, what it says differently from last time, and every answer. */
export function IntakeView({ clientId, intakeId, actions }: IntakeViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = usePermission('health.write');
  const chartReason = useChartReason();
  const query = useQuery(api.intake.getIntake.queryOptions({ input: { intakeId } }));
  return (
    <Page
      title={t('intake.fillTitle')}
      windowTitle={t('intake.fillTitle')}
      actions={
        <>
          {query.isSuccess && actions}
          <Button component={Link} to={`/clients/${clientId}/health`} variant="outlined">
            {t('intake.backToClient')}
          </Button>
        </>
      }
    >
      <QueryView query={query} onGiveReason={() => void chartReason.ask(clientId)}>
        {({ response, review, previous }) => (
          <Box sx={{ maxWidth: '70rem' }}>
            {review === null ? mayWrite && <ProposalView clientId={clientId} intakeId={intakeId} /> : <ReviewResult review={review} />}
            <AnswerChanges before={previous} after={response} />
            <Section title={t('intake.intakeOf', { title: response.form.title, date: format.instantDateTime(response.handedInAt) })}>
              <AnswersView response={response} />
            </Section>
          </Box>
        )}
      </QueryView>
    </Page>
  );
}
