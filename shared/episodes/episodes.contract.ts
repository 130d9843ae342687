import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { prose } from '../core/text.ts';
import { civilDate } from '../core/time.ts';
import { closureKind, complaint, episode, followUp, planDetails } from './episodes.model.ts';

const touches = ['episodes', 'schedule', 'today', 'clients', 'charting'] as const;

export const episodesContract = {
  listEpisodes: reading('episodes.read', 'episode.viewed').input(z.object({ clientId: id })).output(z.array(episode)),
  getEpisode: reading('episodes.read', 'episode.viewed').input(z.object({ episodeId: id })).output(episode),
  openEpisode: procedure({ needs: 'episodes.write', touches, audit: 'episode.opened' })
    .input(z.object({ clientId: id, complaint }))
    .output(episode),
  changeEpisode: procedure({ needs: 'episodes.write', touches, audit: 'episode.changed' })
    .input(z.object({ episodeId: id, version: z.int(), complaint }))
    .output(episode),
  /** Discharge, referral or pause; visits still to come are left to the desk, which is told. */
  closeEpisode: procedure({ needs: 'episodes.write', touches, audit: 'episode.closed' })
    .input(
      z.object({
        episodeId: id,
        version: z.int(),
        kind: closureKind,
        date: civilDate,
        reason: prose(1000),
        sendsLetter: z.boolean(),
      }),
    )
    .output(episode),
  resumeEpisode: procedure({ needs: 'episodes.write', touches, audit: 'episode.changed' })
    .input(z.object({ episodeId: id, version: z.int() }))
    .output(episode),
  /** Makes the episode's plan, or changes the one in force (`version` of the plan that was read). */
  savePlan: procedure({ needs: 'episodes.write', touches, audit: 'plan.saved' })
    .input(z.object({ episodeId: id, version: z.int().nullable(), plan: planDetails }))
    .output(episode),
  recordFollowUp: procedure({ needs: 'episodes.write', touches, audit: 'followUp.recorded' })
    .input(z.object({ episodeId: id, followUp }))
    .output(episode),
};
