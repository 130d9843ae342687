// Where the number of a mark stands: beside its symbol, where it covers neither another symbol nor another number.

export interface Centre {
  readonly x: number;
  readonly y: number;
}

export interface NumberPlace {
  /** Index of the mark. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** So far off that a thin line leads to the symbol. */
  readonly isFar: boolean;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

// To the right first, as a hand would write it, then round the clock.
const directions = [[1, 0], [1, -1], [1, 1], [-1, -1], [-1, 0], [-1, 1], [0, -1], [0, 1]] as const;
const steps = [1, 2, 3, 4] as const;

/** Centres of the numbers, one for each of `wanted`; sizes in points. Deterministic. */
export function numberPlaces(
  centres: readonly Centre[],
  wanted: readonly { readonly index: number; readonly width: number }[],
  symbolSize: number,
  textSize: number,
): readonly NumberPlace[] {
  const taken: Area[] = centres.map((centre) => around(centre, symbolSize - 1, symbolSize - 1));
  return wanted.flatMap(({ index, width }): readonly NumberPlace[] => {
    const centre = centres[index];
    if (!centre) return [];
    const spots = steps.flatMap((step) => directions.map(([dx, dy]) => spot(centre, index, width, dx, dy, step, symbolSize, textSize)));
    const free = spots.find((one) => taken.every((area) => !overlaps(area, around(one, width + 1, textSize))));
    const [nearest] = spots;
    const chosen = free ?? nearest;
    if (!chosen) return [];
    taken.push(around(chosen, width + 1, textSize));
    return [chosen];
  });
}

function spot(centre: Centre, index: number, width: number, dx: number, dy: number, step: number, symbolSize: number, textSize: number): NumberPlace {
  const diagonal = dx !== 0 && dy !== 0 ? 0.8 : 1;
  const reachX = (symbolSize / 2 + width / 2 + 1) * diagonal + (step - 1) * symbolSize;
  const reachY = (symbolSize / 2 + textSize / 2) * diagonal + (step - 1) * symbolSize;
  return { index, x: centre.x + dx * reachX, y: centre.y + dy * reachY, isFar: step > 1 };
}

function around(centre: Centre, width: number, height: number): Area {
  return { left: centre.x - width / 2, right: centre.x + width / 2, top: centre.y - height / 2, bottom: centre.y + height / 2 };
}

function overlaps(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
