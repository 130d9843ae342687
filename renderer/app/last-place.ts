// Where each person was in this window, so that unlocking lands them in their own open work. In memory only.
const places = new Map<string, string>();

/** Remembers the person's address and takes it out of the window's own. */
export function leavePlace(staffId: string): void {
  places.set(staffId, location.hash);
  history.replaceState(null, '', `${location.pathname}${location.search}`);
}

/** Puts the window back to where this person was. An address in the window already (a reload, a link) stays. */
export function returnToPlace(staffId: string): void {
  const place = places.get(staffId);
  if (place !== undefined && location.hash === '') history.replaceState(null, '', place);
}
