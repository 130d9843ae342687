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
