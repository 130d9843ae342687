import type { ComponentType } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ENTRAPMENTS } from '../../shared/clinical/entrapments.ts';
import { CHRONICITIES } from '../../shared/clinical/symptoms.ts';
import type { BodyMarker, Complaint, Episode } from '../../shared/episodes/episodes.model.ts';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { FormChipsField } from '../ui/FormChipsField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useFormat } from '../ui/use-format.ts';
import { useZodForm } from '../ui/use-zod-form.ts';
import { complaintForm, complaintInput, emptyComplaint } from './complaint-form.ts';
import type { ComplaintInput } from './complaint-form.ts';
import { complaintLines } from './complaint-words.ts';
import { DiagnosisField } from './DiagnosisField.tsx';
import { QualityField } from './QualityField.tsx';
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

/** A complaint in the client's words, with everything that is known of it. */
export function EpisodeForm({ clientId, episode, Body, onDone, onCancel }: EpisodeFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useZodForm<ComplaintInput, Complaint>(complaintForm, {
    defaultValues: episode ? complaintInput(episode.complaint) : emptyComplaint,
    texts: { onset: 'partialDate' },
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
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, '& > *': { minWidth: 0 }, '& > .wide': { gridColumn: '1 / -1' } }}>
          <div className="wide">
            <FormTextField control={control} name="label" label={t('episodes.complaint.label')} hint={t('episodes.complaint.labelHint')} isRequired autoFocus />
          </div>
          <FormTextField control={control} name="onset" label={t('episodes.complaint.onset')} hint={t('episodes.complaint.onsetHint')} />
          <FormSelect control={control} name="chronicity" label={t('episodes.complaint.chronicity')} emptyLabel={t('episodes.notChosen')} options={CHRONICITIES.map(({ id, label }) => ({ value: id, label }))} />
          <div className="wide">
            <FormTextField control={control} name="mechanism" label={t('episodes.complaint.mechanism')} minRows={1} />
          </div>
          <div className="wide">
            <QualityField control={control} />
          </div>
          <FormChipsField control={control} name="aggravating" label={t('episodes.complaint.aggravating')} />
          <FormChipsField control={control} name="relieving" label={t('episodes.complaint.relieving')} />
          <div className="wide">
            <FormTextField control={control} name="priorTreatment" label={t('episodes.complaint.priorTreatment')} minRows={1} />
          </div>
          <div className="wide">
            <FormChipsField control={control} name="psfsActivities" label={t('episodes.complaint.activities')} hint={t('episodes.complaint.activitiesHint')} />
          </div>
          <div className="wide">
            <FormTextField control={control} name="impression" label={t('episodes.complaint.impression')} hint={t('episodes.complaint.impressionHint')} minRows={1} />
          </div>
          <FormSelect control={control} name="entrapmentId" label={t('episodes.complaint.entrapment')} emptyLabel={t('episodes.notChosen')} options={ENTRAPMENTS.map(({ id, name }) => ({ value: id, label: name }))} />
          <DiagnosisField control={control} />
          <div className="wide">
            <ReferralFields control={control} />
          </div>
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
