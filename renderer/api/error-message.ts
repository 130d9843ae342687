import type { TFunction } from 'i18next';
import { assertNever } from './assert-never.ts';
import { describeError } from './errors.ts';

/** One plain sentence for whatever a call threw: `notify` and error states show it. */
export function errorMessage(t: TFunction, error: unknown): string {
  const described = describeError(error);
  switch (described.kind) {
    case 'refusal':
      return t(`errors.${described.reason ?? described.code}`, { replace: { ...described.details } });
    case 'incident':
      return described.code === null ? t('errors.incidentWithoutCode') : t('errors.incident', { code: described.code });
    case 'offline':
      return t('errors.offline');
    default:
      return assertNever(described);
  }
}
