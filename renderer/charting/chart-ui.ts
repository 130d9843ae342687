// What is in hand on the charting page and belongs to no note: the selected finding, the kind and technique in hand, the layer.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PainArea } from '../../shared/charting/note-parts.model.ts';
import type { BodyLayer } from '../../shared/clinical/body/body.types.ts';
import type { PlaceableKind } from '../../shared/clinical/finding-names.ts';
import type { BodySide } from '../../shared/clinical/sides.ts';
import type { TechniqueId } from '../../shared/clinical/techniques.ts';

export interface ChartUi {
  readonly selectedFindingId: string | null;
  /** The finding whose details are open; null = none. */
  readonly openFindingId: string | null;
  /** The treatment row whose fields are open. */
  readonly openTreatmentId: string | null;
  readonly kindInHand: PlaceableKind;
  /** Decides which regions the map hatches. */
  readonly techniqueInHand: TechniqueId | null;
  readonly layer: BodyLayer;
  readonly isSideView: boolean;
  /** The referral lens is open below the map. */
  readonly isLensOpen: boolean;
  /** The pointer draws where it hurts. */
  readonly isDrawing: boolean;
  readonly painQuality: PainArea['quality'];
  /** The muscle whose referral area is shaded. */
  readonly lensMuscle: { readonly id: string; readonly side: BodySide | null } | null;
}

export interface ChartUiStore {
  readonly get: () => ChartUi;
  readonly set: (change: Partial<ChartUi>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const START: ChartUi = {
  selectedFindingId: null,
  openFindingId: null,
  openTreatmentId: null,
  kindInHand: 'trp_active',
  techniqueInHand: null,
  layer: 'superficial',
  isSideView: false,
  isLensOpen: false,
  isDrawing: false,
  painQuality: 'pain',
  lensMuscle: null,
};

export function createChartUi(): ChartUiStore {
  let value = START;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (change) => {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export const ChartUiContext = createContext<ChartUiStore | undefined>(undefined);

/** @throws Error outside of the charting page. */
export function useChartUiStore(): ChartUiStore {
  const store = useContext(ChartUiContext);
  if (!store) throw new Error('useChartUiStore() needs the charting page');
  return store;
}

export function useChartUi<Slice>(select: (ui: ChartUi) => Slice): Slice {
  const store = useChartUiStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
