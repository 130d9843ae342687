// `npm run e2e -- [Playwright's own words]`: builds where needed, then runs the end-to-end tests on the loopback host.
// Where the system allows it they run without any network, which proves that none is needed.
import { join } from 'node:path';
import { advice, findOrInstallBrowser } from './find-browser.ts';
import { build, isBuilt } from './tools/build.ts';
import { root, runCommand, runTool } from './tools/run.ts';

/** A shell that sees nothing but its own loopback device; the shell's words take the real command. */
const withoutNetwork = ['unshare', '--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

async function canLeaveNetwork(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return (await runCommand([...withoutNetwork, 'true'], { isQuiet: true, timeout: 10_000 })) === 0;
}

async function run(): Promise<number> {
  if (!isBuilt() && !(await build({ isQuiet: true }))) return 1;
  const browser = await findOrInstallBrowser();
  if (browser === undefined) {
    console.error(advice);
    return 1;
  }
  const isAlone = await canLeaveNetwork();
  console.log(isAlone ? 'Running without any network.' : 'Skipped: running without a network (this system refuses namespaces).');
  return runTool('playwright', ['test', ...process.argv.slice(2)], {
    environment: {
      FASCIA_CHROMIUM: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, 'out', 'reports', 'e2e.json'),
    },
    inside: isAlone ? withoutNetwork : [],
  });
}

process.exitCode = await run();
