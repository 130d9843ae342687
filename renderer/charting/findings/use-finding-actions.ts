import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/charting/charting.model.ts';
import { returningFinding } from '../../../shared/charting/finding-life.rules.ts';
import { useNotify } from '../../ui/notify.ts';
import type { BodyPlace, BodyTarget } from '../body/body-map.types.ts';
import { useChart } from '../chart.ts';
import { useChartUiStore } from '../chart-ui.ts';
import type { ChartUiStore } from '../chart-ui.ts';
import { parseTypedPlace } from '../../episodes/place-entry.ts';
import type { PlaceOption } from '../../episodes/place-entry.ts';
import { withPlaceOf } from '../../episodes/place-on-body.ts';
import type { FoundPlace } from '../../episodes/place-on-body.ts';
import { findingIdOf, isOnSide } from '../finding-marks.ts';
import { placeName } from '../finding-words.ts';
import { focusRow } from '../focus.ts';
import { addFinding, changeFinding, dropFinding, isCarried, newFinding, returnedFinding } from '../note-edits.ts';
import { useNoteStore } from '../note-store.ts';
import type { NoteStore } from '../note-store.ts';
import { movedBack, movedFinding } from './move-finding.ts';

export interface FindingActions {
  readonly select: (id: string, focus?: boolean) => void;
  readonly change: (id: string, next: (finding: Finding) => Finding) => void;
  /** A click or Enter on the map; the list gets the focus so that digits grade it. */
  readonly placeOnMap: (place: BodyPlace) => void;
  /** A mark taken to another place names what lies there; Undo puts it back. */
  readonly moveOnMap: (markId: string, to: BodyTarget) => void;
  /** "pirif r 3" with the option that was chosen; the box keeps the focus for the next one. */
  readonly addTyped: (option: PlaceOption, text: string) => void;
  readonly drop: (finding: Finding) => void;
  /** A finding that was gone has come back, at its own place. */
  readonly bringBack: (finding: Finding) => void;
}

interface Tools {
  readonly store: NoteStore;
  readonly ui: ChartUiStore;
  readonly notify: ReturnType<typeof useNotify>;
  readonly t: TFunction;
  readonly resolved: readonly Finding[];
}

function isFreeIn(store: NoteStore, id: string): boolean {
  return store.get().objective.findings.every((finding) => finding.id !== id);
}

function mover({ store, notify, t, resolved }: Tools, select: FindingActions['select']): FindingActions['moveOnMap'] {
  return (markId, to) => {
    const id = findingIdOf(markId);
    const before = store.get().objective.findings.find((finding) => finding.id === id);
    if (!before) return;
    const after = movedFinding(before, to, markId !== id, { resolved, isFree: (other) => isFreeIn(store, other), newId: () => crypto.randomUUID() });
    store.change(changeFinding(id, () => after));
    select(after.id);
    notify.show({
      message: t('charting.finding.moved', { place: placeName(after) }),
      undo: async () => {
        const isIdFree = after.id === id || isFreeIn(store, id);
        store.change(changeFinding(after.id, (finding) => movedBack(finding, isIdFree ? before : { ...before, id: after.id })));
        select(isIdFree ? id : after.id);
      },
    });
  };
}

function createActions(tools: Tools): FindingActions {
  const { store, ui, notify, t, resolved } = tools;
  const isFree = (id: string): boolean => isFreeIn(store, id);
  const add = (place: FoundPlace, tenderness: Finding['tenderness']): string => {
    const kind = ui.get().kindInHand;
    // A finding that was gone and stands here again is the same one: its life goes on.
    const back = returningFinding(resolved, { kind, muscleId: place.muscleId, regionId: place.regionId, side: place.side });
    const id = back && isFree(back.id) ? back.id : crypto.randomUUID();
    store.change(addFinding({ ...newFinding(id, kind, place, tenderness), ...(id === back?.id && { isReturned: true }) }));
    ui.set({ selectedFindingId: id, isSideView: place.view === 'left' || place.view === 'right' });
    return id;
  };
  const select = (id: string, focus = true): void => {
    const finding = store.get().objective.findings.find((candidate) => candidate.id === id);
    // The map turns to the finding in hand.
    if (ui.get().selectedFindingId !== id) ui.set({ selectedFindingId: id, ...(finding && { isSideView: isOnSide(finding) }) });
    if (focus) focusRow('finding', id);
  };
  return {
    select,
    change: (id, next) => store.change(changeFinding(id, next)),
    placeOnMap: (place) => {
      const { muscle, region, side, view, x, y } = place;
      focusRow('finding', add({ muscleId: muscle, regionId: region, side: side ?? 'midline', view, x, y }, null));
    },
    moveOnMap: mover(tools, select),
    addTyped: (option, text) => {
      withPlaceOf(option, (place) => add(place, parseTypedPlace(text).tenderness)).catch(notify.error);
    },
    bringBack: (finding) => {
      if (!isFree(finding.id)) return;
      store.change(addFinding(returnedFinding(finding)));
      select(finding.id);
    },
    drop: (finding) => {
      const before = store.get().objective.findings;
      const index = before.findIndex((candidate) => candidate.id === finding.id);
      const neighbour = before[index + 1] ?? before[index - 1];
      store.change(dropFinding(finding.id));
      if (isCarried(finding)) return;
      ui.set({ selectedFindingId: neighbour?.id ?? null, openFindingId: null });
      if (neighbour) focusRow('finding', neighbour.id);
      notify.show({
        message: t('charting.finding.removed'),
        undo: async () => {
          store.change(addFinding(finding));
          select(finding.id);
        },
      });
    },
  };
}

/** What can be done with findings, for the map, the list and the box; stable over the page's life. */
export function useFindingActions(): FindingActions {
  const store = useNoteStore();
  const ui = useChartUiStore();
  const notify = useNotify();
  const { t } = useTranslation();
  const { resolved } = useChart().workspace;
  return useMemo(() => createActions({ store, ui, notify, t, resolved }), [store, ui, notify, t, resolved]);
}
