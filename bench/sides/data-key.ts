import { answer } from '../harness/answer.ts';
import { dataKeyOf } from './raw-file.ts';

answer(dataKeyOf);
