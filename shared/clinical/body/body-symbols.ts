/**
 * The marks of the body map as path data in a box of 10 x 10, so that screen and paper draw the same picture.
 * The plate's shape tells the group, the glyph inside the kind; nothing is told by colour alone.
 */
import { FINDING_GROUPS, FINDING_KIND_IDS } from '../findings.ts';
import type { FindingGroupId, FindingKindId } from '../findings.ts';


/** The finding kinds and the site where a nerve is caught. */
export type MarkKind = FindingKindId | 'entrapment';
export const markKinds: readonly MarkKind[] = [...FINDING_KIND_IDS, 'entrapment'];

export interface SymbolStroke {
  /** Absolute M, L, C, Z. */
  readonly d: string;
  readonly paint: 'fill' | 'stroke';
}

export interface BodySymbol {
  readonly kind: MarkKind;
  readonly group: FindingGroupId;
  /** The closed shape behind the glyph. */
  readonly plate: string;
  /** The plate is filled with ink and the glyph is left white: what matters most (an active point, a caught nerve). */
  readonly isSolid: boolean;
  readonly glyph: readonly SymbolStroke[];
}

export interface LegendEntry {
  readonly group: FindingGroupId;
  readonly symbols: readonly BodySymbol[];
}

/** Width of plate and glyph lines in the 10 x 10 box. */
export const SYMBOL_LINE = 0.9;

const PLATE: Readonly<Record<FindingGroupId, string>> = {
  tone: 'M1.6 0.8L8.4 0.8C8.84 0.8 9.2 1.16 9.2 1.6L9.2 8.4C9.2 8.84 8.84 9.2 8.4 9.2L1.6 9.2C1.16 9.2 0.8 8.84 0.8 8.4L0.8 1.6C0.8 1.16 1.16 0.8 1.6 0.8Z',
  points: circle(5, 5, 4.4),
  tissue: 'M5 0.2L9.8 5L5 9.8L0.2 5Z',
  fluid_skin: 'M2.6 0.9L7.4 0.9L9.8 5L7.4 9.1L2.6 9.1L0.2 5Z',
  nerve: 'M5 0.3L9.9 9L0.1 9Z',
  form: 'M5 0.2L9.7 4L8 9.4L2 9.4L0.3 4Z',
};

