import { useState } from 'react';
import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useStored } from '../ui/stored.ts';
import { notationOf } from './key-match.ts';
import { clashOf, isMac, keySettings, showKeys } from './key-settings.ts';
import type { KeyEntry } from './keys.ts';
import { useKeyLabel } from './use-keys.ts';
import { useKeyText } from './use-key-text.ts';

/** One key: what it does, what it is, and the ways to change it. */
export function KeysRow({ entry }: { readonly entry: KeyEntry }) {
  const { t } = useTranslation();
  const settings = useStored(keySettings);
  const label = useKeyLabel(entry.id);
  const textOf = useKeyText();
  const [isListening, setIsListening] = useState(false);
  const [clash, setClash] = useState<string | null>(null);
  const action = textOf(entry);
  const isChanged = settings.changed[entry.id] !== undefined;

  const change = (keys: string): void => keySettings.set({ ...settings, changed: { ...settings.changed, [entry.id]: keys } });
  const reset = (): void => {
    const { [entry.id]: _dropped, ...changed } = settings.changed;
    keySettings.set({ ...settings, changed });
    setClash(null);
  };
  const listen = (event: React.KeyboardEvent): void => {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const keys = notationOf(event.nativeEvent, isMac);
    if (keys === undefined) return;
    setIsListening(false);
    if (keys === 'Escape') return;
    const other = clashOf(entry, keys, settings);
    setClash(other ? t('app.keysDialog.clash', { keys: showKeys(keys, isMac), action: textOf(other) }) : null);
    if (!other) change(keys);
  };
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ pl: 0 }}>
        {action}
        {clash !== null && (
          <Typography variant="caption" color="error" role="alert" component="p">
            {clash}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ width: '8rem' }}>
        {label === undefined ? <Typography variant="caption">{t('app.keysDialog.off')}</Typography> : <KeyHint keys={label} isRead />}
      </TableCell>
      <TableCell align="right" sx={{ width: '11rem', whiteSpace: 'nowrap' }}>
        <Button
          onClick={() => setIsListening(true)}
          onKeyDown={listen}
          onBlur={() => setIsListening(false)}
          aria-label={t('app.keysDialog.changeFor', { action })}
        >
          {isListening ? t('app.keysDialog.press') : t('app.keysDialog.change')}
        </Button>
        {isChanged ? (
          <Button onClick={reset} aria-label={t('app.keysDialog.resetFor', { action })}>
            {t('app.keysDialog.reset')}
          </Button>
        ) : (
          <Button onClick={() => change('')} aria-label={t('app.keysDialog.offFor', { action })}>
            {t('app.keysDialog.off')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
