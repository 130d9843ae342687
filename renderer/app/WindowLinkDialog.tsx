import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';

interface WindowLinkDialogProps {
  readonly link: string | null;
  readonly onClose: () => void;
}

/** The link of a second window, where the browser would not open it by itself. */
export function WindowLinkDialog({ link, onClose }: WindowLinkDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog open={link !== null} onClose={onClose} aria-labelledby="window-link-title">
      <DialogTitle id="window-link-title">{t('app.windowLink')}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body1">{t('app.windowLinkText')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="contained" href={link ?? ''} target="_blank" rel="noreferrer" onClick={onClose}>
          {t('app.windowLinkOpen')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
