/** The body map's own words: four views of one figure, each in a box of 400 x 1000 units. */

import type { BodySide } from '../sides.ts';

export const BODY_WIDTH = 400;
export const BODY_HEIGHT = 1000;

export const bodyViewNames = ['front', 'back', 'right', 'left'] as const;
export type BodyViewName = (typeof bodyViewNames)[number];

/** What the figure shows: bare skin, or one of the two layers of muscles. */
export type BodyLayer = 'skin' | 'superficial' | 'deep';
export type MuscleLayer = Exclude<BodyLayer, 'skin'>;

export interface BodyPoint {
  readonly x: number;
  readonly y: number;
}

/** A closed shape of one view; `d` has only absolute M, C and Z. */
export interface BodyShape {
  /** `thigh_front_r`, `biceps_brachii_l`, or the bare id where the body has only one. */
  readonly id: string;
  /** The id of the vocabulary, without the side. */
  readonly base: string;
  readonly side: BodySide | null;
  readonly d: string;
  /** A point well inside: label, keyboard marker, place of a mark that has no point of its own. */
  readonly anchor: BodyPoint;
  /** In square units. */
  readonly area: number;
}

export type BodyRegion = BodyShape;

export interface BodyMuscle extends BodyShape {
  /** Closed shapes of the tendon, painted below the belly; empty where none is drawn. */
  readonly tendon: string;
  /** Open hatch lines along the fibres of the belly. */
  readonly fibres: string;
  /** Open lines along the tendon. */
  readonly strands: string;
  /** A thin sheet (platysma) that does not hide what lies below. */
  readonly isSheet: boolean;
}

/** A drawn line as a filled shape with fine ends. */
export interface BodyContour {
  readonly ink: string;
  /** Width of the line before it was given its fine ends. */
  readonly weight: number;
  /** Stays when muscles are drawn: face, hands, feet. */
  readonly isKeptOverMuscles: boolean;
}

/** `muscle`: one that the vocabulary does not name, drawn so that the face is whole. */
export type TissueKind = 'fascia' | 'tendon' | 'bone' | 'muscle';

/** Ground on which muscles are painted (or, when `isOver`, that covers them). */
export interface BodyTissue {
  readonly kind: TissueKind;
  readonly layer: MuscleLayer;
  readonly isOver: boolean;
  readonly d: string;
  /** Fine lines inside, open. */
  readonly lines: string;
}

/** A part drawn apart from the figure inside the same box, such as the soles on the back view. */
export interface BodyInset {
  readonly key: 'sole';
  readonly side: BodySide;
  /** Where a caption stands, centred. */
  readonly caption: BodyPoint;
}

export interface BodyView {
  readonly name: BodyViewName;
  readonly outline: string;
  readonly contours: readonly BodyContour[];
  readonly regions: ReadonlyMap<string, BodyRegion>;
  readonly tissues: readonly BodyTissue[];
  /** In painting order: later ones lie on top. */
  readonly superficial: ReadonlyMap<string, BodyMuscle>;
  readonly deep: ReadonlyMap<string, BodyMuscle>;
  readonly insets: readonly BodyInset[];
}

export type BodyFigure = Readonly<Record<BodyViewName, BodyView>>;
