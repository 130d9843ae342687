import type { CourseOfCare, CourseSession } from '../../shared/charting/course.model.ts';
import { findingsThatCount } from '../../shared/charting/note.rules.ts';
import { listSessionNotes, type SessionNote } from '../../db/charting/course.queries.ts';
import { readEpisode } from '../episodes/episodes.service.ts';
import type { Request } from '../request.ts';

function sessionOf({ noteId, visit, body }: SessionNote): CourseSession {
  const { subjective, objective, assessment } = body;
  return {
    noteId,
    startsOn: visit.startsOn,
    sessionNumber: visit.sessionNumber,
    isAborted: body.aborted !== null,
    nprsAverage24h: subjective.nprsAverage24h,
    nprsNow: subjective.nprsNow,
    nprsBest24h: subjective.nprsBest24h,
    nprsWorst24h: subjective.nprsWorst24h,
    nprsAfter: assessment.nprsAfter,
    painAreas: subjective.painAreas ?? [],
    psfsScores: subjective.psfsScores,
    findings: [...findingsThatCount(body)],
    motions: objective.motions,
    tests: objective.tests,
    strengths: objective.strengths,
    posture: objective.posture ?? [],
    nerves: objective.nerves ?? [],
  };
}

/** An episode's signed sessions side by side; drafts are not among them. */
export async function getCourse(request: Request, { episodeId }: { readonly episodeId: string }): Promise<CourseOfCare> {
  const episode = await readEpisode(request, episodeId);
  const notes = await listSessionNotes(request.db, episodeId);
  return {
    episodeId,
    targetNprs: episode.plan?.targetNprs ?? null,
    sessionsPlanned: episode.plan?.sessionsPlanned ?? null,
    psfsActivities: episode.complaint.psfsActivities,
    targets: (episode.plan?.targets ?? []).map(({ measure, target }) => ({ measure, target })),
    sessions: notes.map(sessionOf),
  };
}
