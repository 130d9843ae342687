import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { useTranslation } from 'react-i18next';
import { useStored } from '../ui/stored.ts';
import { keySettings } from './key-settings.ts';
import { keyEntries } from './keys.ts';
import { KeysTable } from './KeysTable.tsx';
import { useActiveScopes } from './use-keys.ts';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys of this screen and those that hold everywhere; each can be changed or switched off. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  const { t } = useTranslation();
  const settings = useStored(keySettings);
  const scopes = useActiveScopes();
  const here = keyEntries.filter((entry) => entry.scope !== 'app' && scopes.includes(entry.scope));
  const everywhere = keyEntries.filter((entry) => entry.scope === 'app');
  return (
    <Dialog open={isOpen} onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{t('app.keysDialog.title')}</DialogTitle>
      <DialogContent>
        {here.length > 0 && <KeysTable title={t('app.keysDialog.here')} entries={here} />}
        <KeysTable title={t('app.keysDialog.everywhere')} entries={everywhere} />
        <FormControlLabel
          label={t('app.keysDialog.singleKeys')}
          control={
            <Switch
              checked={settings.characterKeys}
              onChange={(event) => keySettings.set({ ...settings, characterKeys: event.target.checked })}
            />
          }
        />
        <FormHelperText>{t('app.keysDialog.singleKeysHint')}</FormHelperText>
      </DialogContent>
      <DialogActions>
        {Object.keys(settings.changed).length > 0 && (
          <Button onClick={() => keySettings.set({ ...settings, changed: {} })}>{t('app.keysDialog.resetAll')}</Button>
        )}
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
