// A note under way with sixty marks on the body, so that typing in it can be measured.
import type { Finding, NoteBody } from '../../shared/charting/charting.model.ts';
import { bodyFigure } from '../../shared/clinical/body/body.data.ts';
import { uuidV7 } from '../../shared/core/ids.ts';
import { millisecondsOf } from '../../shared/core/time.ts';
import { machineRandom } from '../../main/hosting/program.ts';
import { answer } from '../harness/answer.ts';
import type { DataSet } from '../harness/data-set.ts';
import { openProgram } from './program.ts';

const marks = 60;

function findings(now: string): readonly Finding[] {
  const regions = [...bodyFigure.back.regions.values()].filter(({ side }) => side === 'l' || side === 'r');
  return Array.from({ length: marks }, (_none, index) => {
    const region = regions[index % regions.length];
    if (!region) throw new Error('the figure has regions');
    return {
      id: uuidV7(millisecondsOf(now), machineRandom(10)),
      check: 'new',
      kind: 'trp_active',
      muscleId: null,
      regionId: region.base,
      side: region.side === 'l' ? 'l' : 'r',
      view: 'back',
      x: region.anchor.x,
      y: region.anchor.y,
      tenderness: 2,
      tendernessAfter: null,
      tendernessBefore: null,
      referral: '',
      note: '',
    };
  });
}

/** Saves the draft as the therapist would. @returns the visit's id. */
answer(async (set: DataSet): Promise<string> => {
  const program = openProgram(set);
  const therapist = await program.as('therapist');
  const [item] = await therapist.charting.listUnsigned({ mine: true, limit: 20 });
  if (!item) throw new Error('the data set has no note to write');
  const workspace = await therapist.charting.getWorkspace({ visitId: item.visitId });
  const begun: NoteBody = workspace.draft?.body ?? workspace.blank;
  const body: NoteBody = { ...begun, objective: { ...begun.objective, findings: [...findings(set.now)] } };
  await therapist.charting.saveDraft({ visitId: item.visitId, version: workspace.draft?.version ?? 0, body });
  return item.visitId;
});
