import type { ContraindicationClass } from '../../../shared/clinical/contraindications.ts';
import { CONTRAINDICATION_CLASSES } from '../../../shared/clinical/contraindications.ts';

/** The theme's colour of a class; its word always stands beside it. */
export const classTones: Readonly<Record<ContraindicationClass, 'error' | 'warning' | 'info' | 'secondary'>> = {
  absolute: 'error',
  clearance: 'warning',
  local: 'info',
  caution: 'info',
  none: 'secondary',
};

/** A class in one word, and in a sentence. */
export function classWords(id: ContraindicationClass): { readonly short: string; readonly long: string } {
  const found = CONTRAINDICATION_CLASSES.find((row) => row.id === id);
  return { short: found?.short ?? id, long: found?.label ?? id };
}
