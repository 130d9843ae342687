import type { RefusalCode, RefusalData, RefusalReason } from '../shared/contract/errors.ts';

/** An expected outcome that is not success: it becomes a typed error of the contract, never an incident. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly data: RefusalData;

  constructor(code: RefusalCode, data: RefusalData) {
    super(data.reason ?? code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
  }
}

/**
 * Ends the use case with an expected outcome.
 * @throws Refusal always.
 */
export function refuse(code: RefusalCode, reason?: RefusalReason, extra?: Omit<RefusalData, 'reason'>): never {
  throw new Refusal(code, reason === undefined ? { ...extra } : { reason, ...extra });
}

/** The value, or `notFound` where there is none. */
export function found<T>(value: T | undefined): T {
  return value === undefined ? refuse('notFound') : value;
}
