import type { CourseFacts } from './facts.ts';

/** What was given to do at home: the last session's, or the plan's until a session has said more. */
export function homeCareOf({ notes, episode }: Pick<CourseFacts, 'notes' | 'episode'>): readonly string[] {
  const latest = notes.findLast((note) => note.body.plan.homeCare.length > 0 || note.body.plan.noHomeCare);
  return latest?.body.plan.homeCare ?? episode.plan?.homeCare ?? [];
}
