import type { Request } from '../request.ts';
import type { Program } from '../program.ts';
import { refuse } from '../refusal.ts';
import type { Seat } from './seats.ts';

/** What the session's use cases are given: they run before anybody has signed in as well. */
export interface SessionRequest {
  readonly program: Program;
  readonly seat: Seat;
  readonly windowId: string;
  /** Present in procedures that need a signed-in person. */
  readonly signedIn: Request | undefined;
}

/** @throws Refusal `locked` where nobody is signed in; the gate has seen to that already. */
export function signedIn(request: SessionRequest): Request {
  return request.signedIn ?? refuse('locked');
}
