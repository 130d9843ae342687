import type { TFunction } from 'i18next';
import { validation } from '../../shared/messages/en/validation.ts';

type Texts = typeof validation;

/** A message that needs no values. */
export type ValidationKey = { [Key in keyof Texts]: Texts[Key] extends `${string}{{${string}` ? never : Key }[keyof Texts];

/** What of a zod issue decides its message. */
export interface Issue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly origin?: unknown;
  readonly expected?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

function tooSmall(t: TFunction, { origin, minimum }: Issue): string {
  const min = Number(minimum);
  if (origin === 'string') return min <= 1 ? t('validation.required') : t('validation.tooShortMin', { min });
  if (origin === 'array') return min <= 1 ? t('validation.chooseSome') : t('validation.tooFew');
  return t('validation.tooSmallMin', { min });
}

function tooBig(t: TFunction, { origin, maximum }: Issue): string {
  const max = Number(maximum);
  if (origin === 'string') return t('validation.tooLongMax', { max });
  if (origin === 'array') return t('validation.tooManyMax', { max });
  return t('validation.tooLargeMax', { max });
}

/** One plain sentence for a field that zod refuses; `text` is what this field calls a wrong format. */
export function validationMessage(t: TFunction, issue: Issue, text: ValidationKey = 'invalid'): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return t('validation.required');
      return issue.expected === 'int' ? t('validation.wholeNumber') : issue.expected === 'number' ? t('validation.number') : t(`validation.${text}`);
    case 'too_small':
      return tooSmall(t, issue);
    case 'too_big':
      return tooBig(t, issue);
    case 'invalid_value':
      return t('validation.chooseOne');
    default:
      return issue.input === '' ? t('validation.required') : t(`validation.${text}`);
  }
}

/** Whether a key that the program sent is a message of the catalogue that needs no values. */
export function isValidationKey(key: string): key is ValidationKey {
  return key in validation && !validation[key as keyof Texts].includes('{{');
}
