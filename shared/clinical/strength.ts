// Manual strength grading (MRC) [S33]. Not "applied kinesiology", which is not validated.

/** Grades weakest first. `thirds` places plus and minus a third of a grade from the whole one. */
export const STRENGTH_GRADES = [
  { id: '0', label: 'No contraction', thirds: 0 },
  { id: '1', label: 'Flicker', thirds: 3 },
  { id: '2-', label: 'Gravity eliminated, part of the range', thirds: 5 },
  { id: '2', label: 'Gravity eliminated', thirds: 6 },
  { id: '2+', label: 'Gravity eliminated, starts against gravity', thirds: 7 },
  { id: '3-', label: 'Against gravity, part of the range', thirds: 8 },
  { id: '3', label: 'Against gravity', thirds: 9 },
  { id: '3+', label: 'Against gravity and slight resistance', thirds: 10 },
  { id: '4-', label: 'Against light resistance', thirds: 11 },
  { id: '4', label: 'Against some resistance', thirds: 12 },
  { id: '4+', label: 'Against strong resistance', thirds: 13 },
  { id: '5-', label: 'Barely detectable weakness', thirds: 14 },
  { id: '5', label: 'Normal', thirds: 15 },
] as const;

export type StrengthGrade = (typeof STRENGTH_GRADES)[number]['id'];

export const STRENGTH_GRADE_IDS: readonly StrengthGrade[] = STRENGTH_GRADES.map((grade) => grade.id);

const THIRDS_PER_GRADE = 3;

/** Place in the order of grades, 0 (none) to 12 (normal). */
export function strengthOrder(grade: StrengthGrade): number {
  return STRENGTH_GRADE_IDS.indexOf(grade);
}

export function strengthLabel(grade: StrengthGrade): string {
  const found = STRENGTH_GRADES.find((row) => row.id === grade);
  return found ? `${found.id} · ${found.label}` : grade;
}

function thirdsOf(grade: StrengthGrade): number {
  return STRENGTH_GRADES.find((row) => row.id === grade)?.thirds ?? 0;
}

/**
 * How strength changed between two gradings. Less than a full grade is noise between examiners [S33],
 * so it counts as unchanged.
 */
export function strengthChange(before: StrengthGrade, after: StrengthGrade): 'stronger' | 'weaker' | 'unchanged' {
  const difference = thirdsOf(after) - thirdsOf(before);
  if (Math.abs(difference) < THIRDS_PER_GRADE) return 'unchanged';
  return difference > 0 ? 'stronger' : 'weaker';
}

/** Weaker than grade 4: weak enough to refer (4- included). */
export function isReferableWeakness(grade: StrengthGrade): boolean {
  return thirdsOf(grade) < thirdsOf('4');
}
