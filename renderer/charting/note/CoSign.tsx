import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SignedNote } from '../../../shared/charting/charting.model.ts';
import { useMe } from '../../session/me.ts';
import { useNotify } from '../../ui/notify.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useCoSign } from '../charting.api.ts';

/** The supervisor's signature under a student's note: given, waited for, or the button that gives it. */
export function CoSign({ note }: { readonly note: SignedNote }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const notify = useNotify();
  const coSign = useCoSign();
  const { supervisor } = note.visit;
  if (note.coSignature) {
    const { signedName, licence, signedAt, contentHash } = note.coSignature;
    return (
      <Box sx={{ pt: 1 }}>
        <Typography>
          {t('charting.coSign.by', { name: signedName, at: format.instantDateTime(signedAt) })}
          {licence !== '' && ` · ${licence}`}
        </Typography>
        <Typography variant="caption" component="p" color="textSecondary" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {t('charting.signed.hash')} <code>{contentHash}</code>
        </Typography>
      </Box>
    );
  }
  if (!supervisor) return null;
  const sign = async (): Promise<void> => {
    try {
      await coSign.mutateAsync({ noteId: note.id, typedName: me.name });
      notify.show({ severity: 'success', message: t('charting.coSign.done') });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Alert
      severity="info"
      sx={{ mt: 1 }}
      action={
        supervisor.id === me.staffId && (
          <Button variant="contained" loading={coSign.isPending} onClick={() => void sign()}>
            {t('charting.coSign.action', { name: me.name })}
          </Button>
        )
      }
    >
      {t('charting.coSign.waits', { name: supervisor.name })}
    </Alert>
  );
}
