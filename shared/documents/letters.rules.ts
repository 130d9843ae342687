// How a letter's template becomes its text.

/** Fields that a template may name, each with what it is filled from. */
export const letterFields = [
  'client',
  'born',
  'referrer',
  'complaint',
  'onset',
  'sessions',
  'period',
  'painFirst',
  'painLast',
  'aim',
  'functionFirst',
  'functionLast',
  'assessment',
  'nextStep',
  'detail',
  'homeCare',
  'closure',
  'closedOn',
  'closureReason',
  'redFlag',
  'signs',
  'urgency',
  'therapist',
  'licence',
  'clinic',
] as const;
export type LetterField = (typeof letterFields)[number];
export type LetterFieldValues = Readonly<Partial<Record<LetterField, string>>>;

const field = /\{\{\s*(\w+)\s*\}\}/g;

function isField(name: string): name is LetterField {
  return letterFields.some((known) => known === name);
}

/** Names between double braces that are no field: a slip of the pen, told before it goes out. */
export function unknownFields(text: string): readonly string[] {
  const names = [...text.matchAll(field)].map(([, name]) => name ?? '');
  return [...new Set(names.filter((name) => !isField(name)))];
}

/**
 * The template with its fields filled. A line that names a field for which there is nothing is left out, and at most one
 * empty line stays between two paragraphs.
 */
export function fillLetter(template: string, values: LetterFieldValues): string {
  const valueOf = (name: string): string => (isField(name) ? (values[name] ?? '') : `{{${name}}}`);
  const lines = template.split('\n').filter((line) => [...line.matchAll(field)].every(([, name]) => valueOf(name ?? '') !== ''));
  return lines
    .map((line) => line.replace(field, (_mark, name: string) => valueOf(name)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
