/** What scripts/body writes: one json file per drawn view. */

export interface BodyShapeRow {
  /** Anchor. */
  readonly x: number;
  readonly y: number;
  readonly area: number;
  readonly d: string;
}

export interface BodyMuscleRow extends BodyShapeRow {
  readonly id: string;
  /** 1 for a thin sheet that does not hide what lies below. */
  readonly sheet: 0 | 1;
  readonly tendon: string;
  readonly fibres: string;
  readonly strands: string;
}

export interface BodyContourRow {
  readonly ink: string;
  readonly weight: number;
  /** 1 when the line stays over muscles. */
  readonly bare: 0 | 1;
  /** 1 when the line also stands on the other half. */
  readonly mirror: 0 | 1;
}

export interface BodyTissueRow {
  readonly kind: 'fascia' | 'tendon' | 'bone' | 'muscle';
  readonly layer: 'superficial' | 'deep';
  /** 1 when it is painted over the muscles. */
  readonly over: 0 | 1;
  readonly mirror: 0 | 1;
  readonly d: string;
  readonly lines: string;
}

export interface BodyInsetRow {
  readonly key: 'sole';
  readonly side: 'l' | 'r';
  readonly x: number;
  readonly y: number;
}

/** Muscles of the front and back view are stored for one half only; regions and the outline are whole. */
export interface BodyViewFile {
  readonly outline: string;
  readonly contours: readonly BodyContourRow[];
  readonly regions: Readonly<Record<string, BodyShapeRow>>;
  readonly tissues: readonly BodyTissueRow[];
  readonly superficial: readonly BodyMuscleRow[];
  readonly deep: readonly BodyMuscleRow[];
  readonly insets: readonly BodyInsetRow[];
}
