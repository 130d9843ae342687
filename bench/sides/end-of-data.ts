import { z } from 'zod';
import { instant } from '../../shared/core/time.ts';
import { answer } from '../harness/answer.ts';
import type { DataSet } from '../harness/data-set.ts';
import { openRaw } from './raw-file.ts';

answer(async (set: DataSet) => {
  const file = await openRaw(set);
  return z.string().pipe(instant).parse(file.prepare('SELECT max(at) FROM audit_events').pluck().get());
});
