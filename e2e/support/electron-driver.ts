// Runs the built Electron program in plain Node, with the tests' stub where it asks for Electron, and prints what it
// set. Its own process, because a program can be started only once.
import { once } from 'node:events';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');
const stub = pathToFileURL(join(root, 'main', 'electron', 'electron-stub.ts')).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: stub, shortCircuit: true } : next(specifier, context),
});

const { app, recorded, session } = await import(stub);
const opened = once(app, 'web-contents-created');
await import(pathToFileURL(join(root, 'out', 'main', 'electron.js')).href);
await opened;
await new Promise((resolve) => setImmediate(resolve));
const [window] = recorded.windows;
const { session: _session, ...webPreferences } = window.options.webPreferences;
const answer = session.fromPartition('persist:fascia').schemes.get('app');
const page = await answer(new Request('app://fascia/'));
const policy = page.headers.get('content-security-policy');
const exited = once(app, 'exited');
app.emit('will-quit', { preventDefault: () => undefined });
await exited;
const set = { url: window.url, webPreferences, policy, exits: recorded.exits, errors: recorded.errorBoxes };
process.stdout.write(`${JSON.stringify(set)}\n`);
