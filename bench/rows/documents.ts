// Row 13: the note on paper, and two hundred of them.
import { compare, say, state } from '../harness/line.ts';
import { alternate } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { Batch, DocumentInput, Written } from '../sides/document.ts';
import type { Group } from './group.ts';

export const documentRow: Group = {
  rows: [13],
  async measure(clinics) {
    const set = await clinics.clinic();
    const notes = await runSide<readonly Written[]>('document', { set, side: 'read', notes: [] } satisfies DocumentInput);
    const run = async (side: 'ours' | 'raw') => median(await runSide<readonly number[]>('document', { set, side, notes } satisfies DocumentInput));
    const rounds = await alternate({ ours: () => run('ours'), baseline: () => run('raw') });
    const batch = await runSide<Batch>('document', { set, side: 'batch', notes } satisfies DocumentInput);
    const baselineIs = 'hand-written pdfkit: same words and figure, fonts parsed once';
    return [
      compare({ number: 13, what: 'session note with body map: queries, PDF, archive, audit', unit: 'ms', rounds, baselineIs, mostRatio: 1.5, most: 100 }),
      state(13, `${batch.count} notes of one therapist as one file, with progress, archive and audit (delay of an idle thread: ${say(batch.idle, 'ms')})`, [
        { of: 'all', value: batch.took, most: 4000, unit: 'ms' },
        { of: 'delay p99', value: batch.delay, most: 50, unit: 'ms' },
      ]),
    ];
  },
};
