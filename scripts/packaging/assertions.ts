// What a packed program must hold, and what it must not.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fontFiles } from '../../main/documents/pdf/fonts.ts';
import { root } from '../tools/run.ts';
import { readArchive } from './asar.ts';

export interface Assertion {
  readonly name: string;
  run(): void | Promise<void>;
}

const prebuilt = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
const neededParts = ['package.json', 'out/main/electron.js', 'out/main/worker.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const runtimePackages = ['better-sqlite3', 'pdfkit'];

/** Anything that is source, test, tool or another platform's, or that belongs to the browser edition. */
const unwanted =
  /(^|\/)(\.env|\.git|\.oxlintrc\.json|tsconfig[^/]*\.json|package-lock\.json)|\.(tsx?|map|test\.js|db|log)$|^(shared|db|main|renderer|e2e|bench|scripts|build|docs)\/|loopback\.js$|better-sqlite3\/(deps|src|binding\.gyp)|\/(react|@mui|kysely|electron|vite|@playwright)\//;

const closed = [
  FuseV1Options.RunAsNode,
  FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  FuseV1Options.EnableNodeCliInspectArguments,
  FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  FuseV1Options.GrantFileProtocolExtraPrivileges,
];
const open = [
  FuseV1Options.EnableCookieEncryption,
  FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  FuseV1Options.OnlyLoadAppFromAsar,
];

/** @param folder the unpacked program, `linux-unpacked`. */
export function assertionsOn(folder: string): readonly Assertion[] {
  const resources = join(folder, 'resources');
  const archive = readArchive(join(resources, 'app.asar'));
  const paths = new Set(archive.files.map(({ path }) => path));
  const program = join(folder, 'fascia');
  return [
    { name: 'every part of the program is packed', run: () => assert.deepEqual(neededParts.filter((part) => !paths.has(part)), []) },
    {
      name: 'the fonts of documents are packed with their licence',
      run: () => assert.deepEqual(fontFiles().filter(({ name }) => !paths.has(`out/fonts/${name}`)), []),
    },
    {
      name: 'the whole built interface is packed',
      run: () => {
        const built = readdirSync(join(root, 'out', 'renderer', 'assets')).map((name) => `out/renderer/assets/${name}`);
        assert.deepEqual(built.filter((path) => !paths.has(path)), []);
      },
    },
    { name: 'no source, test, tool or browser edition is packed', run: () => assert.deepEqual([...paths].filter((path) => unwanted.test(path)), []) },
    {
      name: 'only this platform\'s database binary is packed',
      run: () => assert.deepEqual([...paths].filter((path) => path.endsWith('.node')), [prebuilt]),
    },
    {
      name: 'nothing but that binary lies outside the archive',
      run: () => {
        assert.deepEqual(archive.files.filter(({ unpacked }) => unpacked === true).map(({ path }) => path), [prebuilt]);
        assert.ok(existsSync(join(resources, 'app.asar.unpacked', prebuilt)));
        assert.deepEqual(readdirSync(resources).toSorted(), ['app.asar', 'app.asar.unpacked', 'stub']);
      },
    },
    {
      name: 'every packed file carries its hash',
      run: () => assert.deepEqual(archive.files.filter(({ integrity }) => integrity === undefined).map(({ path }) => path), []),
    },
    {
      name: 'the packed package.json names the program and its two runtime packages only',
      run: () => {
        const packed = JSON.parse(archive.text('package.json'));
        assert.equal(packed.main, 'out/main/electron.js');
        assert.equal(packed.type, 'module');
        assert.deepEqual(Object.keys(packed.dependencies).toSorted(), runtimePackages);
        assert.equal(packed.scripts, undefined);
        assert.equal(packed.devDependencies, undefined);
      },
    },
    {
      name: 'the packed program is the one that was built',
      run: () => assert.equal(archive.text('out/main/electron.js'), readFileSync(join(root, 'out/main/electron.js'), 'utf8')),
    },
    {
      name: 'the fuses are exactly those promised',
      run: async () => {
        const wire = await getCurrentFuseWire(program);
        for (const fuse of closed) assert.equal(wire[fuse], FuseState.DISABLE, FuseV1Options[fuse]);
        for (const fuse of open) assert.equal(wire[fuse], FuseState.ENABLE, FuseV1Options[fuse]);
      },
    },
  ];
}
