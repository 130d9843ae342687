import { z } from 'zod';

/** A UUIDv7 as text: ids sort by the time they were made. */
export const id = z.uuid();
export type Id = string;

/** Makes the next id. Injected, so that replays and tests are repeatable. */
export type NewId = () => Id;

const hexPairs: readonly string[] = Array.from({ length: 256 }, (_none, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A UUIDv7 from a time in milliseconds since 1970 and ten random bytes (RFC 9562, section 5.7).
 * @throws RangeError when fewer than ten bytes are given.
 */
export function uuidV7(epochMilliseconds: number, random: Uint8Array): Id {
  if (random.length < 10) throw new RangeError('uuidV7 needs ten random bytes');
  const bytes = new Uint8Array(16);
  let rest = epochMilliseconds;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  let text = '';
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-';
    text += hexPairs[bytes[index] ?? 0];
  }
  return text;
}
