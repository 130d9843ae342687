import Box from '@mui/material/Box';
import { useController, useWatch } from 'react-hook-form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { CONTRAINDICATION_CLASSES, contraindicationClassLabel, findContraindication } from '../../shared/clinical/contraindications.ts';
import { optionalLine } from '../../shared/core/text.ts';
import { clinicRule, type ClinicRule, type ClinicTable } from '../../shared/screening/screening.model.ts';
import { screeningColumns, screeningItem, strictnessOf } from '../../shared/screening/table.rules.ts';
import { api } from '../api/client.ts';
import { PlacesInput } from '../clients/health/PlacesInput.tsx';
import { FormCheckbox } from '../ui/FormCheckbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFieldErrors, useZodForm, type ZodForm } from '../ui/use-zod-form.ts';

const ruleForm = clinicRule.extend({ reason: optionalLine(300) });
type RuleForm = z.infer<typeof ruleForm>;

interface RuleDialogProps {
  /** Left out for a new one of the clinic's own. */
  readonly itemId: string | undefined;
  readonly table: ClinicTable;
  readonly onClose: () => void;
}

function defaultsOf(itemId: string | undefined, { rules }: ClinicTable): RuleForm {
  if (itemId === undefined) {
    return { itemId: `own_${crypto.randomUUID()}`, label: '', classes: { general: 'caution', cupping: 'caution', stretch: 'none' }, action: '', regionIds: [], isActive: true, reason: '' };
  }
  const { label, classes, regionIds } = screeningItem(rules, itemId);
  const rule: ClinicRule = rules.find((one) => one.itemId === itemId) ?? { itemId, label, classes, action: '', regionIds: [...regionIds], isActive: true };
  return { ...rule, reason: '' };
}

function PlacesField({ form }: { readonly form: ZodForm<RuleForm, RuleForm> }) {
  const { t } = useTranslation();
  const { field } = useController({ control: form.control, name: 'regionIds' });
  return <PlacesInput label={t('screening.table.places')} value={field.value} onChange={field.onChange} />;
}

/** One rule of the clinic: a condition of its own, or a stricter class for one of ours. Weaker choices are not offered, and refused. */
export function RuleDialog({ itemId, table, onClose }: RuleDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const form = useZodForm<RuleForm, RuleForm>(ruleForm, { defaultValues: defaultsOf(itemId, table) });
  const draft = useDraft(form, { form: 'screening.rule', subject: itemId ?? 'new' });
  const showFieldErrors = useFieldErrors(form);
  const saveRule = useMutation(api.screening.saveRule.mutationOptions());
  const { control } = form;
  const isActive = useWatch({ control, name: 'isActive' });
  const base = itemId === undefined ? undefined : findContraindication(itemId);
  const before = table.rules.find((rule) => rule.itemId === itemId);
  const save = async ({ reason, ...rule }: RuleForm): Promise<void> => {
    try {
      await saveRule.mutateAsync({ rule, reason });
      await draft.discard();
      onClose();
      notify.show({ message: t('screening.table.saved'), severity: 'success' });
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      title={base ? base.label : t(itemId === undefined ? 'screening.table.addTitle' : 'screening.table.changeTitle')}
      submitLabel={t('ui.save')}
      isBusy={saveRule.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
      width="sm"
    >
      {!base && <FormTextField control={control} name="label" label={t('screening.table.label')} isRequired autoFocus={itemId === undefined} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1.25, alignItems: 'start' }}>
        {screeningColumns.map((column) => {
          const least = base ? strictnessOf(base.classes[column]) : 0;
          return (
            <FormSelect
              key={column}
              control={control}
              name={`classes.${column}`}
              label={t(`screening.table.columns.${column}`)}
              options={CONTRAINDICATION_CLASSES.filter(({ id }) => strictnessOf(id) >= least).map(({ id, short }) => ({ value: id, label: short }))}
              {...(base && { hint: t('screening.table.ours', { word: contraindicationClassLabel(base.classes[column]) }) })}
            />
          );
        })}
      </Box>
      <FormTextField control={control} name="action" label={t('screening.table.action')} />
      {!base && <PlacesField form={form} />}
      {before && <FormCheckbox control={control} name="isActive" label={t('screening.table.isActive')} />}
      {before?.isActive && <FormTextField control={control} name="reason" label={t('screening.table.reason')} isRequired={!isActive} />}
    </FormDialog>
  );
}
