// How the worker's answers cross the thread: expected outcomes and file problems by name, bugs with their place.
import { refusalReasons, type RefusalReason } from '../../shared/contract/errors.ts';
import { ClinicFileError, fileProblemOf } from '../../db/faults.ts';
import { Refusal } from '../refusal.ts';
import type { JobEnd } from './jobs.model.ts';

/** The thread is gone without having answered: it died, or the program closes. */
export class WorkerEnded extends Error {
  constructor(cause?: unknown) {
    super('the worker ended without an answer', { cause });
    this.name = 'WorkerEnded';
  }
}

/** What the worker says of a fault. @throws the fault where it is no error at all. */
export function answerOfFault(fault: unknown): JobEnd {
  const problem = fileProblemOf(fault);
  if (fault instanceof Refusal) return { kind: 'refused', reason: fault.message };
  if (problem) return { kind: 'fileProblem', problem };
  if (!(fault instanceof Error)) throw fault;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return { kind: 'failed', name: fault.name, code, stack: fault.stack ?? '' };
}

function isReason(text: string): text is RefusalReason {
  return refusalReasons.some((reason) => reason === text);
}

/** The fault that such an answer stands for, to be thrown where the job was asked for. */
export function faultOfAnswer(answer: Exclude<JobEnd, { kind: 'done' }>): Error {
  switch (answer.kind) {
    case 'fileProblem':
      return new ClinicFileError(answer.problem);
    case 'refused':
      return new Refusal('conflict', isReason(answer.reason) ? { reason: answer.reason } : {});
    case 'failed': {
      const fault = new Error('a job failed');
      fault.name = answer.name;
      fault.stack = answer.stack;
      return Object.assign(fault, answer.code ? { code: answer.code } : {});
    }
    default:
      return answer satisfies never;
  }
}
