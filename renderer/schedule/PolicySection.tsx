import { useTranslation } from 'react-i18next';
import { cancellationPolicy, type CancellationPolicy } from '../../shared/schedule/cancellation.model.ts';
import { client } from '../api/client.ts';
import { FieldGrid } from '../clinic/FieldGrid.tsx';
import { SettingsForm } from '../clinic/SettingsForm.tsx';
import { useRecordEdit } from '../clinic/use-record-edit.ts';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { useNotify } from '../ui/notify.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { useCancellationPolicy } from './schedule.api.ts';

function PolicyForm({ policy }: { readonly policy: CancellationPolicy }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const labels = {
    freeHours: t('schedule.policy.freeHours'),
    latePercent: t('schedule.policy.latePercent'),
    noShowPercent: t('schedule.policy.noShowPercent'),
  };
  const edit = useRecordEdit<CancellationPolicy, CancellationPolicy>({
    schema: cancellationPolicy,
    defaultValues: policy,
    draftKey: { form: 'schedule.policy', subject: 'policy' },
    async save(values) {
      const saved = await client.schedule.saveCancellationPolicy(values);
      notify.show({
        message: t('schedule.policy.saved'),
        undo: () => client.schedule.saveCancellationPolicy({ ...policy, version: saved.version }),
      });
      edit.form.reset(saved);
      return true;
    },
    load: () => client.schedule.getCancellationPolicy(),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: labels.freeHours, text: `${values.freeHours}` },
      { label: labels.latePercent, text: `${values.latePercent}` },
      { label: labels.noShowPercent, text: `${values.noShowPercent}` },
    ],
    onDone: () => undefined,
  });
  const { control } = edit.form;
  return (
    <SettingsForm edit={edit} title={t('schedule.policy.title')} text={t('schedule.policy.text')}>
      <FieldGrid>
        <FormNumberField control={control} name="freeHours" label={labels.freeHours} unit={t('schedule.policy.hours')} isRequired />
        <FormNumberField control={control} name="latePercent" label={labels.latePercent} unit="%" isRequired />
        <FormNumberField control={control} name="noShowPercent" label={labels.noShowPercent} unit="%" isRequired />
      </FieldGrid>
    </SettingsForm>
  );
}

/** What cancelling costs: the clinic's hours and percentages. */
export function PolicySection() {
  return <QueryView query={useCancellationPolicy()}>{(policy) => <PolicyForm key={policy.version} policy={policy} />}</QueryView>;
}
