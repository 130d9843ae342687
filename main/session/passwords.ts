import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { elsewhere } from '../system/call-time.ts';

/** trust.md: N=2^17, r=8, p=1, about 128 MiB and a third of a second. */
export const defaultScryptCost = 2 ** 17;

export interface DerivationParameters {
  readonly cost: number;
  readonly blockSize: 8;
  readonly parallelization: 1;
  /** 16 bytes, base64. */
  readonly salt: string;
}

let queue: Promise<unknown> = Promise.resolve();

function derive(secret: string, parameters: DerivationParameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      secret.normalize('NFC'),
      Buffer.from(parameters.salt, 'base64'),
      32,
      // Node's default maxmem is too small for this cost.
      { N: parameters.cost, r: parameters.blockSize, p: parameters.parallelization, maxmem: 256 * 1024 * 1024 },
      (fault, key) => (fault ? reject(fault) : resolve(key)),
    );
  });
}

/** 32 bytes from a secret, in Node's thread pool; one derivation at a time, since each takes 128 MiB. */
export function deriveKey(secret: string, parameters: DerivationParameters): Promise<Buffer> {
  const result = queue.then(() => derive(secret, parameters));
  queue = result.catch(() => undefined);
  return elsewhere(() => result);
}

export function newParameters(cost: number): DerivationParameters {
  return { cost, blockSize: 8, parallelization: 1, salt: randomBytes(16).toString('base64') };
}

/** A PIN as it is kept: it switches people while the key is in memory already, and wraps nothing. */
export interface PinHash {
  readonly salt: string;
  readonly hash: string;
}

// A PIN's strength is the limit on tries, so a quick derivation is enough and keeps switching under two seconds.
const pinCost = 2 ** 15;

export async function hashPin(pin: string): Promise<PinHash> {
  const parameters = newParameters(pinCost);
  return { salt: parameters.salt, hash: (await deriveKey(pin, parameters)).toString('base64') };
}

export async function isPin(pin: string, kept: PinHash): Promise<boolean> {
  const parameters: DerivationParameters = { cost: pinCost, blockSize: 8, parallelization: 1, salt: kept.salt };
  return timingSafeEqual(await deriveKey(pin, parameters), Buffer.from(kept.hash, 'base64'));
}
