/** Pixels below which the body map does not shrink unless its place says so. */
export const BODY_MIN_HEIGHT = 320;
