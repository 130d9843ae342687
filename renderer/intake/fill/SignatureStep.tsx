import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { IntakeForm, IntakeWay, FormSignature, SignerRole } from '../../../shared/intake/intake.model.ts';
import { SignaturePad } from '../../clients/consents/SignaturePad.tsx';

export type SignedBy = Readonly<Partial<Record<SignerRole, FormSignature>>>;

/** Whether somebody has signed as far as the program asks. */
export function isSigned(signed: FormSignature | undefined): signed is FormSignature {
  return signed !== undefined && signed.name.trim() !== '' && (signed.method !== 'drawn' || signed.drawn !== null);
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
        const now: FormSignature = signed[role] ?? { role, name: '', method: first, drawn: null };
        const put = (change: Partial<FormSignature>): void => onChange({ ...signed, [role]: { ...now, ...change } });
        return (
          <Box key={role} role="group" aria-label={who} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, maxWidth: '37.5rem' }}>
            <TextField
              label={t('intake.signerName', { who: who.toLocaleLowerCase() })}
              value={now.name}
              onChange={(event) => put({ name: event.target.value.slice(0, 120) })}
              autoComplete="off"
              sx={{ '& .MuiInputBase-root': isTouch ? { minHeight: 52, ...text } : {} }}
            />
            {now.method === 'drawn' && <SignaturePad value={now.drawn} hint={t('intake.signHint')} onChange={(drawn) => put({ drawn })} isTouch={isTouch} />}
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
              {way === 'paper' ? (
                <Typography color="textSecondary">{t('intake.signPaper')}</Typography>
              ) : (
                <FormControlLabel
                  label={t('intake.signTyped')}
                  control={<Checkbox checked={now.method === 'typed'} onChange={(event) => put({ method: event.target.checked ? 'typed' : 'drawn', drawn: null })} />}
                  sx={{ minHeight: isTouch ? 52 : 32 }}
                />
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
