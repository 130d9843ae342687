// A place on the body typed without the mouse: "pirif r 3" is the piriformis, right, tenderness 3.
import { foldText } from '../../shared/core/text.ts';
import type { TendernessGrade } from '../../shared/clinical/findings.ts';
import { MUSCLES } from '../../shared/clinical/muscles.ts';
import { REGIONS } from '../../shared/clinical/regions.ts';
import { sideLabel } from '../../shared/clinical/sides.ts';
import type { Side } from '../../shared/clinical/sides.ts';

const SIDE_WORDS: Readonly<Record<string, Side>> = {
  l: 'l', left: 'l', r: 'r', right: 'r', b: 'bilateral', both: 'bilateral', bilateral: 'bilateral', m: 'midline', midline: 'midline',
};

export interface TypedPlace {
  readonly words: readonly string[];
  readonly side: Side | null;
  readonly tenderness: TendernessGrade | null;
}

/** A place to choose: a muscle or a region, with its side. */
export interface PlaceOption {
  readonly key: string;
  readonly kind: 'muscle' | 'region';
  readonly id: string;
  readonly side: Side;
  readonly label: string;
}

function isGrade(value: number): value is TendernessGrade {
  return Number.isInteger(value) && value >= 0 && value <= 4;
}

/** Takes the tenderness (a last single digit 0-4) and the side (a word or its first letter) out of what was typed. */
export function parseTypedPlace(text: string): TypedPlace {
  const words = foldText(text).split(/\s+/).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const grade = words.length > 1 && /^[0-4]$/.test(last) ? Number(last) : undefined;
  const rest = grade === undefined ? words : words.slice(0, -1);
  const sideIndex = rest.findLastIndex((word, index) => index > 0 && SIDE_WORDS[word] !== undefined);
  const side = SIDE_WORDS[rest[sideIndex] ?? ''] ?? null;
  return {
    words: rest.filter((_word, index) => index !== sideIndex),
    side: sideIndex === -1 ? null : side,
    tenderness: grade !== undefined && isGrade(grade) ? grade : null,
  };
}

interface Place {
  readonly kind: PlaceOption['kind'];
  readonly id: string;
  readonly name: string;
  readonly sided: boolean;
  readonly search: readonly string[];
}

const PLACES: readonly Place[] = [
  ...MUSCLES.map((muscle): Place => ({ kind: 'muscle', id: muscle.id, name: muscle.name, sided: muscle.sided, search: wordsIn(muscle.name) })),
  ...REGIONS.map((region): Place => ({ kind: 'region', id: region.id, name: region.name, sided: region.sided, search: wordsIn(region.name) })),
];

function wordsIn(name: string): readonly string[] {
  return foldText(name).split(/[^a-z0-9]+/).filter((word) => word !== '');
}

function matches(place: Place, words: readonly string[]): boolean {
  return words.every((word) => place.search.some((known) => known.startsWith(word)));
}

/** Names that begin with what was typed stand first; muscles before regions; shorter names before longer. */
function rank(place: Place, words: readonly string[]): number {
  const isFirst = place.search[0]?.startsWith(words[0] ?? '') === true;
  return (isFirst ? 0 : 1000) + (place.kind === 'muscle' ? 0 : 500) + place.name.length;
}

function optionsOf(place: Place, side: Side | null): readonly PlaceOption[] {
  const sides: readonly Side[] = !place.sided ? ['midline'] : side === null || side === 'midline' ? ['r', 'l', 'bilateral'] : [side];
  return sides.map((one) => ({
    key: `${place.kind}:${place.id}:${one}`,
    kind: place.kind,
    id: place.id,
    side: one,
    label: place.sided ? `${place.name}, ${sideLabel(one).toLowerCase()}` : place.name,
  }));
}

const MOST_OPTIONS = 24;

/** What the typed words may mean, best first; nothing for an empty box. */
export function placeOptions(text: string, kinds: readonly PlaceOption['kind'][] = ['muscle', 'region']): readonly PlaceOption[] {
  const { words, side } = parseTypedPlace(text);
  if (words.length === 0) return [];
  return PLACES.filter((place) => kinds.includes(place.kind) && matches(place, words))
    .toSorted((a, b) => rank(a, words) - rank(b, words))
    .flatMap((place) => optionsOf(place, side))
    .slice(0, MOST_OPTIONS);
}
