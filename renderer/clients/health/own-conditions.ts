import { createContext, useContext } from 'react';
import { contraindicationLabel, findContraindication, type Contraindication } from '../../../shared/clinical/contraindications.ts';

/** A condition that the clinic has added to the table. */
export interface OwnCondition {
  readonly id: string;
  readonly label: string;
  readonly classes: Contraindication['classes'];
  readonly action: string;
}

/** The clinic's own conditions; given by the page, since the table is kept by a later feature. */
export const OwnConditionsContext = createContext<readonly OwnCondition[]>([]);

/** Finds a condition of the table or of the clinic. */
export function useFindCondition(): (id: string) => OwnCondition | undefined {
  const own = useContext(OwnConditionsContext);
  return (id) => findContraindication(id) ?? own.find((condition) => condition.id === id);
}

/** The name of a condition, whoever brought it. */
export function useConditionLabel(): (id: string) => string {
  const find = useFindCondition();
  return (id) => find(id)?.label ?? contraindicationLabel(id);
}
