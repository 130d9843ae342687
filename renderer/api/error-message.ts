import type { TFunction } from 'i18next';
import { assertNever } from './assert-never.ts';
import { describeError } from './errors.ts';
import type { AppError } from './errors.ts';

function refusalMessage(t: TFunction, { code, reason, details }: Extract<AppError, { kind: 'refusal' }>): string {
  const { seconds } = details;
  if (reason === 'tooManyTries' && typeof seconds === 'number') {
    return seconds < 120
      ? t('errors.waitSeconds', { count: seconds })
      : t('errors.waitMinutes', { count: Math.ceil(seconds / 60) });
  }
  return t(`errors.${reason ?? code}`, { replace: { ...details } });
}

/** One plain sentence for whatever a call threw: `notify` and error states show it. */
export function errorMessage(t: TFunction, error: unknown): string {
  const described = describeError(error);
  switch (described.kind) {
    case 'refusal':
      return refusalMessage(t, described);
    case 'incident':
      return described.code === null ? t('errors.incidentWithoutCode') : t('errors.incident', { code: described.code });
    case 'offline':
      return t('errors.offline');
    default:
      return assertNever(described);
  }
}
