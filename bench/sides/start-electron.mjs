// Runs the built Electron program in plain Node, a stub in Electron's place, until its window asks for its page (`page`) or its
// page's first call is answered (`reply`); for that it plays the page's part, as the preload and oRPC do.
import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';

// The program's own words follow.
const [until, stub, program, portMessage] = process.argv.splice(2, 4);

const ready = () => process.stdout.write('ready\n');

function call(_event, contents) {
  const port = new EventEmitter();
  port.start = () => port.emit('message', { data: '{"i":"1","p":{"u":"/session/getStatus"}}' });
  port.postMessage = (reply) => {
    if (JSON.parse(reply).p.b?.json?.phase === 'closed') return ready();
    // Thrown it would reach the program, which goes on, and the round would never end.
    process.stderr.write(`the first call was refused: ${reply}\n`);
    return process.exit(1);
  };
  setImmediate(() => ipcMain.emit(portMessage, { sender: contents, senderFrame: contents.mainFrame, ports: [port] }));
}

const { app, ipcMain } = await import(stub);
registerHooks({ resolve: (name, context, next) => (name === 'electron' ? { url: stub, shortCircuit: true } : next(name, context)) });
app.once('web-contents-created', until === 'page' ? ready : call);
await import(program);
