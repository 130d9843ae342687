import { useTranslation } from 'react-i18next';
import { PaperButton } from './PaperButton.tsx';

interface BlankIntakeButtonProps {
  readonly formId: string;
  /** Whose name stands on top. */
  readonly clientId: string;
}

/** Shows an intake form to print and fill in by hand. */
export function BlankIntakeButton({ formId, clientId }: BlankIntakeButtonProps) {
  const { t } = useTranslation();
  return <PaperButton source={{ kind: 'blankIntake', formId, clientId }} text={t('intake.printBlank')} />;
}
