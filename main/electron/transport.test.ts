import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { beforeEach, describe, expect, test } from 'vitest';
import { maximumRequestBytes, windowHeader } from '../../shared/contract/transport.ts';
import { createTinyApp } from '../hosting/tiny-app.test-support.ts';
import type { TinyApp, TinyClient } from '../hosting/tiny-app.test-support.ts';
import { ipcMain, WebContentsStub } from './electron-stub.ts';
import { answerPorts, type AnswerPort } from './answer-port.ts';
import { acceptPortsFor, loadPage, PortMain } from './port-main.test-support.ts';
import { acceptPorts } from './transport.ts';

interface Page {
  readonly main: PortMain;
  readonly port: MessagePort;
  readonly client: TinyClient;
}

let app: TinyApp;
let contents: WebContentsStub;

beforeEach(() => {
  ipcMain.removeAllListeners();
  app = createTinyApp();
  contents = new WebContentsStub();
  acceptPortsFor(app, (asked) => asked === contents);
});

function load(change: Record<string, unknown> = {}): Page {
  const { main, port } = loadPage(contents, change);
  const client: TinyClient = createORPCClient(new RPCLink({ port, headers: { [windowHeader]: 'w-1' } }));
  return { main, port, client };
}

describe('a port is taken', () => {
  test('from the top frame of our own window, and calls reach the program', async () => {
    const { client, port } = load();
    expect(await client.whoCalls()).toEqual({ seatId: 'electron', windowId: 'w-1' });
    expect(await client.echo({ text: 'Núñez 🙂 \u0000' })).toEqual({ text: 'Núñez 🙂 \u0000' });
    port.close();
  });

  test('before the program is there, which then answers what was asked meanwhile', async () => {
    ipcMain.removeAllListeners();
    const { promise: answering, resolve } = Promise.withResolvers<AnswerPort>();
    acceptPorts(async (port) => (await answering)(port), (asked) => asked === (contents as unknown));
    const { client, port } = load();
    const asked = client.echo({ text: 'early' });
    resolve(answerPorts(app));
    expect(await asked).toEqual({ text: 'early' });
    port.close();
  });

  test.each([
    ['a frame inside our page', () => ({ senderFrame: { origin: 'app://fascia' } })],
    ['a page of another origin', () => ({ sender: Object.assign(contents, { mainFrame: { origin: 'https://a.example' } }), senderFrame: contents.mainFrame })],
    ['a frame that has gone', () => ({ senderFrame: null })],
    ['contents that are not ours', () => {
      const other = new WebContentsStub();
      return { sender: other, senderFrame: other.mainFrame };
    }],
  ])('not from %s', (_name, change) => {
    const { main } = load(change());
    expect(main.isClosed).toBe(true);
    expect(main.listenerCount('message')).toBe(0);
  });

  test('not with a second one, and not without any', () => {
    const { port2 } = new MessageChannel();
    const extra = new PortMain(port2);
    const { port2: other } = new MessageChannel();
    const second = new PortMain(other);
    load({ ports: [extra, second] }).port.close();
    expect([extra.isClosed, second.isClosed]).toEqual([true, true]);
    load({ ports: [] }).port.close();
  });
});

describe('a port ends', () => {
  async function watching(): Promise<Page> {
    const page = load();
    const stream = await page.client.watch();
    await stream.next();
    expect(app.streams.open).toBe(1);
    return page;
  }

  test('when the page closes it', async () => {
    const { port } = await watching();
    port.close();
    await app.streamEnded();
  });

  test('when the page is loaded again', async () => {
    const { main } = await watching();
    const { client, port } = load();
    await app.streamEnded();
    expect(main.isClosed).toBe(true);
    expect((await client.echo({ text: 'new' })).text).toBe('new');
    port.close();
  });

  test.each(['render-process-gone', 'destroyed'])('at %s', async (event) => {
    const { main } = await watching();
    contents.emit(event);
    await app.streamEnded();
    expect(main.isClosed).toBe(true);
  });
});

describe('what a hostile page sends', () => {
  function nextReply(port: MessagePort): Promise<unknown> {
    return new Promise((resolve) => port.once('message', (data: string) => resolve(JSON.parse(data))));
  }

  test.each([
    ['too large', `{"i":"7","p":{"u":"/echo","b":{"json":{"text":"${'x'.repeat(maximumRequestBytes)}"}}}}`, 413],
    ['too deep', `{"i":"7","p":{"u":"/echo","b":${'['.repeat(100)}${']'.repeat(100)}}}`, 400],
    ['no JSON', '{"i":"7","p":', 400],
    ['no address', '{"i":"7","p":{"u":5}}', 400],
    ['an address elsewhere', '{"i":"7","p":{"u":"https://a.example/echo"}}', 400],
    ['another method', '{"i":"7","p":{"u":"/echo","m":"GET"}}', 400],
    ['a stream', '{"i":"7","t":3,"p":{"e":"message"}}', 400],
  ])('gets an answer when it is %s', async (_name, text, status) => {
    const { port } = load();
    const reply = nextReply(port);
    port.postMessage(text);
    expect(await reply).toMatchObject({ i: '7', p: { s: status } });
    port.close();
  });

  test('never ends the program', async () => {
    const { port, client } = load();
    const hostile = [null, 5, {}, [], new Uint8Array(8), '', '[]', 'null', '{"i":{}}', '{"t":4}', '{"i":"9","t":4}', '{"i":"h1","p":{"u":"/__proto__"}}', '{"i":"h2","p":{"u":"/echo","b":{"json":{},"meta":[[0,"__proto__"]]}}}'];
    for (const message of hostile) port.postMessage(message);
    expect(await client.echo({ text: 'still here' })).toEqual({ text: 'still here' });
    port.close();
  });
});
