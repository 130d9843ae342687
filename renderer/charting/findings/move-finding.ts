// Pure: a finding whose mark was taken to another place on the body.
import type { Finding } from '../../../shared/charting/charting.model.ts';
import { returningFinding } from '../../../shared/charting/finding-life.rules.ts';
import { BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyTarget } from '../body/body-map.types.ts';
import { isCarried } from '../note-edits.ts';

type FoundAt = Pick<Finding, 'muscleId' | 'regionId' | 'side' | 'view' | 'x' | 'y'>;

/**
 * Named as a new finding there would be. The muscle that was named stays while it still lies below, in whichever layer;
 * what is on both sides stays so, and its second mark moves the first.
 */
function placeAt(finding: FoundAt, to: BodyTarget, isMirror: boolean): FoundAt {
  const isStill = finding.muscleId !== null && to.through.includes(finding.muscleId);
  const side = to.side === null ? 'midline' : finding.side === 'bilateral' ? 'bilateral' : to.side;
  return { muscleId: isStill ? finding.muscleId : to.muscle, regionId: to.region, side, view: to.view, x: isMirror ? BODY_WIDTH - to.x : to.x, y: to.y };
}

interface Others {
  /** Findings that were gone when they were last looked at. */
  readonly resolved: readonly Finding[];
  /** No finding of this note has the id. */
  readonly isFree: (id: string) => boolean;
  readonly newId: () => string;
}

/**
 * The finding at its new place. One of today is there what a new one would be: a finding that has come back, or its own.
 * @param isMirror the second mark of a finding on both sides was moved.
 */
export function movedFinding(finding: Finding, to: BodyTarget, isMirror: boolean, { resolved, isFree, newId }: Others): Finding {
  const { isReturned, ...rest } = finding;
  const next = { ...rest, ...placeAt(finding, to, isMirror) };
  if (isCarried(finding)) return next;
  const back = returningFinding(resolved, next);
  if (back && (back.id === finding.id || isFree(back.id))) return { ...next, id: back.id, isReturned: true };
  return isReturned === true ? { ...next, id: newId() } : next;
}

/** The finding back where it was before; what was noted of it meanwhile stays. */
export function movedBack({ isReturned: _now, ...finding }: Finding, before: Finding): Finding {
  const { id, muscleId, regionId, side, view, x, y, isReturned } = before;
  return { ...finding, id, muscleId, regionId, side, view, x, y, ...(isReturned && { isReturned }) };
}
