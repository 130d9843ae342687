// The program's own log: times, incident codes and stack traces. Ids only, never a client's data.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../shared/core/time.ts';

const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export interface Log {
  /** Writes a bug down and answers with the short code that the person sees. */
  incident(where: string, fault: unknown): string;
  info(message: string): void;
}

/** Keeps where a fault arose but not its message, which may quote what somebody typed. */
function traceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const frames = (fault.stack ?? '').split('\n').filter((row) => row.trimStart().startsWith('at '));
  const cause = fault.cause === undefined ? '' : `\n  caused by ${traceOf(fault.cause)}`;
  return `${fault.name}${code}\n${frames.slice(0, 12).join('\n')}${cause}`;
}

export function createLog(folder: string, clock: Clock, random: (byteCount: number) => Uint8Array): Log {
  const file = join(folder, 'fascia.log');
  function write(text: string): void {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      appendFileSync(file, `${clock()} ${text}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not turn one fault into two; the person still sees the incident's code.
      process.stderr.write(`${text.split('\n')[0] ?? ''}\n`);
    }
  }
  return {
    incident(where, fault) {
      const code = Array.from(random(4), (byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
      write(`incident ${code} in ${where}: ${traceOf(fault)}`);
      return code;
    },
    info: write,
  };
}
