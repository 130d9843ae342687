import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { LazyDocumentPreview } from './LazyDocumentPreview.tsx';

interface BlankIntakeButtonProps {
  readonly formId: string;
  /** Whose name stands on top. */
  readonly clientId: string;
}

/** Shows an intake form to print and fill in by hand. */
export function BlankIntakeButton({ formId, clientId }: BlankIntakeButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('intake.printBlank')}</Button>
      {isOpen && <LazyDocumentPreview source={{ kind: 'blankIntake', formId, clientId }} onClose={() => setOpen(false)} />}
    </>
  );
}
