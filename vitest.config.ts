import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const electronStub = fileURLToPath(new URL('main/electron/electron-stub.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        // Requiring the real package in Node would try to download a binary.
        resolve: { alias: { electron: electronStub } },
        test: {
          name: 'node',
          environment: 'node',
          // Node reads TypeScript with Wasm, in each thread of ours anew, and V8 now and then breaks off the whole process
          // when it replaces a wrapper of an import that another thread has ("jit_page.has_value()"). So it replaces none.
          execArgv: ['--wasm-wrapper-tiering-budget=2147483647'],
          include: ['{shared,db,main,scripts,bench,e2e}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          // Testing Library clears the page after each test only where it finds a global afterEach.
          globals: true,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
