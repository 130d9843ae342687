import { describe, expect, it } from 'vitest';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import { nothingNew } from '../../shared/intake/screen.rules.ts';
import { takeScreen } from './take-decision.ts';

const empty = emptyNote(0);
const limb = nothingNew.answers.map((one) => (one.item === 'screen_limb' ? { ...one, isYes: true, note: '' } : one));

describe('the six answers in the note', () => {
  it('say that nothing has changed, or what has', () => {
    expect(takeScreen(nothingNew.answers)(empty).header).toMatchObject({ healthChanged: false, healthChange: '' });
    expect(takeScreen(limb)(empty).header).toMatchObject({ healthChanged: true, healthChange: 'New swelling, warmth or pain in a limb?' });
  });

  it('leave what the therapist has written', () => {
    const written = { ...empty, header: { ...empty.header, healthChanged: true, healthChange: 'new tablets' } };
    for (const answers of [nothingNew.answers, limb]) expect(takeScreen(answers)(written).header).toMatchObject({ healthChanged: true, healthChange: 'new tablets' });
  });
});
