// Builds a page of bench/pages as ours is built, and serves it with the same headers.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { builtFileHeaders, pageHeaders } from '../../main/hosting/content-policy.ts';
import { readRendererFiles } from '../../main/hosting/renderer-files.ts';
import { nonceMark } from '../../shared/contract/transport.ts';
import { root } from '../../scripts/tools/run.ts';
import { dataFolder } from './data.ts';

/** Our own pages take React and the rest from where the program has them, not from beside the rivals. */
const asTheRenderer: Plugin = {
  name: 'packages-of-the-renderer',
  enforce: 'pre',
  resolveId(source, importer) {
    const isOurs = importer?.includes('/bench/pages/board-ours/') === true && /^[@a-z]/.test(source);
    return isOurs ? this.resolve(source, join(root, 'renderer', 'main.tsx'), { skipSelf: true }) : null;
  },
};

interface PageOptions {
  /** Rivals write styles that our policy refuses: those pages are served without one, ours beside them too. */
  readonly hasPolicy: boolean;
}

/** Serves the page while the work runs. @param name of the folder `bench/pages/<name>` */
export async function withBuiltPage<T>(name: string, work: (url: string) => Promise<T>, { hasPolicy }: PageOptions = { hasPolicy: true }): Promise<T> {
  const outDir = join(dataFolder, 'pages', name);
  const target = { outDir, emptyOutDir: true, minify: true, target: 'chrome120', modulePreload: { polyfill: false } };
  // What a rival leaves to its host must not bring a second React along from our own packages.
  const resolve = name === 'board-ours' ? {} : { dedupe: ['react', 'react-dom'] };
  await build({ configFile: false, plugins: [asTheRenderer], resolve, logLevel: 'error', root: join(root, 'bench', 'pages', name), html: { cspNonce: nonceMark }, build: target });
  const files = await readRendererFiles(outDir);
  const server = createServer(async ({ url = '/' }, response) => {
    const file = files.find(url);
    const headers = hasPolicy ? pageHeaders('bench') : { 'Content-Type': 'text/html; charset=utf-8' };
    if (url === '/') response.writeHead(200, headers).end(files.page('bench'));
    else if (file) response.writeHead(200, builtFileHeaders(file.contentType)).end(await file.read());
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    // A server that listens on a port has a network address.
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
