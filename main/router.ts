// The contract's implementation. What is asked before anybody has signed in is there at once; the rest, with the models of
// the whole clinic, is more than a third of the work until a window opens, and is loaded while the window's page starts.
import { lazy, type Router } from '@orpc/server';
import type { Contract } from '../shared/contract/index.ts';
import { features } from '../shared/contract/procedure.ts';
import { sessionContract } from '../shared/session/session.contract.ts';
import type { CallContext } from './host.ts';
import { createProcedures, type Procedures } from './procedures.ts';
import type { Program } from './program.ts';
import { sessionService } from './session/session.service.ts';

export interface AppRouter {
  readonly router: Router<Contract, CallContext>;
  /** Loads what a call would load otherwise. */
  load(): Promise<unknown>;
}

/** Builds the router: every feature's procedures behind the one gate. */
export function createRouter(program: Program): AppRouter {
  let loaded: Promise<Procedures> | undefined;
  const load = (): Promise<Procedures> => (loaded ??= loadProcedures(program));
  const later = features.map((feature) => [feature, lazy(async () => ({ default: (await load())[feature] }))]);
  const now = createProcedures(program, { session: sessionContract }, { session: sessionService });
  // Every feature of the contract has its procedures, now or later; a test walks them all.
  const router = { ...Object.fromEntries(later), ...now } as unknown as Router<Contract, CallContext>;
  return { router, load };
}

async function loadProcedures(program: Program): Promise<Procedures> {
  const [{ contract }, { services }] = await Promise.all([import('../shared/contract/index.ts'), import('./services.ts')]);
  return createProcedures(program, contract, services);
}
