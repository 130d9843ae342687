import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { StaffProof } from '../../../shared/intake/kiosk.contract.ts';
import { client } from '../../api/client.ts';
import { Problem } from '../../session/Problem.tsx';
import { useSubmit } from '../../session/use-submit.ts';
import { isPin, PinField } from '../PinField.tsx';
import { KioskFrame } from './KioskFrame.tsx';

interface StaffPageProps {
  readonly clinicName: string | null;
  /** The form is out of sight, and staff may open it again. */
  readonly mayResume: boolean;
  readonly onBack: () => void;
}

const large = { minHeight: 52 } as const;

/** Where staff take the screen back. It names nobody: whoever did not hand it over types who they are. */
export function StaffPage({ clinicName, mayResume, onBack }: StaffPageProps) {
  const { t } = useTranslation();
  const [isNamed, setNamed] = useState(false);
  const [isByPassword, setByPassword] = useState(false);
  const [signInName, setSignInName] = useState('');
  const [pin, setPin] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, problem, run } = useSubmit();
  const asksName = isNamed || isByPassword;
  const canGo = (!asksName || signInName.trim() !== '') && (isByPassword ? password !== '' : isPin(pin));
  const proof: StaffProof = isByPassword ? { signInName, password } : { signInName: isNamed ? signInName : null, pin };
  const give = async (deed: (given: StaffProof) => Promise<unknown>): Promise<boolean> => {
    const isDone = await run(() => deed(proof));
    if (!isDone) {
      setPin('');
      setPassword('');
    }
    return isDone;
  };
  const leave = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!canGo) return;
    void give(async (given) => {
      await client.kiosk.leave(given);
      if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
    });
  };
  return (
    <KioskFrame clinicName={clinicName} title={t('intake.kiosk.staffTitle')}>
      <Box component="form" noValidate onSubmit={leave} sx={{ px: 1.5, display: 'flex', flexDirection: 'column', gap: 2, maxWidth: '24rem' }}>
        <Typography color="textSecondary">{t('intake.kiosk.staffText')}</Typography>
        {asksName && (
          <TextField label={t('intake.kiosk.signInName')} value={signInName} onChange={(event) => setSignInName(event.target.value)} autoComplete="off" autoFocus sx={{ '& .MuiInputBase-root': large }} />
        )}
        {isByPassword ? (
          <TextField label={t('intake.kiosk.password')} type="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="off" sx={{ '& .MuiInputBase-root': large }} />
        ) : (
          <PinField label={t('intake.kiosk.pin')} value={pin} onChange={setPin} autoFocus={!asksName} isTouch />
        )}
        <Problem text={problem} />
        <Button type="submit" variant="contained" loading={isBusy} disabled={!canGo} sx={large}>
          {t('intake.kiosk.leave')}
        </Button>
        {mayResume && (
          <Button variant="outlined" disabled={!canGo || isBusy} onClick={() => void give((given) => client.kiosk.resume(given)).then((isDone) => isDone && onBack())} sx={large}>
            {t('intake.kiosk.resume')}
          </Button>
        )}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button onClick={onBack} sx={large}>
            {t('intake.kiosk.cancel')}
          </Button>
          {!asksName && (
            <Button onClick={() => setNamed(true)} sx={large}>
              {t('intake.kiosk.somebodyElse')}
            </Button>
          )}
          <Button onClick={() => setByPassword(!isByPassword)} sx={large}>
            {t(isByPassword ? 'intake.kiosk.usePin' : 'intake.kiosk.usePassword')}
          </Button>
        </Box>
      </Box>
    </KioskFrame>
  );
}
