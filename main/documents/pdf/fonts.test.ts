import { copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fontFiles, loadFonts } from './fonts.ts';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fascia-fonts-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('fonts', () => {
  test('the files to copy exist and are all that a packed program needs', async () => {
    for (const { name, source } of fontFiles()) await copyFile(join(modules, source), join(folder, name));
    const fonts = await loadFonts(folder);
    expect(Object.keys(fonts)).toEqual(['regular', 'medium', 'bold', 'italic']);
    expect((await stat(join(folder, 'OFL.txt'))).size).toBeGreaterThan(1000);
  });

  test('a folder is read once', async () => {
    const source = join(modules, '@expo-google-fonts/noto-sans');
    expect(await loadFonts(source)).toBe(await loadFonts(join(source, '.')));
  });

  test('a missing or broken font is named, and the folder can be tried again', async () => {
    await expect(loadFonts(folder)).rejects.toThrow(folder);
    for (const { name, source } of fontFiles()) await copyFile(join(modules, source), join(folder, name));
    await writeFile(join(folder, 'bold.ttf'), 'not a font');
    await expect(loadFonts(folder)).rejects.toThrow(`bold.ttf in ${folder}`);
    await copyFile(join(modules, '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'), join(folder, 'bold.ttf'));
    await expect(loadFonts(folder)).resolves.toHaveProperty('bold');
  });

  test('figures are equally wide in every upright face', async () => {
    const fonts = await loadFonts(join(modules, '@expo-google-fonts/noto-sans'));
    for (const style of ['regular', 'medium', 'bold'] as const) {
      const [face] = fonts[style];
      expect(new Set([...'0123456789'].map((digit) => face?.widthOf(digit))).size).toBe(1);
    }
  });
});
