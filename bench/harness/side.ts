// A side of a comparison runs in a process of its own, from its start to its one answer.
import { fork } from 'node:child_process';
import { join } from 'node:path';

const sidesFolder = join(import.meta.dirname, '..', 'sides');
const compileCache = join(import.meta.dirname, '..', '..', 'out', 'bench-data', 'compile-cache');

/**
 * Runs `bench/sides/<name>.ts` in a fresh process with this input.
 * @throws Error with what the process printed, when it ends without an answer.
 */
export function runSide<O>(name: string, input: unknown, nodeOptions: readonly string[] = []): Promise<O> {
  // Sources are compiled once for all rounds: what is measured here begins when a side is ready.
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCache };
  const child = fork(join(sidesFolder, `${name}.ts`), [], { execArgv: [...nodeOptions], env, serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (printed += part.toString()));
  return new Promise((resolve, reject) => {
    let answered: { readonly output: O } | undefined;
    child.once('message', (output) => {
      // Each caller names the output of the side that it starts.
      answered = { output: output as O };
      child.kill('SIGKILL');
    });
    child.once('error', reject);
    // Only when it is gone: until then it holds the clinic's file.
    child.once('exit', (code) => {
      if (answered) resolve(answered.output);
      else reject(new Error(`${name} ended with ${code} and no answer:\n${printed}`));
    });
    child.send({ input });
  });
}
