import { useKeys } from '../../app/use-keys.ts';
import type { Finding } from '../../../shared/charting/charting.model.ts';
import type { TendernessGrade } from '../../../shared/clinical/findings.ts';
import type { TechniqueId } from '../../../shared/clinical/techniques.ts';
import { useChartUiStore } from '../chart-ui.ts';
import { isCarried, recheck, withTenderness, withTendernessAfter } from '../note-edits.ts';
import type { Recheck } from '../note-edits.ts';
import { useNoteStore } from '../note-store.ts';
import { useTreat } from '../treatment/use-treat.ts';
import type { FindingActions } from './use-finding-actions.ts';

/** What the keys do with the finding in hand, while the list has the focus. */
export function useFindingKeys(actions: FindingActions, isEnabled: boolean): void {
  const store = useNoteStore();
  const ui = useChartUiStore();
  const treat = useTreat();

  const withSelected = (act: (finding: Finding) => void) => (): void => {
    const finding = store.get().objective.findings.find((candidate) => candidate.id === ui.get().selectedFindingId);
    if (finding) act(finding);
  };
  const check = (how: Recheck) => withSelected((finding) => isCarried(finding) && actions.change(finding.id, (current) => recheck(current, how)));
  const grade = (value: TendernessGrade) => withSelected((finding) => actions.change(finding.id, (current) => withTenderness(current, value)));
  const after = (value: TendernessGrade) => withSelected((finding) => actions.change(finding.id, (current) => withTendernessAfter(current, value)));
  const apply = (technique: TechniqueId) => withSelected((finding) => treat(technique, finding));

  useKeys(
    'charting',
    {
      recheckSame: check('same'),
      recheckBetter: check('better'),
      recheckWorse: check('worse'),
      recheckGone: check('gone'),
      tenderness0: grade(0),
      tenderness1: grade(1),
      tenderness2: grade(2),
      tenderness3: grade(3),
      tenderness4: grade(4),
      after0: after(0),
      after1: after(1),
      after2: after(2),
      after3: after(3),
      after4: after(4),
      treatMuscleTesting: apply('muscle_testing'),
      treatNeuromuscular: apply('neuromuscular_therapy'),
      treatMyofascial: apply('myofascial_release'),
      treatPositional: apply('positional_release'),
      treatTriggerPoint: apply('trigger_point_therapy'),
      treatCupping: apply('cupping'),
      treatStretching: apply('rehab_stretching'),
      removeFinding: withSelected(actions.drop),
    },
    isEnabled,
  );
}
