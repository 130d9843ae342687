import { useId, useState } from 'react';
import FlagOutlinedIcon from '@mui/icons-material/FlagOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';
import { choicesAt, needsReason } from '../../../shared/episodes/decision.rules.ts';
import { decisionChoice, type DecisionChoice, type DecisionPoint as Point } from '../../../shared/episodes/episodes.model.ts';
import { api } from '../../api/client.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { cleanProse } from '../../episodes/fields/clean-text.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { decisionFacts } from '../../episodes/decision-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useZodForm } from '../../ui/use-zod-form.ts';

interface DecisionPointProps {
  readonly progress: EpisodeProgress;
  readonly point: Point;
  readonly planId: string;
  /** The decision is kept; what it leads to is the caller's. */
  readonly onDecided: (choice: DecisionChoice) => void;
}

const mostReason = 1000;
const typed = z.object({ choice: decisionChoice.nullable(), reason: z.string() });
type Typed = z.infer<typeof typed>;
/** One key each, where they differ from one another in their first letters. */
const KEYS: Readonly<Record<DecisionChoice, string>> = { go_on: 'g', reached: 'r', change_approach: 'c', refer: 'f', discharge: 'd' };

/** Half-way and at the end the plan asks how it goes on, with the numbers beside it. The therapist decides. */
export function DecisionPoint({ progress, point, planId, onDecided }: DecisionPointProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const headingId = useId();
  const form = useZodForm<Typed, Typed>(typed, { defaultValues: { choice: null, reason: '' } });
  const draft = useDraft(form, { form: 'planDecision', subject: `${planId}:${point}` });
  const [choice, reason] = useWatch({ control: form.control, name: ['choice', 'reason'] });
  const [isTried, setIsTried] = useState(false);
  const record = useMutation(api.charting.recordDecision.mutationOptions());
  const { outcome, targetNprs, sessionsPlanned, planSessionsTaken: taken } = progress;
  const isTargetMet = targetNprs !== null && outcome.latest !== null && outcome.latest <= targetNprs;
  const isReasonNeeded = choice !== null && needsReason(choice, { isTargetMet, mcidMet: outcome.mcidMet });
  const isReasonMissing = isReasonNeeded && reason.trim() === '';
  const keep = async (): Promise<void> => {
    setIsTried(true);
    if (choice === null || isReasonMissing) return;
    try {
      await record.mutateAsync({ episodeId: progress.episodeId, planId, point, choice, reason: reason.trim() });
      await draft.discard();
      notify.show({ severity: 'success', message: t('episodes.decision.kept') });
      onDecided(choice);
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ border: 1, borderColor: 'warning.main', borderRadius: 1, p: 1.5, mt: 1.5, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <FlagOutlinedIcon fontSize="small" aria-hidden sx={{ color: 'warning.main' }} />
        <Typography variant="h3" id={headingId}>
          {t(`episodes.decision.${point}`, { taken, planned: sessionsPlanned ?? taken })}
        </Typography>
      </Box>
      <DraftNote draft={draft} />
      <Typography variant="body2" color="textSecondary">
        {decisionFacts(t, format, outcome).join(' · ')}
      </Typography>
      <Choice
        label={t('episodes.decision.choose')}
        isLabelHidden
        options={choicesAt(point).map((value) => ({ value, label: t(`episodes.decision.choice.${value}`), keys: KEYS[value] }))}
        value={choice}
        onChange={(next) => form.setValue('choice', next, { shouldDirty: true })}
      />
      {isTried && choice === null && (
        <Typography variant="caption" color="error" role="alert">
          {t('validation.chooseOne')}
        </Typography>
      )}
      <TextField
        label={t('episodes.decision.reason')}
        value={reason}
        onChange={(event) => form.setValue('reason', cleanProse(event.target.value), { shouldDirty: true })}
        multiline
        minRows={1}
        required={isReasonNeeded}
        error={isTried && isReasonMissing}
        helperText={isTried && isReasonMissing ? t('validation.required') : t(`episodes.decision.reasonHint.${isReasonNeeded ? 'needed' : 'optional'}`)}
        slotProps={{ htmlInput: { maxLength: mostReason } }}
      />
      <Box>
        <Button variant="contained" loading={record.isPending} onClick={() => void keep()}>
          {t('episodes.decision.keep')}
        </Button>
      </Box>
    </Box>
  );
}
