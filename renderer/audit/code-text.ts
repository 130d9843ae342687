import { useTranslation } from 'react-i18next';
import { CONSENT_IDS, consentLabel } from '../../shared/clinical/consents.ts';
import { en } from '../../shared/messages/en/index.ts';

function isIn<Table extends object>(table: Table, code: string): code is Extract<keyof Table, string> {
  return Object.hasOwn(table, code);
}

/** A code of the log in the words that the screens have for it; one that no screen shows stays as it was written. */
export function useCodeText(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    if (isIn(en.schedule.states, code)) return t(`schedule.states.${code}`);
    if (isIn(en.staff.roles, code)) return t(`staff.roles.${code}`);
    if (isIn(en.documents.kinds, code)) return t(`documents.kinds.${code}`);
    if (isIn(en.episodes.closure, code)) return t(`episodes.closure.${code}`);
    if (isIn(en.episodes.decision.choice, code)) return t(`episodes.decision.choice.${code}`);
    if (isIn(en.episodes.decision.at, code)) return t(`episodes.decision.at.${code}`);
    if (isIn(en.clients.consents.states, code)) return t(`clients.consents.states.${code}`);
    if (isIn(en.clients.alertKinds, code)) return t(`clients.alertKinds.${code}`);
    if (isIn(en.audit.codes, code)) return t(`audit.codes.${code}`);
    return CONSENT_IDS.some((id) => id === code) ? consentLabel(code) : code;
  };
}
