// How fast the machine is at a moment. Two runs whose marks lie far apart cannot agree on milliseconds.
import { timeEach } from './answer.ts';
import { median } from './statistics.ts';

const times = 5;

/** Objects and texts made, sorted, written out and read back: what the program's own thread does all day. */
function fixedWork(): number {
  const lines = Array.from({ length: 20_000 }, (_none, index) => ({ id: (index * 7919) % 20_011, name: `line ${index}`, isOpen: index % 3 === 0 }));
  const read: unknown = JSON.parse(JSON.stringify(lines.toSorted((one, other) => one.id - other.id)));
  return Array.isArray(read) ? read.length : 0;
}

/** Milliseconds that a fixed piece of work takes now. */
export async function takeMark(): Promise<number> {
  return median(await timeEach(times, fixedWork));
}
