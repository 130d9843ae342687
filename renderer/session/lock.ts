import { client } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { refreshFeatures } from '../api/refresh.ts';
import { flushDrafts } from '../ui/draft-saver.ts';

// An unreachable program must not keep somebody's page open: the lock waits no longer than this for open drafts.
const mostFlushMilliseconds = 2000;

async function leave(call: () => Promise<unknown>): Promise<void> {
  await Promise.race([flushDrafts(), new Promise((resolve) => setTimeout(resolve, mostFlushMilliseconds))]);
  try {
    await call();
  } catch (error) {
    // Already locked or signed out elsewhere is what was wanted.
    if (describeError(error).kind !== 'refusal') throw error;
    refreshFeatures(['session']);
  }
}

/** Saves what is typed, then locks this window. */
export function lockNow(): Promise<void> {
  return leave(() => client.session.lock());
}

/** Saves what is typed, then signs out. */
export function signOutNow(): Promise<void> {
  return leave(() => client.session.signOut());
}
