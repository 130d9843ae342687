import type { episodesContract } from '../../shared/episodes/episodes.contract.ts';
import { planProblems } from '../../shared/episodes/episodes.rules.ts';
import { insertPlanTemplate, isNameTaken, listPlanTemplates, setTemplateActive } from '../../db/episodes/plan-templates.queries.ts';
import type { Implementation } from '../implement.ts';
import { refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type TemplateUses = Pick<
  Implementation<typeof episodesContract, Request>,
  'listPlanTemplates' | 'savePlanTemplate' | 'removePlanTemplate' | 'restorePlanTemplate'
>;

export const planTemplates: TemplateUses = {
  listPlanTemplates: ({ db }) => listPlanTemplates(db),

  async savePlanTemplate(request, { name, plan }) {
    // What was measured on one client, and that this one agreed, is not the template's.
    const general = { ...plan, isAgreed: false, targets: plan.targets.map((target) => ({ ...target, baseline: null })) };
    const fields = Object.fromEntries(planProblems(general).map((problem) => [problem.field, problem.messageKey]));
    if (Object.keys(fields).length > 0) return refuse('validation', undefined, { fields });
    const id = request.newId();
    request.concerning({ subjectId: id });
    return request.write(async (tx) => {
      await insertPlanTemplate(tx, { id, name, plan: general, savedAt: request.now(), savedBy: request.actor.staffId });
      return { id, name, plan: general };
    });
  },

  async removePlanTemplate(request, { templateId }) {
    request.concerning({ subjectId: templateId });
    return request.write(async (tx) => {
      if (!(await setTemplateActive(tx, templateId, false))) return refuse('notFound');
      return {};
    });
  },

  async restorePlanTemplate(request, { templateId }) {
    request.concerning({ subjectId: templateId });
    return request.write(async (tx) => {
      if (await isNameTaken(tx, templateId)) return refuse('conflict', 'templateReplaced');
      if (!(await setTemplateActive(tx, templateId, true))) return refuse('notFound');
      return {};
    });
  },
};
