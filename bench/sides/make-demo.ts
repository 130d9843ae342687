import { prepareDemo } from '../../main/demo/demo-clinic.ts';
import { answer } from '../harness/answer.ts';
import { programOptionsFor } from './program.ts';

answer(async ({ folder, now }: { readonly folder: string; readonly now: string }) => {
  await prepareDemo(programOptionsFor(folder, now));
  return 'made';
});
