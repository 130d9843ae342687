// The one honest sentence about an episode, from its computed outcome. It prompts and never decides.
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';

export type ProgressTone = 'good' | 'attention' | 'neutral';

/** A message of the catalogue under `charting.progress` with its numbers. */
export interface ProgressSentence {
  readonly key:
    | 'noScore'
    | 'baselineOnly'
    | 'targetReached'
    | 'worse'
    | 'noChangeRefer'
    | 'noChangeReview'
    | 'noChangeYet'
    | 'onCourse'
    | 'betterButBehind'
    | 'withinNoise'
    | 'functionBehind'
    | 'functionBetter'
    | 'functionSame';
  readonly tone: ProgressTone;
  readonly values: { readonly baseline: number; readonly latest: number; readonly done: number; readonly planned: number; readonly target: number; readonly psfsBaseline: number; readonly psfsLatest: number };
}

/** Baselines below this are measured by function first: pain has no room to fall (clinical.md 8.3). */
export const functionFirstBelow = 3;

/** Where function speaks before pain: it fell while pain stayed, or there was little pain to begin with. */
function functionSentence({ outcome }: EpisodeProgress, values: ProgressSentence['values']): ProgressSentence | undefined {
  if (outcome.psfsBaseline === null || outcome.psfsLatest === null) return undefined;
  if (outcome.functionBehind) return { key: 'functionBehind', tone: 'attention', values };
  if (values.baseline >= functionFirstBelow || values.done < 2) return undefined;
  return outcome.psfsMdcMet === true ? { key: 'functionBetter', tone: 'good', values } : { key: 'functionSame', tone: 'neutral', values };
}

/** Picks the sentence. Flags of the past do not count once the change that matters was met; worsening stands before all. */
export function progressSentence(progress: EpisodeProgress): ProgressSentence {
  const { outcome, sessionsDone, sessionsPlanned, targetNprs } = progress;
  const { baseline, latest, mcidMet, flagsFirstSeenAfterKSessions: flags } = outcome;
  const target = targetNprs ?? 1;
  const planned = sessionsPlanned ?? 0;
  // Only sentences about function name these, and only where there are scores.
  const ability = { psfsBaseline: outcome.psfsBaseline ?? 0, psfsLatest: outcome.psfsLatest ?? 0 };
  if (baseline === null || latest === null) {
    return { key: 'noScore', tone: 'neutral', values: { baseline: 0, latest: 0, done: sessionsDone, planned, target, ...ability } };
  }
  const values = { baseline, latest, done: sessionsDone, planned, target, ...ability };
  const isWorse = latest >= baseline + 2 || (latest > baseline && flags['worsening_refer'] !== undefined);
  if (isWorse) return { key: 'worse', tone: 'attention', values };
  const byFunction = functionSentence(progress, values);
  if (byFunction) return byFunction;
  if (latest <= target && outcome.timeline.length > 1) return { key: 'targetReached', tone: 'good', values };
  if (outcome.timeline.length < 2 && outcome.drop === 0) return { key: 'baselineOnly', tone: 'neutral', values };
  if (!mcidMet) {
    if (flags['refer_or_reassess'] !== undefined) return { key: 'noChangeRefer', tone: 'attention', values };
    if (flags['review_plan'] !== undefined) return { key: 'noChangeReview', tone: 'attention', values };
    return { key: latest === baseline ? 'noChangeYet' : 'withinNoise', tone: 'neutral', values };
  }
  const status = outcome.timeline.at(-1)?.status;
  return status === 'behind' ? { key: 'betterButBehind', tone: 'attention', values } : { key: 'onCourse', tone: 'good', values };
}
