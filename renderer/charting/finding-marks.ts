// Findings as marks of the body map.
import type { TFunction } from 'i18next';
import type { Finding } from '../../shared/charting/charting.model.ts';
import { BODY_WIDTH } from '../../shared/clinical/body/body.types.ts';
import { markKindOf } from '../../shared/clinical/finding-names.ts';
import type { TendernessGrade } from '../../shared/clinical/findings.ts';
import type { BodyMark } from './body/body-map.types.ts';
import { currentTenderness, describeFinding } from './finding-words.ts';

const MIRROR = '~other';

/** The finding a mark stands for. */
export function findingIdOf(markId: string): string {
  return markId.endsWith(MIRROR) ? markId.slice(0, -MIRROR.length) : markId;
}

function gradeFor(finding: Finding): TendernessGrade | null {
  const grade = currentTenderness(finding);
  return grade === 0 || grade === 1 || grade === 2 || grade === 3 || grade === 4 ? grade : null;
}

/** Whether a finding stands on the side views rather than on front and back. */
export function isOnSide({ view }: Pick<Finding, 'view'>): boolean {
  return view === 'left' || view === 'right';
}

function marksOf(t: TFunction, finding: Finding, isSelected: boolean): readonly BodyMark[] {
  const mark: BodyMark = {
    id: finding.id,
    view: finding.view,
    at: { kind: 'point', x: finding.x, y: finding.y },
    symbol: markKindOf(finding.kind),
    side: finding.side === 'l' || finding.side === 'r' ? finding.side : null,
    tenderness: gradeFor(finding),
    label: describeFinding(t, finding),
    isSelected,
    isGhost: finding.check === 'unchecked',
  };
  const isBothSides = finding.side === 'bilateral' && (finding.view === 'front' || finding.view === 'back');
  return isBothSides ? [mark, { ...mark, id: `${finding.id}${MIRROR}`, at: { kind: 'point', x: BODY_WIDTH - finding.x, y: finding.y } }] : [mark];
}

/** Marks of a session: what was looked at is drawn, what was not is a ghost, what is gone is drawn only while selected. */
export function findingMarks(t: TFunction, findings: readonly Finding[], selectedId: string | null): readonly BodyMark[] {
  return findings
    .filter((finding) => finding.check !== 'gone' || finding.id === selectedId)
    .flatMap((finding) => marksOf(t, finding, finding.id === selectedId));
}
