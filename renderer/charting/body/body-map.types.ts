import type { TendernessGrade } from '../../../shared/clinical/findings.ts';
import type { BodySide } from '../../../shared/clinical/sides.ts';
import type { MarkKind } from '../../../shared/clinical/body/body-symbols.ts';
import type { BodyViewName } from '../../../shared/clinical/body/body.types.ts';

/** Where a mark stands: a point of the view (400 x 1000), or the anchor of a region or muscle that has no point of its own. */
export type BodyMarkPlace =
  | { readonly kind: 'point'; readonly x: number; readonly y: number }
  | { readonly kind: 'anchor'; readonly id: string };

export interface BodyMark {
  readonly id: string;
  readonly view: BodyViewName;
  readonly at: BodyMarkPlace;
  readonly symbol: MarkKind;
  readonly side: BodySide | null;
  /** Null when it was not graded. */
  readonly tenderness: TendernessGrade | null;
  /** What a screen reader says and the tooltip shows: "Trigger point, active; upper trapezius, left; tenderness 3". */
  readonly label: string;
  readonly isSelected: boolean;
  /** A finding of the last session that still has to be checked again. */
  readonly isGhost: boolean;
}

/** A tinted region or muscle; `intensity` 0-1. */
export interface BodyShade {
  readonly id: string;
  readonly side: BodySide | null;
  readonly intensity: number;
  readonly tone: 'pain' | 'referral' | 'highlight';
}

/** A region where the technique in hand is not to be used, with the reason a person reads. */
export interface BodyNoGo {
  readonly id: string;
  readonly side: BodySide | null;
  readonly reason: string;
}

/** What lies under a point; ids of the vocabulary without side. */
export interface BodyPlace {
  readonly view: BodyViewName;
  readonly x: number;
  readonly y: number;
  readonly region: string | null;
  /** The smallest muscle of the layer shown; null on the skin layer and beside muscles. */
  readonly muscle: string | null;
  /** All muscles under the point, smallest first, so that the therapist can pick another one. */
  readonly muscles: readonly string[];
  readonly side: BodySide | null;
  readonly noGo: BodyNoGo | null;
}

/** Where a mark was taken to. */
export interface BodyTarget extends BodyPlace {
  /** Every muscle through which the point goes, whichever layer is shown: one that was named may still be meant. */
  readonly through: readonly string[];
}
