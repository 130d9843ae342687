// Puts services behind the one gate: what answers a call is a procedure of the contract and nothing else.
import { implement } from '@orpc/server';
import { contract } from '../shared/contract/index.ts';
import { admit, finish, toContractError } from './gate.ts';
import type { CallContext } from './host.ts';
import type { Program } from './program.ts';
import type { Request } from './request.ts';
import { services } from './services.ts';
import type { SessionRequest } from './session/session.request.ts';
import { timeCall } from './system/call-time.ts';

interface Call {
  readonly context: CallContext & { readonly sessionRequest: SessionRequest; readonly request: Request | undefined };
  readonly input: unknown;
  readonly signal: AbortSignal | undefined;
}
type AnyUseCase = (request: unknown, input: unknown, signal: AbortSignal | undefined) => Promise<unknown>;
type AnyImplementer = Record<string, Record<string, { handler(run: (call: Call) => Promise<unknown>): unknown }>>;

/** By feature and name. */
export type Procedures = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Every feature's procedures behind the gate. What each does stands in its feature's service; nothing is decided here. */
export function createProcedures(program: Program): Procedures {
  const gated = implement(contract)
    .$context<CallContext>()
    .use(async ({ context, next, procedure, path }, _input, output) => {
      const name = path.join('.');
      const meta = procedure['~orpc'].meta;
      const answer = async () => {
        const { seat, state } = await admit(program, context, meta, name);
        const sessionRequest: SessionRequest = { program, seat, windowId: context.windowId, signedIn: state?.request };
        const result = await next({ context: { sessionRequest, request: state?.request } });
        const finished = await finish(program, { meta, name, state, windowId: context.windowId }, result.output);
        program.startMarks.replied(seat.actor !== undefined);
        return output(finished);
      };
      try {
        return await timeCall(program.options.elapsed, answer, (time) => program.slowLog.procedureEnded(name, time));
      } catch (fault) {
        throw toContractError(program, fault, name);
      }
    });
  // Each service is checked against its contract where it is defined; here they are only joined by name.
  const implementer = gated as unknown as AnyImplementer;
  const all: Record<string, Record<string, unknown>> = {};
  for (const [feature, service] of Object.entries(services)) {
    const procedures: Record<string, unknown> = {};
    // The compiler has checked the arguments at `satisfies Implementation`.
    for (const [name, useCase] of Object.entries(service as Record<string, AnyUseCase>)) {
      procedures[name] = implementer[feature]?.[name]?.handler(({ context, input, signal }) =>
        useCase(feature === 'session' ? context.sessionRequest : context.request, input, signal),
      );
    }
    all[feature] = procedures;
  }
  return all;
}
