import { useTranslation } from 'react-i18next';
import type { AnswerWords } from '../../../shared/intake/difference.rules.ts';

/** The words of answers that are not the client's own. */
export function useAnswerWords(): AnswerWords {
  const { t } = useTranslation();
  return { yes: t('intake.yes'), no: t('intake.no'), none: t('intake.noneOf') };
}
