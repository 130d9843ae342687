import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useController, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../shared/clinical/lookup.ts';
import { GOALS } from '../../shared/clinical/goals.ts';
import { HOME_CARE } from '../../shared/clinical/home-care.ts';
import { TECHNIQUES } from '../../shared/clinical/techniques.ts';
import type { Episode, PlanDetails } from '../../shared/episodes/episodes.model.ts';
import { needsReasonForCount } from '../../shared/episodes/episodes.rules.ts';
import { isStale } from '../api/errors.ts';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { FormCheckbox } from '../ui/FormCheckbox.tsx';
import { FormChipsField } from '../ui/FormChipsField.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { useSavePlan } from './episodes.api.ts';
import { CheckGroup } from './fields/CheckGroup.tsx';
import { planForm, planInput, planTexts } from './plan-form.ts';
import type { PlanInput } from './plan-form.ts';
import { planLines } from './plan-words.ts';
import { SaveTemplate, TemplateChoice } from './PlanTemplates.tsx';
import { RedFlagAdvice } from './RedFlagAdvice.tsx';
import { TargetRows } from './TargetRows.tsx';
import { useStaleSave } from './use-stale-save.tsx';

type PlanControl = Control<PlanInput, unknown, unknown>;

function Checks({ control, name, label, options, isList }: { readonly control: PlanControl; readonly name: 'goals' | 'modalities'; readonly label: string; readonly options: readonly Term[]; readonly isList?: boolean }) {
  const { field, fieldState } = useController({ control, name });
  return <CheckGroup label={label} options={options} value={field.value} onChange={field.onChange} error={fieldState.error?.message} isList={isList ?? false} />;
}

/** Sessions, and why so few or so many: two to six is what medical massage normally takes. */
function Sessions({ control }: { readonly control: PlanControl }) {
  const { t } = useTranslation();
  const count = useWatch({ control, name: 'sessionsPlanned' });
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))', gap: 2 }}>
        <FormNumberField control={control} name="sessionsPlanned" label={t('episodes.plan.sessionsPlanned')} hint={t('episodes.plan.sessionsHint')} isRequired autoFocus />
        <FormNumberField control={control} name="durationMinutes" label={t('episodes.plan.duration')} unit={t('episodes.plan.min')} isRequired />
        <FormNumberField control={control} name="minGapDays" label={t('episodes.plan.minGap')} unit={t('episodes.plan.days')} isRequired />
        <FormNumberField control={control} name="maxGapDays" label={t('episodes.plan.maxGap')} unit={t('episodes.plan.days')} isRequired />
        <FormNumberField control={control} name="targetNprs" label={t('episodes.plan.targetNprs')} hint={t('episodes.plan.targetHint')} isRequired />
      </Box>
      {needsReasonForCount(Number(count)) && <FormTextField control={control} name="reasonForCount" label={t('episodes.plan.reasonForCount')} isRequired />}
    </>
  );
}

/** A referral that orders fewer visits than the plan has is said, and left to the therapist. */
function OrderedVisits({ control, episode }: { readonly control: PlanControl; readonly episode: Episode }) {
  const { t } = useTranslation();
  const count = Number(useWatch({ control, name: 'sessionsPlanned' }));
  const ordered = episode.complaint.referral?.visitsOrdered ?? null;
  if (ordered === null || !(count > ordered)) return null;
  return (
    <Alert severity="warning" role="status" sx={{ py: 0 }}>
      {t('episodes.referral.planLonger')}
    </Alert>
  );
}

interface PlanFormProps {
  readonly episode: Episode;
  readonly onDone: (episode: Episode) => void;
  readonly onCancel: () => void;
}

/** The plan of an episode: how many sessions, how far apart, to what end, by what means. */
export function PlanForm({ episode, onDone, onCancel }: PlanFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const savePlan = useSavePlan();
  const form = useZodForm<PlanInput, PlanDetails>(planForm, {
    defaultValues: planInput(episode.plan, episode.complaint),
    texts: planTexts,
  });
  const draft = useDraft(form, { form: 'plan', subject: episode.id });
  const showFieldErrors = useFieldErrors(form);
  const stale = useStaleSave();
  const save = async (plan: PlanDetails, version: number | null): Promise<void> => {
    try {
      const saved = await savePlan.mutateAsync({ episodeId: episode.id, version, plan });
      await draft.discard();
      notify.show({ severity: 'success', message: t('episodes.plan.saved') });
      onDone(saved);
    } catch (error) {
      if (isStale(error)) throw error;
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  const submit = form.handleSubmit(async (plan) => {
    try {
      await save(plan, episode.plan?.version ?? null);
    } catch (error) {
      await stale.onError(error, episode.id, {
        linesOf: (theirs) => (theirs.plan ? planLines(t, format, theirs.plan) : []),
        myLines: planLines(t, format, plan),
        keepMine: (theirs) => void save(plan, theirs.plan?.version ?? null).catch(notify.error),
        takeTheirs: (theirs) => void draft.discard().then(() => onDone(theirs)),
      });
    }
  });
  const { control } = form;
  return (
    <Box component="form" noValidate aria-label={t('episodes.plan.title')} onSubmit={(event) => void submit(event)} sx={{ maxWidth: '60rem', display: 'flex', flexDirection: 'column', gap: 2.5 }}>
      <div>
        <Typography variant="h2">{t(episode.plan ? 'episodes.plan.change' : 'episodes.plan.make')}</Typography>
        <Typography color="textSecondary">{episode.complaint.label}</Typography>
      </div>
      <DraftNote draft={draft} />
      <TemplateChoice form={form} />
      <RedFlagAdvice answers={episode.complaint.redFlags} />
      <Sessions control={control} />
      <OrderedVisits control={control} episode={episode} />
      <Checks control={control} name="goals" label={t('episodes.plan.goals')} options={GOALS} />
      <Checks control={control} name="modalities" label={t('episodes.plan.modalities')} options={TECHNIQUES} />
      <TargetRows control={control} />
      <FormChipsField control={control} name="homeCare" label={t('episodes.plan.homeCare')} suggestions={HOME_CARE.map((entry) => entry.label)} />
      <FormTextField control={control} name="prognosis" label={t('episodes.plan.prognosis')} minRows={1} />
      <FormCheckbox control={control} name="isAgreed" label={t('episodes.plan.isAgreed')} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={savePlan.isPending}>
          {t('episodes.plan.save')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        <SaveTemplate form={form} />
        <DraftDot draft={draft} />
      </Box>
      {stale.dialog}
    </Box>
  );
}
