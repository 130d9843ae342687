import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SYMPTOM_QUALITIES } from '../../shared/clinical/symptoms.ts';
import { CheckGroup } from './fields/CheckGroup.tsx';
import type { ComplaintInput } from './complaint-form.ts';

// "tight" is another record's word for tightness: shown where a record has it, not offered.
const QUALITIES = SYMPTOM_QUALITIES.filter((quality) => quality.id !== 'tight');

/** What the complaint feels like, in the vocabulary's words. */
export function QualityField({ control }: { readonly control: Control<ComplaintInput, unknown, unknown> }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: 'quality' });
  return <CheckGroup label={t('episodes.complaint.quality')} options={QUALITIES} value={field.value} onChange={field.onChange} />;
}
