import { foldText } from '../core/text.ts';
import { passwordRules, type SessionStatus } from './session.model.ts';

// Long passwords that people choose all the same; lists of short ones say nothing at 15 characters and more.
const commonPhrases = [
  'password',
  'passwort',
  'motdepasse',
  'contrasena',
  'letmein',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'welcome',
  'administrator',
  'massage',
  'clinic',
  'fascia',
  'changeme',
  'trustno1',
  'football',
  'monkey',
  'dragon',
];

const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm', '98765432109876543210'];

function withoutKnownParts(text: string, known: readonly string[]): string {
  let rest = text;
  for (const part of known) if (part.length >= 4) rest = rest.split(part).join('');
  for (const run of runs) {
    for (let size = Math.min(run.length, rest.length); size >= 4; size -= 1) {
      for (let start = 0; start + size <= run.length; start += 1) rest = rest.split(run.slice(start, start + size)).join('');
    }
  }
  return rest;
}

/**
 * Why a new password is refused; undefined where it may stand. Length counts characters as people see them; a password
 * made of well-known words, keyboard runs, repetitions or the person's own names is common however long it is.
 */
export function passwordWeakness(password: string, ownNames: readonly string[]): 'tooShort' | 'tooLong' | 'tooCommon' | undefined {
  const length = [...password.normalize('NFC')].length;
  if (length < passwordRules.minimum) return 'tooShort';
  if (length > passwordRules.maximum) return 'tooLong';
  const folded = foldText(password).replace(/[\s_.-]/g, '');
  if (new Set(folded).size < 5) return 'tooCommon';
  const names = ownNames.flatMap((name) => foldText(name).split(/\s+/)).filter((part) => part.length >= 4);
  const rest = withoutKnownParts(folded, [...names, ...commonPhrases]);
  return rest.replace(/\d/g, '').length < 4 && rest.length < 8 ? 'tooCommon' : undefined;
}

const restorableProblems = ['clinicFileMissing', 'clinicFileBroken', 'clinicFileForeign', 'clinicFileOtherKey'] as const;

/** Whether a backup is the way on from this problem. A newer file and a lost key file are whole, or nothing without the key. */
export function isRestorable(problem: SessionStatus['problem'] | undefined): boolean {
  return restorableProblems.some((one) => one === problem);
}
