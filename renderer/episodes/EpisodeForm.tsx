import type { ComponentType, ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { BodyMarker, Complaint, Episode } from '../../shared/episodes/episodes.model.ts';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useFormat } from '../ui/use-format.ts';
import { useZodForm } from '../ui/use-zod-form.ts';
import { complaintForm, complaintInput, emptyComplaint } from './complaint-form.ts';
import type { ComplaintInput } from './complaint-form.ts';
import { complaintLines } from './complaint-words.ts';
import { ComplaintFields } from './ComplaintFields.tsx';
import { DiagnosisField } from './DiagnosisField.tsx';
import { HypothesisFields } from './HypothesisFields.tsx';
import { RedFlagFields } from './RedFlagFields.tsx';
import { ReferralFields } from './ReferralFields.tsx';
import { useSaveComplaint } from './use-save-complaint.ts';
import { useStaleSave } from './use-stale-save.tsx';

export interface MarkersProps {
  readonly markers: readonly BodyMarker[];
  readonly onChange: (markers: readonly BodyMarker[]) => void;
}

interface EpisodeFormProps {
  readonly clientId: string;
  /** Changed where given, opened where not. */
  readonly episode?: Episode;
  /** Draws the area on the body; handed in, because the body map is charting's. */
  readonly Body: ComponentType<MarkersProps>;
  readonly onDone: (episode: Episode) => void;
  readonly onCancel: () => void;
}

function Area({ control, Body }: { readonly control: Control<ComplaintInput, unknown, unknown>; readonly Body: ComponentType<MarkersProps> }) {
  const { field } = useController({ control, name: 'markers' });
  return <Body markers={field.value} onChange={field.onChange} />;
}

const FIELDS = { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, '& > *': { minWidth: 0 }, '& > .wide': { gridColumn: '1 / -1' } } as const;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" className="wide" sx={{ display: 'grid', gap: 2, borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Typography variant="h3">{title}</Typography>
      {children}
    </Box>
  );
}

/** A complaint in the client's words, with everything that is known of it. */
export function EpisodeForm({ clientId, episode, Body, onDone, onCancel }: EpisodeFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useZodForm<ComplaintInput, Complaint>(complaintForm, {
    defaultValues: episode ? complaintInput(episode.complaint) : emptyComplaint,
    texts: { onset: 'partialDate', 'referral.expiresOn': 'endBeforeStart' },
  });
  const draft = useDraft(form, { form: 'episode', subject: episode?.id ?? clientId });
  const stale = useStaleSave();
  const { save, isBusy } = useSaveComplaint({ form, clientId, episode, draft, onDone });
  const submit = form.handleSubmit(async (complaint) => {
    const error = await save(complaint, episode?.version);
    if (error === null || !episode) return;
    await stale.onError(error, episode.id, {
      linesOf: (theirs) => complaintLines(t, format, theirs.complaint),
      myLines: complaintLines(t, format, complaint),
      keepMine: (theirs) => void save(complaint, theirs.version),
      takeTheirs: (theirs) => void draft.discard().then(() => onDone(theirs)),
    });
  });
  const { control } = form;
  return (
    <Box component="form" noValidate aria-label={t(episode ? 'episodes.change' : 'episodes.openNew')} onSubmit={(event) => void submit(event)}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {t(episode ? 'episodes.change' : 'episodes.openNew')}
      </Typography>
      <DraftNote draft={draft} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 24rem' }, gap: 3, alignItems: 'start' }}>
        <Box sx={FIELDS}>
          <ComplaintFields control={control} />
          <Part title={t('episodes.complaint.parts.redFlags')}>
            <RedFlagFields control={control} />
          </Part>
          <Part title={t('episodes.complaint.parts.hypothesis')}>
            <HypothesisFields control={control} clientId={clientId} />
          </Part>
          <Part title={t('episodes.complaint.parts.papers')}>
            <ReferralFields control={control} clientId={clientId} />
            <DiagnosisField control={control} />
          </Part>
        </Box>
        <Area control={control} Body={Body} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 3 }}>
        <Button type="submit" variant="contained" loading={isBusy}>
          {t(episode ? 'ui.save' : 'episodes.openAction')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        <DraftDot draft={draft} />
      </Box>
      {stale.dialog}
    </Box>
  );
}
