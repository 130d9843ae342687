// A template onto a note and out of one: words and which measures are taken, never values.
import type { NoteBody } from '../../../shared/charting/charting.model.ts';
import type { TemplateContent } from '../../../shared/charting/library.model.ts';
import { withMeasuresOf } from '../measures/measure-edits.ts';

function joined(present: string, added: string): string {
  if (added === '' || present.includes(added)) return present;
  return present === '' ? added : `${present.trimEnd()}\n${added}`;
}

/** Adds a template's words after what is written, and its measures as open rows; what is there stays. */
export function withTemplate(content: TemplateContent): (body: NoteBody) => NoteBody {
  return (body) => {
    const measured = withMeasuresOf({
      ...body.objective,
      motions: content.motions.map((row) => ({ ...row, before: null, after: null })),
      tests: content.tests.map((row) => ({ ...row, result: 'not_done', familiarSymptoms: null })),
      strengths: content.strengths.map((row) => ({ ...row, grade: '', isPainful: null })),
      posture: [],
      nerves: [],
    })(body);
    return {
      ...measured,
      subjective: { ...measured.subjective, statement: joined(body.subjective.statement, content.statement) },
      objective: { ...measured.objective, observation: joined(body.objective.observation, content.observation) },
      assessment: { ...measured.assessment, reasoning: joined(body.assessment.reasoning, content.reasoning) },
      plan: { ...measured.plan, detail: joined(body.plan.detail, content.detail) },
    };
  };
}

const MOST_WORDS = 2000;
const MOST_ROWS = 20;

/** What of a note a template may keep. */
export function templateOf(body: NoteBody): TemplateContent {
  return {
    statement: body.subjective.statement.slice(0, MOST_WORDS),
    observation: body.objective.observation.slice(0, MOST_WORDS),
    reasoning: body.assessment.reasoning.slice(0, MOST_WORDS),
    detail: body.plan.detail.slice(0, MOST_WORDS),
    motions: body.objective.motions.slice(0, MOST_ROWS).map(({ motionId, side }) => ({ motionId, side })),
    tests: body.objective.tests.slice(0, MOST_ROWS).map(({ testId, side }) => ({ testId, side })),
    strengths: body.objective.strengths.slice(0, MOST_ROWS).map(({ muscleId, side }) => ({ muscleId, side })),
  };
}
