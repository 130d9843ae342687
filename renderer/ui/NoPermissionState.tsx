import { useTranslation } from 'react-i18next';
import { MessageState } from './MessageState.tsx';

/** For a page or part that this person's role does not include. */
export function NoPermissionState() {
  const { t } = useTranslation();
  return <MessageState title={t('ui.noPermissionTitle')} text={t('ui.noPermissionText')} />;
}
