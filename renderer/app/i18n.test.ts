import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../shared/messages/en/index.ts';
import { i18n, startI18n } from './i18n.ts';

function leaves(branch: object, path: string): readonly (readonly [string, unknown])[] {
  return Object.entries(branch).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' && value !== null ? leaves(value, here) : [[here, value] as const];
  });
}

const texts = leaves(en, '');

beforeAll(startI18n);

describe('catalogue', () => {
  it('holds texts only, none empty, none with stray spaces or brackets', () => {
    const bad = texts.filter(([, text]) => {
      if (typeof text !== 'string' || text === '' || text !== text.trim()) return true;
      const rest = text.replace(/\{\{\w+\}\}/g, '');
      return /[{}]/.test(rest) || /patient|appointment/i.test(rest);
    });
    expect(bad).toEqual([]);
  });

  it('has both forms of every plural', () => {
    const paths = new Set(texts.map(([path]) => path));
    const halves = [...paths].filter((path) => path.endsWith('_one') && !paths.has(path.replace(/_one$/, '_other')));
    // Values of the contract may end in `_other` too (`discharged_other`); a plural is what counts.
    const others = texts
      .filter(([path, text]) => path.endsWith('_other') && String(text).includes('{{count}}'))
      .map(([path]) => path)
      .filter((path) => !paths.has(path.replace(/_other$/, '_one')));
    expect([...halves, ...others]).toEqual([]);
  });

  it('is loaded at once and fills values in', () => {
    expect(i18n.t('ui.stepOf', { step: 2, total: 5 })).toBe('Step 2 of 5');
    expect(i18n.t('app.needsAction', { count: 1 })).toBe('1 needs you');
    expect(i18n.t('app.needsAction', { count: 3 })).toBe('3 need you');
  });

  it('shows what people typed as it is', () => {
    expect(i18n.t('app.signedInAs', { name: 'O’Neill & <Sons>' })).toBe('Signed in as O’Neill & <Sons>');
  });
});
