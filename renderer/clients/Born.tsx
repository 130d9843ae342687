import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';

interface BornProps {
  readonly birthDate: string | null;
  readonly age: number | null;
}

/** "Jun 11, 1984 (41)", as much of it as is known. */
export function Born({ birthDate, age }: BornProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (birthDate === null) return null;
  const date = format.partialDate(birthDate);
  return age === null ? date : t('clients.bornAge', { date, age });
}
