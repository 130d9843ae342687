import { useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { suggestedDecision } from '../../../shared/clients/health.rules.ts';
import { SCREENING_RESULTS, screeningResultLabel } from '../../../shared/clinical/screening.ts';
import { civilDate } from '../../../shared/core/time.ts';
import { todayIn } from '../../ui/clock.ts';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { EditedHealth } from './health-form.ts';

interface DecisionFieldProps {
  readonly control: Control<EditedHealth, unknown, EditedHealth>;
}

/** The therapist's decision with its reason; what the conditions alone suggest stands under it. */
export function DecisionField({ control }: DecisionFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [flags, clearances] = useWatch({ control, name: ['flags', 'clearances'] });
  // A half-typed date clears nothing.
  const whole = clearances.filter(({ date, expiresOn }) => civilDate.safeParse(date).success && (expiresOn === null || civilDate.safeParse(expiresOn).success));
  const suggested = suggestedDecision({ flags, clearances: whole }, todayIn(format.settings.timeZone));
  return (
    <>
      <FormSelect
        control={control}
        name="decision"
        label={t('clients.health.parts.decision')}
        options={SCREENING_RESULTS.map(({ id, label }) => ({ value: id, label }))}
        hint={t('clients.health.decisionSuggested', { decision: screeningResultLabel(suggested) })}
        isRequired
      />
      <FormTextField control={control} name="decisionNote" label={t('clients.health.parts.decisionNote')} minRows={2} />
    </>
  );
}
