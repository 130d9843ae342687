// A call that needs a fresh password asks for it once and goes on by itself.
import { describeError } from './errors.ts';
import type { Link } from './link.ts';

/** Shows the password dialog; true when the password was confirmed, false when the person gave up. */
export type AskPassword = () => Promise<boolean>;

let ask: AskPassword | undefined;
let asking: Promise<boolean> | undefined;

/** The dialog registers itself while it is on the page; returns how to take it off again. */
export function registerPasswordDialog(show: AskPassword): () => void {
  ask = show;
  return () => {
    if (ask === show) ask = undefined;
  };
}

function askOnce(): Promise<boolean> {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined;
  });
  return asking;
}

/** Passes calls on; one that is refused for want of a fresh password is repeated after it was given. */
export function freshSignInLink(next: Link): Link {
  return {
    call: async (path, input, options) => {
      try {
        return await next.call(path, input, options);
      } catch (error) {
        const described = describeError(error);
        if (described.kind !== 'refusal' || described.reason !== 'freshSignInNeeded') throw error;
        if (!(await askOnce())) throw error;
        return next.call(path, input, options);
      }
    },
  };
}
