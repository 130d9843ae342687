import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import Portal from '@mui/material/Portal';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

interface RecoveryCodePrintProps {
  readonly code: string;
  readonly clinicName: string | null;
}

/** The sheet that comes out of the printer: black on white, nothing of the screen. */
export function RecoveryCodePrint({ code, clinicName }: RecoveryCodePrintProps) {
  const { t } = useTranslation();
  return (
    <Portal>
      <GlobalStyles styles={{ '@media print': { '#root, .MuiDialog-root': { display: 'none !important' } } }} />
      <Box className="only-print" aria-hidden sx={{ p: 6, color: '#000', bgcolor: '#fff' }}>
        <Typography variant="h1" component="p">
          {t('session.recovery.printTitle')}
        </Typography>
        <Typography sx={{ mt: 1 }}>{t('session.recovery.printClinic', { name: clinicName ?? '' })}</Typography>
        <Typography sx={{ my: 4, fontFamily: 'monospace', fontSize: '1.5rem', fontWeight: 600 }}>{code}</Typography>
        <Typography>{t('session.recovery.printText')}</Typography>
      </Box>
    </Portal>
  );
}
