/** Pixels below which the body map does not shrink unless its place says so. */
export const BODY_MIN_HEIGHT = 320;
/** Edge of a mark, in units of the figure at normal size. */
export const MARK_SIZE = 18;
