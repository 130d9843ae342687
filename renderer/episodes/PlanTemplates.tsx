import { useState } from 'react';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import type { PlanDetails } from '../../shared/episodes/episodes.model.ts';
import { planTemplate } from '../../shared/episodes/episodes.model.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import { usePlanTemplates, useRemovePlanTemplate, useRestorePlanTemplate, useSavePlanTemplate } from './episodes.api.ts';
import { SmallSelect } from './fields/SmallSelect.tsx';
import { fromTemplate } from './plan-form.ts';
import type { PlanInput } from './plan-form.ts';

type PlanFormHandle = ZodForm<PlanInput, PlanDetails>;

/** Puts a template into the form, or removes one. Nothing where the clinic has none. */
export function TemplateChoice({ form }: { readonly form: PlanFormHandle }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const templates = usePlanTemplates().data ?? [];
  const remove = useRemovePlanTemplate();
  const restore = useRestorePlanTemplate();
  const [chosenId, setChosenId] = useState('');
  if (templates.length === 0) return null;
  const chosen = templates.find((template) => template.id === chosenId);
  const choose = (id: string): void => {
    setChosenId(id);
    const template = templates.find((candidate) => candidate.id === id);
    if (!template) return;
    const before = form.getValues();
    form.reset(fromTemplate(template.plan, before), { keepDefaultValues: true });
    notify.show({ message: t('episodes.template.taken', { name: template.name }), undo: async () => form.reset(before, { keepDefaultValues: true }) });
  };
  const takeAway = async (id: string): Promise<void> => {
    try {
      await remove.mutateAsync({ templateId: id });
      setChosenId('');
      notify.show({ message: t('episodes.template.removed'), undo: () => restore.mutateAsync({ templateId: id }) });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <SmallSelect
        label={t('episodes.template.use')}
        value={chosen?.id ?? ''}
        emptyLabel={t('episodes.template.use')}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={choose}
        width="18rem"
      />
      {chosen && (
        <IconButton aria-label={t('episodes.template.remove', { name: chosen.name })} disabled={remove.isPending} onClick={() => void takeAway(chosen.id)}>
          <DeleteOutlinedIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}

const naming = planTemplate.pick({ name: true });

function NameDialog({ plan, onClose }: { readonly plan: PlanDetails; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useSavePlanTemplate();
  const form = useZodForm<{ name: string }, { name: string }>(naming, { defaultValues: { name: '' } });
  const showFieldErrors = useFieldErrors(form);
  const submit = form.handleSubmit(async ({ name }) => {
    try {
      await save.mutateAsync({ name, plan });
      notify.show({ severity: 'success', message: t('episodes.template.saved') });
      onClose();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  });
  return (
    <FormDialog isOpen title={t('episodes.template.saveTitle')} text={t('episodes.template.saveText')} submitLabel={t('ui.save')} isBusy={save.isPending} onSubmit={() => void submit()} onClose={onClose}>
      <FormTextField control={form.control} name="name" label={t('episodes.template.name')} hint={t('episodes.template.replaces')} isRequired autoFocus />
    </FormDialog>
  );
}

/** Keeps what the form holds for other clients; only a plan that could be saved becomes a template. */
export function SaveTemplate({ form }: { readonly form: PlanFormHandle }) {
  const { t } = useTranslation();
  const [plan, setPlan] = useState<PlanDetails | null>(null);
  return (
    <>
      <Button onClick={() => void form.handleSubmit((valid) => setPlan(valid))()}>{t('episodes.template.save')}</Button>
      {plan && <NameDialog plan={plan} onClose={() => setPlan(null)} />}
    </>
  );
}
