// The contract's implementation. The procedures, with the models of the whole clinic, are half of the work until a window
// opens: they are loaded while the window's page starts.
import { lazy, type Router } from '@orpc/server';
import type { Contract } from '../shared/contract/index.ts';
import { features } from '../shared/contract/procedure.ts';
import type { CallContext } from './host.ts';
import type { Procedures } from './procedures.ts';
import type { Program } from './program.ts';

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
  // Every feature of the contract has its procedures then; a test walks them all.
  const router = Object.fromEntries(later) as unknown as Router<Contract, CallContext>;
  return { router, load };
}

async function loadProcedures(program: Program): Promise<Procedures> {
  const { createProcedures } = await import('./procedures.ts');
  return createProcedures(program);
}
