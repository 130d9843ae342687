// Pure: from a key event to the table's notation, and whether it may act where the focus is.

/** What of a KeyboardEvent counts. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']);

/**
 * The combination in the table's notation, or undefined for a bare modifier. Shift is named for letters and named keys
 * only: in `?` or `+` it is already part of the character.
 */
export function notationOf(press: Press, isMac: boolean): string | undefined {
  if (modifierKeys.has(press.key)) return undefined;
  const isMod = isMac ? press.metaKey : press.ctrlKey;
  const key = keyName(press);
  const isNamedOrLetter = key.length > 1 || key.toLowerCase() !== key.toUpperCase();
  const parts = [
    ...(isMod ? ['Mod'] : []),
    ...(isMac && press.ctrlKey ? ['Ctrl'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && isNamedOrLetter ? ['Shift'] : []),
  ];
  const hasModifier = parts.length > 0;
  return [...parts, hasModifier && key.length === 1 ? key.toUpperCase() : key].join('+');
}

// With Alt, a Mac and some layouts turn letters into other characters; the physical key is meant.
function keyName(press: Press): string {
  if (press.altKey && /^Key[A-Z]$/.test(press.code)) return press.code.slice(3).toLowerCase();
  if (press.key === ' ') return 'Space';
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

/** Whether the combination is a plain character or named key, which must not act while somebody types. */
export function isPlainKey(notation: string): boolean {
  return !/^(Mod|Ctrl|Alt)\+/.test(notation) && !/^F\d+$/.test(notation) && notation !== 'Escape';
}

/** Single letters and digits and sequences of them: what a person may switch off (WCAG 2.1.4). */
export function isCharacterKey(keys: string): boolean {
  return keys.split(' ').some((part) => part.length === 1);
}

const typingInputs = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset', 'image']);

/** True where characters go into a field. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !typingInputs.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target.isContentEditable || target.closest('[contenteditable="true"]')) return true;
  return target.closest('[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]') !== null;
}

/** True where the focused control uses this key itself: Enter on a button, arrows in a menu or a row of tabs. */
export function isUsedByTarget(target: EventTarget | null, notation: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (notation === 'Enter' || notation === 'Space') {
    return target.closest('button, a[href], summary, input, [role="button"], [role="menuitem"], [role="option"], [role="tab"], [role="checkbox"], [role="radio"], [role="switch"]') !== null;
  }
  if (/^(Shift\+)?(Arrow|Home|End|Page)/.test(notation)) {
    return target.closest('input, [role="menu"], [role="listbox"], [role="radiogroup"], [role="slider"], [role="tablist"]') !== null;
  }
  return false;
}
