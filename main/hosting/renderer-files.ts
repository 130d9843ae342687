// The built interface as an exact list of files, read once at start: a path that is not in it does not exist, so no
// request can reach anything else on the disk.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { nonceMark } from '../../shared/contract/transport.ts';
import type { Nonce } from './content-policy.ts';

export interface BuiltFile {
  readonly contentType: string;
  /** Reads the file; it was there when the program started. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface RendererFiles {
  /** index.html with the nonce of this reply. */
  page(nonce: Nonce): string;
  /** The file at an absolute URL path such as `/assets/main-abc.js`, or undefined. Never index.html. */
  find(path: string): BuiltFile | undefined;
  readonly paths: readonly string[];
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Lists the built interface.
 * @throws Error when the folder holds no page, or a page without a place for the nonce.
 */
export async function readRendererFiles(folder: string): Promise<RendererFiles> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  if (!html.includes(nonceMark)) throw new Error('index.html of the built interface has no place for the nonce');
  const files = new Map<string, BuiltFile>();
  for (const path of await pathsIn(folder, '')) {
    const contentType = contentTypes[extname(path)];
    if (contentType === undefined) continue;
    files.set(path, { contentType, read: async () => new Uint8Array(await readFile(join(folder, path))) });
  }
  return {
    page: (nonce) => html.replaceAll(nonceMark, nonce),
    find: (path) => files.get(path),
    paths: [...files.keys()].toSorted(),
  };
}

/** Walks by hand: inside Electron's archive a folder can be listed, but not together with those in it. */
async function pathsIn(folder: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) return pathsIn(folder, inner);
    return entry.isFile() ? [inner] : [];
  });
  return (await Promise.all(found)).flat();
}
