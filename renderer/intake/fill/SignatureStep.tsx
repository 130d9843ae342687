import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BegunSignature, IntakeForm, IntakeWay, SignerRole } from '../../../shared/intake/intake.model.ts';
import { SignaturePad } from '../../clients/consents/SignaturePad.tsx';
import { CappedField } from '../../ui/CappedField.tsx';
import type { AnswersGiven } from './use-answers.ts';

/** Whether somebody has signed as far as the program asks. */
function isSigned({ name, method, drawn }: BegunSignature): boolean {
  return name.trim() !== '' && (method !== 'drawn' || drawn !== null);
}

/** The signatures that are whole, in the order of those who have to sign. */
export function signaturesOf(signers: readonly SignerRole[], begun: readonly BegunSignature[]): BegunSignature[] {
  return signers.flatMap((role) => begun.filter((one) => one.role === role && isSigned(one)));
}

interface SignatureStepProps {
  readonly form: IntakeForm;
  readonly signers: readonly SignerRole[];
  readonly way: IntakeWay;
  readonly given: AnswersGiven;
  readonly isTouch: boolean;
}

/** What is signed, and a place for everybody who signs: drawn, typed where one cannot draw, or on paper. */
export function SignatureStep({ form, signers, way, given, isTouch }: SignatureStepProps) {
  const { t } = useTranslation();
  const first = way === 'paper' ? 'paper' : 'drawn';
  const text = { fontSize: isTouch ? '1.0625rem' : undefined };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, px: 1.5 }}>
      {form.statement !== '' && <Typography sx={{ whiteSpace: 'pre-wrap', ...text }}>{form.statement}</Typography>}
      {signers.map((role) => {
        const who = t(`intake.signers.${role}`);
        const now: BegunSignature = given.signatures.find((one) => one.role === role) ?? { role, name: '', method: first, drawn: null };
        const put = (change: Partial<BegunSignature>): void => given.sign({ ...now, ...change });
        return (
          <Box key={role} role="group" aria-label={who} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, maxWidth: '37.5rem' }}>
            <CappedField
              label={t('intake.signerName', { who: who.toLocaleLowerCase() })}
              value={now.name}
              max={120}
              onChange={(name) => put({ name })}
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
