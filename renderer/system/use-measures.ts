import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';

interface Measures {
  /** `63 ms`; from ten seconds on `12.4 s`. */
  time(milliseconds: number): string;
  /** `38.2 MB` */
  size(bytes: number): string;
}

/** Lengths of time and amounts of memory in words. */
export function useMeasures(): Measures {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    time: (milliseconds) =>
      milliseconds < 10_000
        ? t('system.milliseconds', { value: format.number(milliseconds) })
        : t('system.seconds', { value: format.number(milliseconds / 1000, 1) }),
    size: (bytes) => t('system.megabytes', { value: format.number(bytes / 1024 ** 2, 1) }),
  };
}
