// The side's end of `runSide`: one input, one output.

/** Runs the work once with what the bench sends, and answers with what it returns. A fault ends the process. */
export function answer<I, O>(work: (input: I) => Promise<O>): void {
  process.once('message', (message: { readonly input: I }) => {
    work(message.input).then(
      (output) => process.send?.(output),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  });
}

/** V8 compiles anew for some hundreds of calls, and a clinic's program runs all day. */
const warmUpTimes = 3;

/** Milliseconds that each of these calls took, one after the other, when three times as many had been made. */
export async function timeEachWarm(count: number, call: (index: number) => unknown): Promise<readonly number[]> {
  await timeEach(warmUpTimes * count, call);
  return timeEach(count, call);
}

/** Milliseconds that each of these calls took, one after the other. */
export async function timeEach(count: number, call: (index: number) => unknown): Promise<readonly number[]> {
  const took: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    // A side that does not wait must not pay for a promise.
    const result = call(index);
    if (result instanceof Promise) await result;
    took.push(performance.now() - startedAt);
  }
  return took;
}
