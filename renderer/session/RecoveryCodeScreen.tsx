import { useTranslation } from 'react-i18next';
import { GateLayout } from './GateLayout.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';

interface RecoveryCodeScreenProps {
  readonly code: string;
  readonly clinicName: string | null;
  readonly onDone: () => void;
}

/** After the clinic was made: nothing goes on before the code is kept. */
export function RecoveryCodeScreen(props: RecoveryCodeScreenProps) {
  const { t } = useTranslation();
  return (
    <GateLayout
      title={t('session.recovery.title')}
      text={t('session.recovery.text')}
      clinicName={props.clinicName}
      width="34rem"
    >
      <RecoveryCode {...props} />
    </GateLayout>
  );
}
