// Row 13: the note on paper, and two hundred of them.
import { compare, medianAtMost, say, state } from '../harness/line.ts';
import { alternate, repeat } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { Batch, DocumentInput, Written } from '../sides/document.ts';
import type { Group } from './group.ts';

/** Fresh programs that write all notes of a therapist. */
const batchRounds = 5;

export const documentRow: Group = {
  rows: [13],
  async measure(clinics) {
    const set = await clinics.clinic();
    const notes = await runSide<readonly Written[]>('document', { set, side: 'read', notes: [] } satisfies DocumentInput);
    const run = async (side: 'ours' | 'raw') => median(await runSide<readonly number[]>('document', { set, side, notes } satisfies DocumentInput));
    const rounds = await alternate({ ours: () => run('ours'), baseline: () => run('raw') });
    const batches = await repeat(batchRounds, () => runSide<Batch>('document', { set, side: 'batch', notes } satisfies DocumentInput));
    const idle = median(batches.map((one) => one.idle));
    const baselineIs = 'hand-written pdfkit: same words and figure, fonts parsed once';
    return [
      compare({ number: 13, what: 'session note with body map: queries, PDF, archive, audit', unit: 'ms', rounds, baselineIs, mostRatio: 1.5, most: 100 }),
      state(13, `${batches[0]?.count} notes of one therapist as one file, with progress, archive and audit; ${batchRounds} rounds (delay of an idle thread: ${say(idle, 'ms')})`, [
        medianAtMost(4000, 'all', 'ms', batches.map((one) => one.took)),
        medianAtMost(50, 'delay p99', 'ms', batches.map((one) => one.delay)),
      ]),
    ];
  },
};
