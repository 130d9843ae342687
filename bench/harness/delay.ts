// How long the thread could not take up anything else: what a person feels as a frozen window.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const nanosecondsPerMillisecond = 1e6;

/** Milliseconds of event-loop delay, 99th percentile, while this work ran. */
export async function delayDuring<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly p99: number }> {
  const monitor = monitorEventLoopDelay({ resolution: 5 });
  monitor.enable();
  const result = await work();
  monitor.disable();
  return { result, p99: monitor.percentile(99) / nanosecondsPerMillisecond };
}

/** The same while the thread has nothing to do: what the machine's other work alone costs. */
export async function idleDelay(milliseconds: number): Promise<number> {
  return (await delayDuring(() => wait(milliseconds))).p99;
}
