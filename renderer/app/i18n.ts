import i18next from 'i18next';
import type { i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../../shared/messages/en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'messages';
    returnNull: false;
    resources: { messages: typeof en };
  }
}

export const i18n: I18n = i18next.createInstance();

/** Loads the catalogue; it is bundled, so texts are there at once. */
export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'messages',
    ns: ['messages'],
    resources: { en: { messages: en } },
    returnNull: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}
