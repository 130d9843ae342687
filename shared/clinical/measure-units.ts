// Units of motions and special tests: what can be measured in them at all, and how a value is written.

const DEGREES = { sign: '°', min: -30, max: 360 } as const;

/** Less than nothing is measured in degrees only: a knee that goes beyond straight. */
export const MEASURE_UNITS = {
  deg: DEGREES,
  degrees: DEGREES,
  mm: { sign: ' mm', min: 0, max: 360 },
  cm: { sign: ' cm', min: 0, max: 200 },
  seconds: { sign: ' s', min: 0, max: 600 },
  kg: { sign: ' kg', min: 0, max: 200 },
  hours: { sign: ' h', min: 0, max: 240 },
  kgPerCm2: { sign: ' kg/cm²', min: 0, max: 20 },
} as const;
export type MeasureUnit = keyof typeof MEASURE_UNITS;

export function isMeasurable(value: number, unit: MeasureUnit): boolean {
  const { min, max } = MEASURE_UNITS[unit];
  return value >= min && value <= max;
}

/** "42°", "38 mm", "75 s". */
export function measureText(value: number, unit: MeasureUnit): string {
  return `${value}${MEASURE_UNITS[unit].sign}`;
}
