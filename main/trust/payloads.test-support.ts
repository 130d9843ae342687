// Payloads for every procedure: shaped as its input says, so that they get past the first check, with hostile values in
// some places; or not shaped at all.
import { getContractRouter, isContractProcedure, type AnyContractRouter } from '@orpc/contract';
import fc from 'fast-check';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';

export interface NamedProcedure {
  /** `feature.procedure` */
  readonly name: string;
  readonly needs: ProcedureMeta['needs'];
  readonly input: z.ZodType | undefined;
}

/** Every procedure of the contract. */
export function proceduresOf(router: AnyContractRouter = contract, path: readonly string[] = []): NamedProcedure[] {
  const here = getContractRouter(router, path);
  if (isContractProcedure(here)) {
    const { meta, inputSchema } = here['~orpc'];
    // `procedure()` sets the metadata of all of them, and all schemas are zod's.
    return [{ name: path.join('.'), needs: (meta as ProcedureMeta).needs, input: inputSchema as z.ZodType | undefined }];
  }
  return Object.keys(here ?? {}).flatMap((key) => proceduresOf(router, [...path, key]));
}

/** A value whose own property really is called `__proto__`, as only parsed JSON has it. */
const polluting: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const hostileTexts = [
  '',
  ' ',
  '\u0000',
  "'; DROP TABLE clients; --",
  '" OR 1=1 --',
  '%_\\',
  'NEAR("a" "b", 1) * ^ AND',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=alert(1)>',
  '{{name}} $t(key)',
  '\ud800',
  '\u202eevil\u202c',
  '=HYPERLINK("http://x")',
  'e\u0301'.repeat(300),
  '9999-12-31',
  '0000-01-01',
  '2026-02-30',
  'NaN',
  'x'.repeat(70_000),
] as const;

const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...hostileTexts) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(null, undefined, true, 0, -0, -1, 1e308, 2 ** 53, 0.5, Number.NaN, Infinity, [], {}, polluting, nested(2000), [[[]]]),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.constant('x'.repeat(1_000_000)) },
);

type Schema = z.core.JSONSchema.BaseSchema;

/** Values that a field of this name mostly gets, so that payloads reach what stands behind the first checks. */
export type Hints = Readonly<Record<string, readonly unknown[]>>;

interface Making {
  readonly pool: readonly string[];
  readonly hints: Hints;
  /** Each place is spoiled with something hostile once in so many times. */
  readonly spoil: number;
}

/** Texts that a field may be made of: ids that are there, edges of time, and ordinary words. */
function textPool(ids: readonly string[]): readonly string[] {
  const dates = ['2026-03-02', '2026-03-08', '2026-11-01', '0000-01-01', '0001-01-01', '9999-12-31', '2024-02-29', '2026', '1984-06'];
  const instants = ['2026-03-02T15:00:00.000Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-99-99T99:99:99.999Z'];
  const words = ['a', 'Maria', '(312) 555-0101', 'canary', 'G57.01', 'Z99.9', 'piriformis', 'buttock_lower', 'cupping', 'nprs_avg_24h', 'rom_hip_flexion:r', 'goal_nerve', 'consent_treatment', '#2f6f73', '4711', 'en-US', 'USD', 'America/Chicago', 'fascia-20260302-150000-manual'];
  return [...ids, '00000000-0000-0000-0000-000000000000', ...dates, ...instants, ...words, ...hostileTexts];
}

function textFor(schema: Schema, pool: readonly string[]): fc.Arbitrary<unknown> {
  const { pattern, maxLength = 100_000, minLength = 0 } = schema;
  const shape = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const fitting = pool.filter((text) => text.length <= maxLength && text.length >= minLength && (shape?.test(text) ?? true));
  return fitting.length > 0 ? fc.constantFrom(...fitting) : hostileValues;
}

function fieldFor(key: string, schema: z.core.JSONSchema._JSONSchema, making: Making): fc.Arbitrary<unknown> {
  const hints = Object.hasOwn(making.hints, key) ? making.hints[key] : undefined;
  const any = arbitraryFor(schema, making);
  return hints ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...hints) }, { weight: 1, arbitrary: any }) : any;
}

function objectFor(schema: Schema, making: Making): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => [key, fieldFor(key, field, making)] as const);
  const extra = schema.additionalProperties;
  if (fields.length === 0 && typeof extra === 'object') {
    return fc.dictionary(fc.constantFrom('hold_s', 'cups', 'device', '__proto__', 'x'), arbitraryFor(extra, making), { maxKeys: 4 });
  }
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
}

/** Values of a JSON schema, or something hostile in their place. */
function arbitraryFor(schema: z.core.JSONSchema._JSONSchema, making: Making): fc.Arbitrary<unknown> {
  const fitting = typeof schema === 'boolean' ? fc.jsonValue() : fittingFor(schema, making);
  return fc.oneof({ weight: making.spoil - 1, arbitrary: fitting }, { weight: 1, arbitrary: hostileValues });
}

function fittingFor(schema: Schema, making: Making): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => arbitraryFor(one, making)));
  // zod writes a list of types where the contract says "or null".
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  return fc.oneof(...types.map((type) => ofType(type, schema, making)));
}

function ofType(type: unknown, schema: Schema, making: Making): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textFor(schema, making.pool);
    case 'integer':
    case 'number': {
      const min = Math.max(schema.minimum ?? -5, -1e9);
      const max = Math.min(schema.maximum ?? 1e9, 1e9);
      return fc.oneof(fc.integer({ min: Math.ceil(min), max: Math.min(max, min + 20) }), fc.constantFrom(min, max));
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
      return items === undefined ? fc.constant([]) : fc.array(arbitraryFor(items, making), { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 4, 4)) });
    }
    case 'object':
      return objectFor(schema, making);
    default:
      return fc.jsonValue();
  }
}

/** What somebody may send to a procedure; `ids` are of things that are there. */
export function payloadsFor(procedure: NamedProcedure, ids: readonly string[], hints: Hints): fc.Arbitrary<unknown> {
  if (!procedure.input) return hostileValues;
  const schema = z.toJSONSchema(procedure.input, { io: 'input', unrepresentable: 'any' });
  const pool = textPool(ids);
  return fc.oneof(
    { weight: 5, arbitrary: arbitraryFor(schema, { pool, hints, spoil: 400 }) },
    { weight: 3, arbitrary: arbitraryFor(schema, { pool, hints, spoil: 10 }) },
    { weight: 1, arbitrary: hostileValues },
  );
}
