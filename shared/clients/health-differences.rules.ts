import { contraindicationLabel } from '../clinical/contraindications.ts';
import { conditionStatusLabel } from '../clinical/condition-status.ts';
import { placeLabel } from '../clinical/places.ts';
import { screeningResultLabel } from '../clinical/screening.ts';
import type { Clearance, HealthAnswers, HealthFlag } from './clients.model.ts';

/** Parts of the health answers, in the order in which a person reads them. */
export const healthParts = [
  'conditions',
  'medications',
  'allergies',
  'pregnancy',
  'redFlagScreen',
  'decision',
  'decisionNote',
  'clearances',
] as const;
export type HealthPart = (typeof healthParts)[number];

export interface HealthDifference {
  readonly part: HealthPart;
  /** Lines that stand only in the earlier version. */
  readonly gone: readonly string[];
  /** Lines that stand only in the later version. */
  readonly added: readonly string[];
}

function clearanceText(clearance: Clearance): string {
  const until = clearance.expiresOn === null ? '' : ` – ${clearance.expiresOn}`;
  const document = clearance.document === '' ? '' : `: ${clearance.document}`;
  return `${contraindicationLabel(clearance.contraindicationId)}, ${clearance.by}, ${clearance.date}${until}${document}`;
}

/** When a condition was and how it stands, as far as anybody has said. */
export function conditionCourse({ since, status }: Pick<HealthFlag, 'since' | 'status'>): readonly string[] {
  return [since ?? '', status ? conditionStatusLabel(status) : ''].filter((text) => text !== '');
}

function conditionText(flag: HealthFlag): string {
  const places = (flag.regionIds ?? []).map(placeLabel).join('; ');
  const about = [...conditionCourse(flag), flag.note, places].filter((text) => text !== '').join(' · ');
  const label = contraindicationLabel(flag.contraindicationId);
  return about === '' ? label : `${label}: ${about}`;
}

/** A part of the answers as lines of text; empty where nothing is noted. */
export function healthLines(answers: HealthAnswers, part: HealthPart): readonly string[] {
  switch (part) {
    case 'conditions':
      return answers.flags.map(conditionText);
    case 'decision':
      return [screeningResultLabel(answers.decision)];
    case 'clearances':
      return answers.clearances.map(clearanceText);
    case 'medications':
    case 'allergies':
      return answers[part];
    case 'pregnancy':
    case 'redFlagScreen':
    case 'decisionNote':
      return answers[part] === '' ? [] : [answers[part]];
  }
}

/** What a version changed against the one before; parts that are equal are left out. */
export function healthDifferences(before: HealthAnswers, after: HealthAnswers): readonly HealthDifference[] {
  return healthParts.flatMap((part) => {
    const earlier = healthLines(before, part);
    const later = healthLines(after, part);
    const gone = earlier.filter((line) => !later.includes(line));
    const added = later.filter((line) => !earlier.includes(line));
    return gone.length + added.length === 0 ? [] : [{ part, gone, added }];
  });
}
