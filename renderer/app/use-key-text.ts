import { useTranslation } from 'react-i18next';
import type { KeyEntry } from './keys.ts';

/** What a key does, from the catalogue. */
export function useKeyText(): (entry: KeyEntry) => string {
  const { t } = useTranslation();
  // `keyTexts` in keys.ts proves that each id of the table has a text under this key.
  return (entry) => t(`keys.${entry.id}`);
}
