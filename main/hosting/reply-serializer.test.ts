import { ContractProcedure, getEventIteratorSchemaDetails, type AnyContractRouter } from '@orpc/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { contractErrors } from '../../shared/contract/errors.ts';
import { contract } from '../../shared/contract/index.ts';
import { ReplySerializer } from './reply-serializer.ts';

/** What each procedure answers with; of a stream, its steps. */
function outputsOf(router: AnyContractRouter, path = ''): z.ZodType[] {
  if (!(router instanceof ContractProcedure)) return Object.entries(router).flatMap(([name, inner]) => outputsOf(inner, `${path}.${name}`));
  const { outputSchema } = router['~orpc'];
  const schema = getEventIteratorSchemaDetails(outputSchema)?.yields ?? outputSchema;
  if (!(schema instanceof z.ZodType)) throw new Error(`no schema tells what ${path} answers with`);
  return [schema];
}

test('all that the contract lets out is JSON', () => {
  const outputs = outputsOf(contract);
  expect(outputs.length).toBeGreaterThan(100);
  const errors = Object.values(contractErrors).map(({ data }) => data);
  // Throws at a date, a map, a file, a bigint and the like.
  for (const schema of new Set([...outputs, ...errors])) z.toJSONSchema(schema, { io: 'output' });
});

test('a reply travels as it is', () => {
  const reply = { visits: [{ id: 'a', room: null, note: 'ä' }], total: 1 };
  const [json, meta] = new ReplySerializer().serialize(reply);
  expect(json).toBe(reply);
  expect(meta).toEqual([]);
});
