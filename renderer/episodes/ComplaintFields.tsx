import { useTranslation } from 'react-i18next';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { CHRONICITIES } from '../../shared/clinical/symptoms.ts';
import { symptomTiming } from '../../shared/episodes/episodes.model.ts';
import { FormChipsField } from '../ui/FormChipsField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import type { ComplaintInput } from './complaint-form.ts';
import { CheckGroup } from './fields/CheckGroup.tsx';
import { QualityField } from './QualityField.tsx';

type ComplaintControl = Control<ComplaintInput, unknown, unknown>;

function TimingField({ control }: { readonly control: ComplaintControl }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: 'timing' });
  const options = symptomTiming.options.map((id) => ({ id, label: t(`episodes.complaint.timingOf.${id}`) }));
  return <CheckGroup label={t('episodes.complaint.timing')} options={options} value={field.value ?? []} onChange={field.onChange} />;
}

/** What happened and what it is like, in the client's words. */
export function ComplaintFields({ control }: { readonly control: ComplaintControl }) {
  const { t } = useTranslation();
  return (
    <>
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
      <div className="wide">
        <TimingField control={control} />
      </div>
      <FormChipsField control={control} name="aggravating" label={t('episodes.complaint.aggravating')} />
      <FormChipsField control={control} name="relieving" label={t('episodes.complaint.relieving')} />
      <FormTextField control={control} name="priorTreatment" label={t('episodes.complaint.priorTreatment')} minRows={1} />
      <FormTextField control={control} name="imaging" label={t('episodes.complaint.imaging')} minRows={1} />
      <div className="wide">
        <FormChipsField control={control} name="psfsActivities" label={t('episodes.complaint.activities')} hint={t('episodes.complaint.activitiesHint')} />
      </div>
      <FormTextField control={control} name="clientGoals" label={t('episodes.complaint.clientGoals')} minRows={1} />
      <FormTextField control={control} name="claim" label={t('episodes.complaint.claim')} hint={t('episodes.complaint.claimHint')} />
    </>
  );
}
