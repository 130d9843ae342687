/** Closes a `switch`: a case that was forgotten does not compile. @throws Error if it is reached all the same. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
