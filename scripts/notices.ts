// npm run notices: writes THIRD-PARTY-NOTICES.md, the packages that reach the program, with their licences.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('see package'),
  dependencies: z.record(z.string(), z.string()).default({}),
});
type PackageFile = z.infer<typeof packageFile>;

/** What is shipped: run-time dependencies, and the development ones that are bundled. */
const shipped = [
  'better-sqlite3',
  'pdfkit',
  '@dnd-kit/core',
  '@emotion/cache',
  '@emotion/react',
  '@emotion/styled',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-arabic',
  '@expo-google-fonts/noto-sans-hebrew',
  '@fontsource-variable/noto-sans',
  '@fontsource-variable/noto-sans-kr',
  '@fontsource-variable/noto-sans-sc',
  '@hookform/resolvers',
  '@mui/icons-material',
  '@mui/material',
  '@mui/x-date-pickers',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  '@orpc/tanstack-query',
  '@tanstack/react-query',
  'bidi-js',
  'date-fns',
  'electron',
  'i18next',
  'kysely',
  'papaparse',
  'signature_pad',
  'pdfjs-dist',
  'react',
  'react-dom',
  'react-hook-form',
  'react-i18next',
  'react-router',
  'temporal-polyfill',
  'zod',
];

function readPackage(name: string, from: string): { readonly file: PackageFile; readonly folder: string } | undefined {
  for (let folder = from; ; folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) {
      const file = packageFile.parse(JSON.parse(readFileSync(join(candidate, 'package.json'), 'utf8')));
      return { file, folder: candidate };
    }
    if (folder === join(folder, '..')) return undefined;
  }
}

function collect(names: readonly string[], from: string, found: Map<string, PackageFile>): void {
  for (const name of names) {
    const read = readPackage(name, from);
    if (!read || found.has(`${read.file.name}@${read.file.version}`)) continue;
    found.set(`${read.file.name}@${read.file.version}`, read.file);
    // Electron's own dependencies only fetch its binary; they are not shipped.
    if (name !== 'electron') collect(Object.keys(read.file.dependencies), read.folder, found);
  }
}

const root = join(import.meta.dirname, '..');
const found = new Map<string, PackageFile>();
collect(shipped, root, found);
const rows = [...found.values()]
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  .map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
const text = `# Third-party notices

Packages that reach the program, made by \`npm run notices\`. Each package's own licence text travels with it in
\`node_modules\`. The typeface is Noto Sans, SIL Open Font License 1.1.

| package | version | licence |
|---|---|---|
${rows.join('\n')}
`;
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), text);
process.stdout.write(`${rows.length} packages\n`);
