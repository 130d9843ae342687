import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { IntakeForm, IntakeWay, Signature, SignerRole } from '../../../shared/intake/intake.model.ts';
import { SignaturePad } from './SignaturePad.tsx';

export type SignedBy = Readonly<Partial<Record<SignerRole, Signature>>>;

/** Whether somebody has signed as far as the program asks. */
export function isSigned(signed: Signature | undefined): signed is Signature {
  return signed !== undefined && signed.name.trim() !== '' && (signed.method !== 'drawn' || signed.strokes !== '');
}

interface SignatureStepProps {
  readonly form: IntakeForm;
  readonly signers: readonly SignerRole[];
  readonly way: IntakeWay;
  readonly signed: SignedBy;
  readonly onChange: (signed: SignedBy) => void;
  readonly isTouch: boolean;
}

/** What is signed, and a place for everybody who signs: drawn, typed where one cannot draw, or on paper. */
export function SignatureStep({ form, signers, way, signed, onChange, isTouch }: SignatureStepProps) {
  const { t } = useTranslation();
  const first = way === 'paper' ? 'paper' : 'drawn';
  const text = { fontSize: isTouch ? '1.0625rem' : undefined };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, px: 1.5 }}>
      {form.statement !== '' && <Typography sx={{ whiteSpace: 'pre-wrap', ...text }}>{form.statement}</Typography>}
      {signers.map((role) => {
        const who = t(`intake.signers.${role}`);
        const now: Signature = signed[role] ?? { role, name: '', method: first, strokes: '' };
        const put = (change: Partial<Signature>): void => onChange({ ...signed, [role]: { ...now, ...change } });
        return (
          <Box key={role} role="group" aria-label={who} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, maxWidth: '37.5rem' }}>
            <TextField
              label={t('intake.signerName', { who: who.toLocaleLowerCase() })}
              value={now.name}
              onChange={(event) => put({ name: event.target.value.slice(0, 120) })}
              autoComplete="off"
              sx={{ '& .MuiInputBase-root': isTouch ? { minHeight: 52, ...text } : {} }}
            />
            {now.method === 'drawn' && (
              <>
                <Typography color="textSecondary" variant={isTouch ? 'body1' : 'body2'}>
                  {t('intake.signHere')}
                </Typography>
                <SignaturePad strokes={now.strokes} onChange={(strokes) => put({ strokes })} label={now.name} />
              </>
            )}
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
              {way === 'paper' ? (
                <Typography color="textSecondary">{t('intake.signPaper')}</Typography>
              ) : (
                <FormControlLabel
                  label={t('intake.signTyped')}
                  control={<Checkbox checked={now.method === 'typed'} onChange={(event) => put({ method: event.target.checked ? 'typed' : 'drawn', strokes: '' })} />}
                  sx={{ minHeight: isTouch ? 52 : 32 }}
                />
              )}
              {now.strokes !== '' && (
                <Button onClick={() => put({ strokes: '' })} sx={{ minHeight: isTouch ? 48 : undefined }}>
                  {t('intake.signClear')}
                </Button>
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
