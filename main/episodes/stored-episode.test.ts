import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { startCourse } from '../testing/course.ts';
import { withFileOf } from '../testing/rows.ts';

let clinic: TestClinic;
let ids: { readonly clientId: string; readonly episodeId: string };
beforeEach(async () => {
  clinic = await openTestClinic();
  ids = await startCourse(clinic);
});
afterEach(() => clinic.close());

/** The episode in the client's list, and alone. */
function bothWays(): Promise<unknown>[] {
  const { episodes } = clinic.as('therapist');
  return [episodes.listEpisodes({ clientId: ids.clientId }).then(([first]) => first), episodes.getEpisode({ episodeId: ids.episodeId })];
}

describe('an episode whose columns hold', () => {
  it('what an earlier version wrote is complete, in a list and alone', async () => {
    const [before] = await Promise.all(bothWays());
    await withFileOf(clinic, async (file) => {
      const later = ['timing', 'imaging', 'claim', 'clientGoals', 'redFlags', 'evidence', 'confirmedBy'].map((name) => `'$.${name}'`);
      expect(file.prepare(`UPDATE episodes SET complaint = json_remove(complaint, ${later.join(', ')})`).run().changes).toBe(1);
      expect(file.prepare("UPDATE plans SET details = json_remove(details, '$.prognosis', '$.isAgreed')").run().changes).toBe(1);
    });
    expect(await Promise.all(bothWays())).toEqual([before, before]);
  });

  it.each([
    ['a complaint', "UPDATE episodes SET complaint = json_set(complaint, '$.label', 5)"],
    ['a plan', "UPDATE plans SET details = json_set(details, '$.goals', 'none')"],
  ])('%s that cannot be is shown to nobody', async (_what, spoil) => {
    await withFileOf(clinic, async (file) => {
      expect(file.prepare(spoil).run().changes).toBe(1);
    });
    const refused = { status: 'rejected', reason: { code: 'INTERNAL_SERVER_ERROR' } };
    expect(await Promise.allSettled(bothWays())).toMatchObject([refused, refused]);
  });
});
