// One build for both hosts: `out/main` (Electron, loopback, worker), `out/preload`, `out/renderer`, and the fonts of
// documents in `out/fonts`.
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { minifyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { normalizePath } from 'vite';
import { fontFiles } from './main/documents/pdf/fonts.ts';
import { optionalFontFolders } from './main/documents/pdf/script-fonts.ts';
import { contract } from './shared/contract/index.ts';
import { nonceMark } from './shared/contract/transport.ts';

const root = import.meta.dirname;

/** Fonts are read from disk by the program; a bundler would only rename them. */
function copyFonts() {
  return {
    name: 'fascia-fonts',
    closeBundle() {
      for (const { name, source } of fontFiles()) {
        const target = join(root, 'out', 'fonts', name);
        mkdirSync(dirname(target), { recursive: true });
        cpSync(join(root, 'node_modules', source), target);
      }
      // Of the optional ones only what is read: the pieces, which piece has what, and the licence.
      for (const { name, source } of optionalFontFolders()) {
        for (const part of ['files', 'unicode.json', 'LICENSE']) cpSync(join(root, 'node_modules', source, part), join(root, 'out', 'fonts', name, part), { recursive: true });
      }
    },
  };
}

const zodSettings = 'export const globalConfig = globalThis.__zod_globalConfig;';

/**
 * zod tries `new Function` when the first schema is made, which the page's policy refuses and reports. The order of
 * chunks decides whether a setting in our own code comes early enough, so the setting is made where zod keeps it.
 */
function zodWithoutEval() {
  return {
    name: 'fascia-zod-without-eval',
    transform(code: string, id: string) {
      if (!id.endsWith('zod/v4/core/core.js')) return undefined;
      if (!code.includes(zodSettings)) throw new Error('zod keeps its settings elsewhere now: see zodWithoutEval');
      return { code: code.replace(zodSettings, `${zodSettings}\nglobalConfig.jitless = true;`), map: null };
    },
  };
}

/** Date and time pickers are three times the code of the schedule: the first picture of a page does not wait for them. */
const pickerFiles = /@mui\/x-date-pickers|\/date-fns\/|\/ui\/(DatePickerField|MinuteField|FormTimeField|PickerLocale)/;

/**
 * Few files: each costs the page a request and a task, and left to itself the bundler made seventy for the day board.
 * What every screen needs is one, what most pages share is another; each comes with all that it needs itself, so that no
 * two files ever wait for each other.
 */
const rendererChunks = {
  groups: [
    { name: 'first', tags: ['$initial' as const], priority: 2 },
    { name: 'shared', test: (id: string) => !pickerFiles.test(id), minShareCount: 4, priority: 1 },
    { name: 'pickers', test: pickerFiles },
  ],
};

/**
 * Of the contract the page needs what each call touches. Making its schemas as well would take a tenth of the time to the
 * first picture; the main program checks what they say.
 */
function contractWithoutSchemas() {
  const file = normalizePath(resolve(root, 'shared/contract/index.ts'));
  return {
    name: 'fascia-contract-without-schemas',
    load: (id: string) => (id === file ? `export const contract = ${JSON.stringify(minifyContractRouter(contract))};` : undefined),
  };
}

export default defineConfig({
  main: {
    plugins: [copyFonts()],
    build: {
      rolldownOptions: {
        input: {
          electron: resolve(root, 'main/electron/index.ts'),
          loopback: resolve(root, 'main/loopback/index.ts'),
          worker: resolve(root, 'main/jobs/worker.ts'),
        },
        // A fifth of what is read before the window opens would be the packages' documentation.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', comments: { legal: true, annotation: false, jsdoc: false } },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is CommonJS in one file, and may require nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    publicDir: false,
    plugins: [react(), zodWithoutEval(), contractWithoutSchemas()],
    // Where the page itself adds a style or a script, it carries the nonce that the host wrote into this reply.
    html: { cspNonce: nonceMark },
    worker: { format: 'es' },
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      target: 'chrome120',
      // `data:` addresses for small files would need a wider policy than files of our own origin.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        output: { codeSplitting: rendererChunks },
      },
    },
  },
});
