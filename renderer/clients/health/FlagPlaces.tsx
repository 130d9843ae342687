import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Contraindication } from '../../../shared/clinical/contraindications.ts';
import type { EditedHealth } from './health-form.ts';
import { PlacesInput } from './PlacesInput.tsx';

interface FlagPlacesProps {
  readonly control: Control<EditedHealth, unknown, EditedHealth>;
  readonly index: number;
  readonly classes: Contraindication['classes'];
}

/** Where a local condition lies: there a treatment asks for a reason. Asked of those only. */
export function FlagPlaces({ control, index, classes }: FlagPlacesProps) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: `flags.${index}.regionIds` });
  if (!Object.values(classes).includes('local')) return null;
  return <PlacesInput label={t('clients.health.conditionPlaces')} value={field.value ?? []} onChange={field.onChange} />;
}
