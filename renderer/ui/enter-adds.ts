import type { KeyboardEvent } from 'react';

/** For a box whose Enter adds to a list: with nothing to add it does nothing, and never sends off the form around it. */
export function enterAdds(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
}
