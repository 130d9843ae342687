import { describe, expect, it } from 'vitest';
import { isCharacterKey, isPlainKey, isTypingTarget, isUsedByTarget, notationOf } from './key-match.ts';
import type { Press } from './key-match.ts';

function press(key: string, modifiers: Partial<Press> = {}): Press {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

describe('notation', () => {
  it.each([
    [press('n'), 'n'],
    [press('N', { shiftKey: true }), 'Shift+N'],
    [press('?', { shiftKey: true }), '?'],
    [press('+', { shiftKey: true }), '+'],
    [press('k', { ctrlKey: true }), 'Mod+K'],
    [press('B', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+B'],
    [press('Enter', { ctrlKey: true }), 'Mod+Enter'],
    [press('ArrowUp', { shiftKey: true }), 'Shift+ArrowUp'],
    [press(' '), 'Space'],
    [press(','), ','],
  ])('%j is %s', (given, expected) => {
    expect(notationOf(given, false)).toBe(expected);
  });

  it('reads the physical key where Alt makes another character', () => {
    expect(notationOf(press('∫', { altKey: true, shiftKey: true, code: 'KeyB' }), true)).toBe('Alt+Shift+B');
  });

  it('means Cmd by Mod on a Mac', () => {
    expect(notationOf(press('k', { metaKey: true }), true)).toBe('Mod+K');
    expect(notationOf(press('k', { ctrlKey: true }), true)).toBe('Ctrl+K');
  });

  it('is silent about bare modifiers', () => {
    expect(notationOf(press('Shift', { shiftKey: true }), false)).toBeUndefined();
  });
});

describe('kinds of keys', () => {
  it('tells what may be switched off', () => {
    expect(['n', '?', 'g t', '4'].every(isCharacterKey)).toBe(true);
    expect(['Mod+K', 'Enter', 'F2', 'ArrowUp'].some(isCharacterKey)).toBe(false);
  });

  it('tells what must not act while somebody types', () => {
    expect(['n', 'Shift+N', 'Delete', 'ArrowUp', '4'].every(isPlainKey)).toBe(true);
    expect(['Mod+Enter', 'Alt+N', 'F2', 'Escape'].some(isPlainKey)).toBe(false);
  });
});

describe('targets', () => {
  function element(html: string): Element {
    document.body.innerHTML = html;
    const found = document.body.firstElementChild;
    if (!found) throw new Error('no element');
    return found;
  }

  it.each(['<input>', '<input type="search">', '<input type="date">', '<textarea></textarea>', '<select></select>', '<div role="textbox"></div>', '<div contenteditable="true"></div>'])(
    '%s takes characters',
    (html) => {
      expect(isTypingTarget(element(html))).toBe(true);
    },
  );

  it.each(['<button></button>', '<input type="checkbox">', '<input type="radio">', '<div></div>', '<a href="#x">x</a>'])('%s does not', (html) => {
    expect(isTypingTarget(element(html))).toBe(false);
  });

  it('leaves Enter to a button and arrows to a row of tabs', () => {
    expect(isUsedByTarget(element('<button></button>'), 'Enter')).toBe(true);
    expect(isUsedByTarget(element('<div role="tablist"><b role="tab"></b></div>').querySelector('b'), 'ArrowRight')).toBe(true);
    expect(isUsedByTarget(element('<div></div>'), 'Enter')).toBe(false);
    expect(isUsedByTarget(element('<button></button>'), 'n')).toBe(false);
  });
});
