import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { healthAnswers, type HealthRecord } from '../../../shared/clients/clients.model.ts';
import { healthLines, healthParts } from '../../../shared/clients/health-differences.rules.ts';
import { api, client as calls } from '../../api/client.ts';
import { isStale } from '../../api/errors.ts';
import { useNotify } from '../../ui/notify.ts';
import type { StaleRow } from '../../ui/StaleDialog.tsx';
import { useDraft, type Draft } from '../../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../../ui/use-zod-form.ts';
import { editedHealth, healthDefaults, type EditedHealth, type HealthFormMethods } from './health-form.ts';

export const healthDraft = 'health';

export interface HealthEdit {
  readonly form: HealthFormMethods;
  readonly draft: Draft;
  readonly isSaving: boolean;
  readonly save: (edited: EditedHealth) => Promise<void>;
  readonly stale: readonly StaleRow[] | undefined;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly closeStale: () => void;
}

interface Conflict {
  readonly theirs: HealthRecord;
  readonly mine: EditedHealth;
}

/** A therapist's new version of the health answers: draft, save, both versions where somebody else was quicker. */
export function useHealthEdit(clientId: string, record: HealthRecord | null, onDone: () => void): HealthEdit {
  const { t } = useTranslation();
  const notify = useNotify();
  const [conflict, setConflict] = useState<Conflict>();
  const form = useZodForm<EditedHealth, EditedHealth>(editedHealth, { defaultValues: healthDefaults(record) });
  const draft = useDraft(form, { form: healthDraft, subject: clientId });
  const showFieldErrors = useFieldErrors(form);
  const recordHealth = useMutation(api.clients.recordHealth.mutationOptions());

  const save = async (edited: EditedHealth): Promise<void> => {
    const { basedOnVersion } = edited;
    try {
      const { version } = await recordHealth.mutateAsync({ clientId, answers: healthAnswers.parse(edited), basedOnVersion });
      await draft.discard();
      onDone();
      notify.show({ message: t('clients.health.saved', { version }), severity: 'success' });
    } catch (error) {
      const theirs = isStale(error) ? await calls.clients.getHealth({ clientId }) : null;
      if (theirs) setConflict({ theirs, mine: edited });
      else if (!showFieldErrors(error)) notify.error(error);
    }
  };
  const stale = conflict && healthParts.map((part) => ({
    label: t(`clients.health.parts.${part}`),
    theirs: healthLines(conflict.theirs, part).join('\n'),
    mine: healthLines(conflict.mine, part).join('\n'),
  }));
  return {
    form,
    draft,
    isSaving: recordHealth.isPending,
    save,
    stale,
    keepMine: () => {
      if (!conflict) return;
      const { version } = conflict.theirs;
      setConflict(undefined);
      form.setValue('basedOnVersion', version);
      void save({ ...conflict.mine, basedOnVersion: version });
    },
    takeTheirs: () => {
      setConflict(undefined);
      void draft.discard().then(onDone);
    },
    closeStale: () => setConflict(undefined),
  };
}
