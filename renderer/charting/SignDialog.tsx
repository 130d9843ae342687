import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/FormDialog.tsx';
import type { WrongField } from './focus.ts';
import { GapsList } from './GapsList.tsx';
import { useGaps } from './use-gaps.ts';

interface SignDialogProps {
  readonly isOpen: boolean;
  /** The name that becomes the signature: of the person who is signed in. */
  readonly name: string;
  readonly licence: string;
  readonly isBusy: boolean;
  /** Why the program did not sign, as one sentence. */
  readonly problem: string | null;
  readonly wrong: readonly WrongField[];
  readonly onSign: () => void;
  readonly onClose: () => void;
}

/** Says what is missing, or asks for the signature: Enter signs with the name shown. It cannot be taken back. */
export function SignDialog({ isOpen, name, licence, isBusy, problem, wrong, onSign, onClose }: SignDialogProps) {
  const { t } = useTranslation();
  const { mandatory, advice } = useGaps();
  const isComplete = mandatory.length === 0 && wrong.length === 0;
  return (
    <FormDialog
      isOpen={isOpen}
      title={isComplete ? t('charting.sign.title') : t('charting.sign.incomplete', { count: mandatory.length + wrong.length })}
      submitLabel={t('charting.sign.action')}
      isBusy={isBusy}
      canSubmit={isComplete}
      onSubmit={onSign}
      onClose={onClose}
      width="sm"
    >
      {wrong.map((field, index) => (
        <Alert
          key={field.name}
          severity="error"
          action={
            <Button
              color="inherit"
              autoFocus={index === 0 && mandatory.length === 0}
              onClick={() => {
                onClose();
                // The dialog gives the focus back first, then the field takes it.
                setTimeout(field.focus, 0);
              }}
            >
              {t('charting.sign.goThere')}
            </Button>
          }
        >
          {t('charting.sign.wrong', { field: field.name })}
        </Alert>
      ))}
      {mandatory.length > 0 && <GapsList gaps={mandatory} label={t('charting.sign.missing')} onGo={onClose} takesFocus />}
      {isComplete && (
        <>
          <Typography>{t('charting.sign.text')}</Typography>
          <TextField
            label={t('charting.sign.name')}
            value={name}
            autoFocus
            helperText={t('charting.sign.nameHint')}
            slotProps={{ input: { readOnly: true, endAdornment: licence === '' ? undefined : <InputAdornment position="end">{licence}</InputAdornment> }, htmlInput: { sx: { fontSize: '1.125rem', fontWeight: 600 } } }}
          />
        </>
      )}
      {advice.length > 0 && (
        <>
          <Typography variant="caption" color="textSecondary">
            {t('charting.sign.advice')}
          </Typography>
          <GapsList gaps={advice} label={t('charting.sign.advice')} onGo={onClose} />
        </>
      )}
      {problem !== null && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
    </FormDialog>
  );
}