const symbols: Readonly<Record<MarkKind, BodySymbol>> = {
  hypertonic: symbol('hypertonic', 'tone', [fill('M5 2.4L7.9 7.2L2.1 7.2Z')]),
  hypotonic: symbol('hypotonic', 'tone', [stroke('M2.3 3L7.7 3L5 7.4Z')]),
  spasm: symbol('spasm', 'tone', [stroke('M1.9 5.2L3.4 3L5 7L6.6 3L8.1 5.2')]),
  guarding: symbol('guarding', 'tone', [stroke('M3 2.4L3 7.6M5 2.4L5 7.6M7 2.4L7 7.6')]),
  atrophy: symbol('atrophy', 'nerve', [stroke('M3.4 4.4L6.6 4.4M3 7.9L7 7.9M4 4.4C4.7 5.6 4.7 6.6 3.6 7.9M6 4.4C5.3 5.6 5.3 6.6 6.4 7.9')]),
  taut_band: symbol('taut_band', 'points', [stroke('M2.6 6.2L6.2 2.6M3.8 7.4L7.4 3.8')]),
  trp_active: symbol('trp_active', 'points', [stroke('M3.1 3.1L6.9 6.9M6.9 3.1L3.1 6.9')], true),
  trp_latent: symbol('trp_latent', 'points', [stroke('M3.1 3.1L6.9 6.9M6.9 3.1L3.1 6.9')]),
  ischemic_band: symbol('ischemic_band', 'points', [stroke('M2.4 3.8L7.6 3.8M2.4 6.2L7.6 6.2'), fill(circle(5, 5, 0.7))]),
  tender_point: symbol('tender_point', 'points', [fill(circle(5, 5, 1.7))]),
  adhesion: symbol('adhesion', 'tissue', [stroke('M3.2 4.1L6.8 4.1M3.2 5.9L6.8 5.9M4.1 3.2L4.1 6.8M5.9 3.2L5.9 6.8')]),
  fascial_restriction: symbol('fascial_restriction', 'tissue', [stroke('M2.4 5C3.2 3.2 4.2 3.2 5 5C5.8 6.8 6.8 6.8 7.6 5')]),
  scar: symbol('scar', 'tissue', [stroke('M2.4 5L7.6 5M3.6 3.8L3.6 6.2M5 3.8L5 6.2M6.4 3.8L6.4 6.2')]),
  crepitus: symbol('crepitus', 'form', [fill(circle(5, 3.4, 0.75)), fill(circle(3.5, 5.8, 0.75)), fill(circle(6.5, 5.8, 0.75))]),
  swelling: symbol('swelling', 'fluid_skin', [stroke(circle(5, 5, 2.3))]),
  oedema_pitting: symbol('oedema_pitting', 'fluid_skin', [stroke(circle(5, 5, 2.5)), fill(circle(5, 5, 0.95))]),
  bruise: symbol('bruise', 'fluid_skin', [fill('M3.1 3.9C3.8 2.3 6 2.4 7 3.6C8 4.8 7 5.4 7.2 6.2C7.4 7.2 5.2 7.8 4 7C2.6 6.2 2.6 5 3.1 3.9Z')]),
  temp_warm: symbol('temp_warm', 'fluid_skin', [stroke('M5 7.6L5 2.6M3 4.6L5 2.6L7 4.6')]),
  temp_cool: symbol('temp_cool', 'fluid_skin', [stroke('M5 2.4L5 7.4M3 5.4L5 7.4L7 5.4')]),
  cup_mark: symbol('cup_mark', 'fluid_skin', [stroke('M2.6 6.9L7.4 6.9M3.2 6.9C2.6 2 7.4 2 6.8 6.9')]),
  skin_lesion: symbol('skin_lesion', 'fluid_skin', [stroke('M5 2.6L5 7.4M2.9 3.8L7.1 6.2M7.1 3.8L2.9 6.2')]),
  numbness: symbol('numbness', 'nerve', [stroke(circle(5, 6.1, 1.6))]),
  paraesthesia: symbol('paraesthesia', 'nerve', [fill(circle(5, 4.3, 0.7)), fill(circle(3.6, 6.8, 0.7)), fill(circle(6.4, 6.8, 0.7))]),
  entrapment: symbol('entrapment', 'nerve', [stroke('M3.4 5L5 6.4L6.6 5M3.4 8L5 6.6L6.6 8')], true),
  postural_deviation: symbol('postural_deviation', 'form', [stroke('M3.2 7.6L6.8 2.6M3.2 2.8L3.2 7.6L6.6 7.6')]),
};

export function symbolOf(kind: MarkKind): BodySymbol {
  return symbols[kind];
}

/** Every symbol by group, in the order of the finding list. */
export function symbolLegend(): readonly LegendEntry[] {
  return FINDING_GROUPS.map(({ id: group }) => ({ group, symbols: markKinds.map(symbolOf).filter((entry) => entry.group === group) }));
}

function symbol(kind: MarkKind, group: FindingGroupId, glyph: readonly SymbolStroke[], isSolid = false): BodySymbol {
  return { kind, group, plate: PLATE[group], isSolid, glyph };
}

function fill(d: string): SymbolStroke {
  return { d, paint: 'fill' };
}

function stroke(d: string): SymbolStroke {
  return { d, paint: 'stroke' };
}

function circle(cx: number, cy: number, r: number): string {
  const k = r * 0.5523;
  const arcs = [
    [p(cx + r, cy + k), p(cx + k, cy + r), p(cx, cy + r)],
    [p(cx - k, cy + r), p(cx - r, cy + k), p(cx - r, cy)],
    [p(cx - r, cy - k), p(cx - k, cy - r), p(cx, cy - r)],
    [p(cx + k, cy - r), p(cx + r, cy - k), p(cx + r, cy)],
  ];
  return `M${p(cx + r, cy)}${arcs.map((arc) => `C${arc.join(' ')}`).join('')}Z`;
}

function p(x: number, y: number): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
