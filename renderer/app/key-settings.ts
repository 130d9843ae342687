import { z } from 'zod';
import { stored } from '../ui/stored.ts';
import { isCharacterKey } from './key-match.ts';
import { keyEntries } from './keys.ts';
import type { KeyEntry } from './keys.ts';

const keySettingsSchema = z.object({
  characterKeys: z.boolean(),
  /** Changed keys by id; an empty text means no key. */
  changed: z.record(z.string(), z.string().max(40)),
});
export type KeySettings = z.infer<typeof keySettingsSchema>;

/** Keys that this person changed or switched off, on this computer. */
export const keySettings = stored<KeySettings>('keys', keySettingsSchema, { characterKeys: true, changed: {} });

/** An ordinary browser keeps some combinations for itself; Electron's page comes from `app://`. */
export const isInBrowser = location.protocol !== 'app:';
export const isMac = /Mac/.test(navigator.platform);

/** Every combination that triggers an entry now, the one to show first; empty when it is switched off. */
export function activeKeys(entry: KeyEntry, settings: KeySettings, inBrowser: boolean): readonly string[] {
  const changed = settings.changed[entry.id];
  const own = inBrowser && entry.binding.inBrowser ? [entry.binding.inBrowser, entry.binding.keys] : [entry.binding.keys];
  const keys = changed === undefined ? own : changed === '' ? [] : [changed];
  return keys.filter((key) => settings.characterKeys || !isCharacterKey(key));
}

/** The entry that already means these keys where `entry` acts: in its own scope, everywhere, or anywhere for `app`. */
export function clashOf(entry: KeyEntry, keys: string, settings: KeySettings): KeyEntry | undefined {
  return keyEntries.find(
    (other) =>
      other.id !== entry.id &&
      (other.scope === entry.scope || other.scope === 'app' || entry.scope === 'app') &&
      activeKeys(other, settings, isInBrowser).some((active) => active === keys || active.startsWith(`${keys} `)),
  );
}

const symbols: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** A combination as it stands on the keyboard: `Ctrl+K`, on a Mac `⌘K`; the parts of a sequence are apart. */
export function showKeys(keys: string, mac: boolean): string {
  return keys
    .split(' ')
    .map((combination) => {
      const parts = combination === '+' ? ['+'] : combination.split(/\+(?=.)/);
      const named = parts.map((part) => {
        if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
        if (part === 'Shift' && mac) return '⇧';
        if (part === 'Alt' && mac) return '⌥';
        return symbols[part] ?? part;
      });
      return named.join(mac ? '' : '+');
    })
    .join(' ');
}
