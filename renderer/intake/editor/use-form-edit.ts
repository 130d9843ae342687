import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formProblems } from '../../../shared/intake/form.rules.ts';
import { intakeForm, type IntakeForm } from '../../../shared/intake/intake.model.ts';
import { client } from '../../api/client.ts';
import { useNotify } from '../../ui/notify.ts';
import { useDraft, type Draft } from '../../ui/use-draft.ts';
import { useZodForm } from '../../ui/use-zod-form.ts';
import type { EditedForm } from './edited-form.ts';

const edited = z.object({ form: intakeForm, basedOnVersion: z.int() });
type Edited = z.infer<typeof edited>;

export interface FormEdit {
  readonly form: IntakeForm;
  readonly put: (form: IntakeForm) => void;
  /** Paths of fields that keep the form from being published, once somebody has tried. */
  readonly problems: ReadonlySet<string>;
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly publish: () => Promise<void>;
}

function pathsOfProblems(form: IntakeForm): ReadonlySet<string> {
  const parsed = intakeForm.safeParse(form);
  const shape = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  return new Set([...shape, ...formProblems(form).map(({ field }) => field)]);
}

/** The state of a form that is being changed: its draft, what is wrong with it, and publishing. */
export function useFormEdit({ formId, basedOnVersion, form: before }: EditedForm, onDone: () => void): FormEdit {
  const { t } = useTranslation();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const methods = useZodForm<Edited, Edited>(edited, { defaultValues: { form: before, basedOnVersion } });
  const draft = useDraft(methods, { form: 'intakeForm', subject: formId ?? 'new' });
  const form = useWatch({ control: methods.control, name: 'form' });
  const problems = pathsOfProblems(form);
  const publish = async (): Promise<void> => {
    setTried(true);
    if (problems.size > 0) return;
    setBusy(true);
    try {
      const { version } = await client.intake.saveForm({ formId, basedOnVersion: methods.getValues('basedOnVersion'), form: intakeForm.parse(form) });
      await draft.discard();
      onDone();
      notify.show({ message: t('intake.editor.published', { version }), severity: 'success' });
    } catch (error) {
      notify.error(error);
      setBusy(false);
    }
  };
  return {
    form,
    put: (next) => methods.setValue('form', next, { shouldDirty: true }),
    problems: isTried ? problems : new Set(),
    draft,
    isBusy,
    publish,
  };
}
