import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { ProposalLine } from '../../../shared/intake/intake.model.ts';
import { api, client } from '../../api/client.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { useNotify } from '../../ui/notify.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useZodForm } from '../../ui/use-zod-form.ts';
import { ProposalLineRow } from './ProposalLineRow.tsx';

interface ProposalViewProps {
  readonly clientId: string;
  readonly intakeId: string;
}

/** The answers as a proposal. A record that changes meanwhile brings the lines anew. */
export function ProposalView({ clientId, intakeId }: ProposalViewProps) {
  const { t } = useTranslation();
  const query = useQuery(api.intake.getProposal.queryOptions({ input: { intakeId } }));
  return (
    <Section title={t('intake.proposalTitle')}>
      <QueryView query={query}>
        {({ lines, healthVersion }) => <ProposalLines key={healthVersion} clientId={clientId} intakeId={intakeId} lines={lines} healthVersion={healthVersion} />}
      </QueryView>
    </Section>
  );
}

/** By the line's id: whether it is taken. */
const decisions = z.object({ decided: z.record(z.string(), z.boolean()) });

interface ProposalLinesProps extends ProposalViewProps {
  readonly lines: readonly ProposalLine[];
  readonly healthVersion: number;
}

function ProposalLines({ clientId, intakeId, lines, healthVersion }: ProposalLinesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  // Kept like what is typed: going through a long intake is not to be done twice.
  const form = useZodForm(decisions, { defaultValues: { decided: {} } });
  const draft = useDraft(form, { form: 'intake.review', subject: intakeId });
  const decided = useWatch({ control: form.control, name: 'decided' });
  const decide = (next: Readonly<Record<string, boolean>>): void => form.setValue('decided', { ...next }, { shouldDirty: true });
  const [isBusy, setBusy] = useState(false);
  const open = lines.filter(({ id }) => decided[id] === undefined).length;
  const finish = async (): Promise<void> => {
    setBusy(true);
    try {
      const acceptedIds = lines.filter(({ id }) => decided[id]).map(({ id }) => id);
      const { healthVersion: version } = await client.intake.reviewIntake({ intakeId, healthVersion, acceptedIds });
      await draft.discard();
      notify.show({ message: version === null ? t('intake.reviewedNone') : t('intake.reviewed', { version }), severity: 'success' });
      await navigate(`/clients/${clientId}/health`);
    } catch (error) {
      notify.error(error);
      setBusy(false);
    }
  };
  return (
    <>
      <DraftNote draft={draft} />
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {lines.length === 0 ? t('intake.proposalNone') : t('intake.proposalText')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
        {lines.map((line) => (
          <ProposalLineRow key={line.id} line={line} isTaken={decided[line.id]} onDecide={(isTaken) => decide({ ...decided, [line.id]: isTaken })} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 2, alignItems: 'center' }}>
        <Button variant="contained" loading={isBusy} disabled={open > 0} onClick={() => void finish()}>
          {t('intake.finish')}
        </Button>
        {lines.length > 1 && <Button onClick={() => decide(Object.fromEntries(lines.map(({ id }) => [id, true])))}>{t('intake.takeAll')}</Button>}
        {open > 0 && (
          <Typography variant="body2" color="textSecondary" role="status">
            {t('intake.toDecide', { count: open })}
          </Typography>
        )}
      </Box>
    </>
  );
}
