// A request of any procedure that is far too long, far too deep or pretends to be a prototype is refused by its shape.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { maximumRequestBytes } from '../../shared/contract/transport.ts';
import { refusalCodes } from '../../shared/contract/errors.ts';
import { parseRequest, UnreadableRequest } from '../hosting/request-shape.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { proceduresOf, type NamedProcedure } from './payloads.test-support.ts';

/** The ordinary suite asks every so-manieth procedure; `npm run faults` all of them. */
const everyNth = process.env['FASCIA_FAULT_RUNS'] === undefined ? 12 : 1;
const procedures = proceduresOf().filter(({ input }, index) => input !== undefined && index % everyNth === 0);

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await openTestClinic();
});
afterAll(() => clinic.close());

/** As long as a transport lets a request be. */
const long = 'x'.repeat(maximumRequestBytes - 1000);

function deep(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Each field of the input filled with `value` by turns, and the input itself. */
function inputsOf({ input }: NamedProcedure, value: unknown): readonly unknown[] {
  const fields = input ? Object.keys(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }).properties ?? {}) : [];
  return [value, ...fields.map((field) => Object.fromEntries(fields.map((one) => [one, one === field ? value : null])))];
}

async function outcomeOf({ name }: NamedProcedure, input: unknown): Promise<string> {
  const [feature = '', procedure = ''] = name.split('.');
  // Walks the typed client by name; the test is about every procedure there is.
  const features = clinic.as('owner') as unknown as Record<string, Record<string, (given: unknown) => Promise<unknown>>>;
  try {
    await features[feature]?.[procedure]?.(input);
    return 'done';
  } catch (fault) {
    if (!(fault instanceof ORPCError)) throw fault;
    return String(fault.code);
  }
}

const refused: readonly string[] = [...refusalCodes];

describe('a request that is out of all proportion', () => {
  it('of 50 MB, or nested without end, is not even parsed', () => {
    for (const text of [`{"json":"${'x'.repeat(50_000_000)}"}`, '['.repeat(5_000_000), `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`]) {
      expect(() => parseRequest(text)).toThrow(UnreadableRequest);
    }
  });

  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))('is refused by %s', { timeout: 120_000 }, async (_name, procedure) => {
    for (const value of [long, deep(60), JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')]) {
      for (const input of inputsOf(procedure, value)) expect([...refused, 'done']).toContain(await outcomeOf(procedure, input));
    }
    for (const input of inputsOf(procedure, long)) expect(refused).toContain(await outcomeOf(procedure, input));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
