// What answers at a port of a page: the procedures of the program, behind the guard.
import { MessagePortHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron';
import { createRpc } from '../hosting/rpc-context.ts';
import type { App } from '../host.ts';
import { guardPort } from './guarded-port.ts';
import type { GuardedPort } from './guarded-port.ts';
import { electronSeat } from './origin.ts';

/** Answers the calls that come through a port from now on. */
export type AnswerPort = (port: MessagePortMain) => GuardedPort;

export function answerPorts(app: Pick<App, 'router'>): AnswerPort {
  const rpc = new MessagePortHandler(createRpc(app));
  return (port) => {
    const guarded = guardPort(port);
    guarded.on('close', () => guarded.end());
    rpc.upgrade(guarded, { context: { seatId: electronSeat, windowId: '' } });
    port.start();
    return guarded;
  };
}
