import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { useStored } from '../ui/stored.ts';
import { appearance, zoomSteps } from './appearance.ts';
import { ChoiceRow } from './ChoiceRow.tsx';

interface AppearanceDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Colours, contrast and size, on this computer; each choice is in force at once. */
export function AppearanceDialog({ isOpen, onClose }: AppearanceDialogProps) {
  const { t } = useTranslation();
  const current = useStored(appearance);
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="sm" aria-labelledby="appearance-title">
      <DialogTitle id="appearance-title">{t('app.appearanceDialog.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <ChoiceRow
            label={t('app.appearanceDialog.mode')}
            value={current.mode}
            options={[
              { value: 'system', label: t('app.appearanceDialog.system') },
              { value: 'light', label: t('app.appearanceDialog.light') },
              { value: 'dark', label: t('app.appearanceDialog.dark') },
            ]}
            onChange={(mode) => appearance.set({ ...current, mode })}
          />
          <ChoiceRow
            label={t('app.appearanceDialog.contrast')}
            value={current.contrast}
            options={[
              { value: 'system', label: t('app.appearanceDialog.system') },
              { value: 'normal', label: t('app.appearanceDialog.contrastNormal') },
              { value: 'more', label: t('app.appearanceDialog.contrastMore') },
            ]}
            onChange={(contrast) => appearance.set({ ...current, contrast })}
          />
          <ChoiceRow
            label={t('app.appearanceDialog.zoom')}
            value={current.zoom}
            options={zoomSteps.map((percent) => ({ value: percent, label: t('app.appearanceDialog.zoomValue', { percent }) }))}
            onChange={(zoom) => appearance.set({ ...current, zoom })}
          />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
