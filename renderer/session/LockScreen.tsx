import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { GateLayout } from './GateLayout.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { PeopleUnlock } from './PeopleUnlock.tsx';

/** Over a locked window: anybody of the clinic comes in as themselves. The page behind it is gone. */
export function LockScreen({ status }: { readonly status: SessionStatus }) {
  const { t } = useTranslation();
  return (
    <GateLayout
      title={t('session.lockedTitle')}
      clinicName={status.clinicName}
      isDemo={status.isDemo}
      {...(status.lockedName !== null && { text: t('session.lockedBy', { name: status.lockedName }) })}
    >
      <PeopleUnlock lockedName={status.lockedName} passwordForm={<PasswordForm submitLabel={t('session.unlock')} />} />
    </GateLayout>
  );
}
