import { useState } from 'react';
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.ts';
import { Problem } from '../session/Problem.tsx';
import { useSubmit } from '../session/use-submit.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { handOver } from './hand-over.ts';
import { isPin, PinField } from './PinField.tsx';

interface HandOverDialogProps {
  readonly draftId: string;
  readonly onClose: () => void;
}

/** The person's own PIN turns the screen into the client's form; so they know it will bring it back. */
export function HandOverDialog({ draftId, onClose }: HandOverDialogProps) {
  const { t } = useTranslation();
  const { hasPin } = useMe();
  const [pin, setPin] = useState('');
  const { isBusy, problem, run } = useSubmit();
  return (
    <FormDialog
      isOpen
      title={t('intake.handOverTitle')}
      text={t('intake.kioskText')}
      submitLabel={t('intake.handOver')}
      isBusy={isBusy}
      canSubmit={hasPin && isPin(pin)}
      onSubmit={() => void run(() => handOver(draftId, pin)).then((isDone) => !isDone && setPin(''))}
      onClose={onClose}
    >
      {hasPin ? <PinField label={t('intake.kioskPin')} value={pin} onChange={setPin} autoFocus /> : <Alert severity="warning">{t('intake.noPin')}</Alert>}
      <Problem text={problem} />
    </FormDialog>
  );
}
