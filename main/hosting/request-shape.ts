// Limits on what a page may send, before anything reads its meaning. Both transports apply the same ones.
import { maximumRequestBytes } from '../../shared/contract/transport.ts';

const deepestNesting = 64;

export type ShapeFault = 'tooLarge' | 'malformed';

/** A request that no transport lets through. */
export class UnreadableRequest extends Error {
  readonly fault: ShapeFault;

  constructor(fault: ShapeFault) {
    super(fault);
    this.name = 'UnreadableRequest';
    this.fault = fault;
  }
}

/**
 * Parses the JSON of a request. Nesting is counted before parsing, because parsing is what hostile depth would break.
 * @throws UnreadableRequest when the text is larger than 8 MiB, nested deeper than 64, or not JSON.
 */
export function parseRequest(text: string): unknown {
  if (text.length > maximumRequestBytes) throw new UnreadableRequest('tooLarge');
  if (text === '') return undefined;
  if (isNestedTooDeep(text)) throw new UnreadableRequest('malformed');
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableRequest('malformed');
  }
}

function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '"') index = endOfString(text, index);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepestNesting) return true;
  }
  return false;
}

/** Strings are stepped over whole, so that brackets somebody typed do not count. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

const faultErrors = {
  tooLarge: { code: 'PAYLOAD_TOO_LARGE', status: 413 },
  malformed: { code: 'BAD_REQUEST', status: 400 },
  unauthorized: { code: 'UNAUTHORIZED', status: 401 },
  notFound: { code: 'NOT_FOUND', status: 404 },
  unavailable: { code: 'SERVICE_UNAVAILABLE', status: 503 },
} as const;

export type TransportFault = keyof typeof faultErrors;

/** What a transport answers in oRPC's own form where the program is not even asked. */
export function faultReply(fault: TransportFault): { readonly status: number; readonly body: object } {
  const { code, status } = faultErrors[fault];
  return { status, body: { json: { defined: false, code, status, message: code } } };
}
