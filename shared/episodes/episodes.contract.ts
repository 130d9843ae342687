import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { closure, complaint, episode, followUp, planDetails, planTemplate } from './episodes.model.ts';

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
    .input(closure.extend({ episodeId: id, version: z.int() }))
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
  listPlanTemplates: reading('episodes.read').output(z.array(planTemplate)),
  /** Keeps a plan as a template; one of the same name is replaced. */
  savePlanTemplate: procedure({ needs: 'episodes.write', touches: ['episodes'], audit: 'plan.templateSaved' })
    .input(planTemplate.pick({ name: true, plan: true }))
    .output(planTemplate),
  removePlanTemplate: procedure({ needs: 'episodes.write', touches: ['episodes'], audit: 'plan.templateRemoved' })
    .input(z.object({ templateId: id }))
    .output(z.object({})),
  /** Takes a removal back. */
  restorePlanTemplate: procedure({ needs: 'episodes.write', touches: ['episodes'], audit: 'plan.templateSaved' })
    .input(z.object({ templateId: id }))
    .output(z.object({})),
};
