/** Names this window for its whole life, so that it can tell its own changes from those of other windows. */
export const windowId: string = crypto.randomUUID();
