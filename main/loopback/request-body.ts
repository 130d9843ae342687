import type { IncomingMessage } from 'node:http';
import { maximumRequestBytes } from '../../shared/contract/transport.ts';
import { UnreadableRequest, parseRequest } from '../hosting/request-shape.ts';

// A browser that is still sending does not read our answer: what is too large is read to its end and thrown away,
// up to this size; beyond it the connection is cut.
const drainedAtMost = 64 * 1024 * 1024;

/**
 * Reads and parses the body of a call.
 * @throws UnreadableRequest when it is too large, not UTF-8, nested too deep or not JSON.
 */
export async function readCall(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    // A stream without an encoding yields buffers only.
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size <= maximumRequestBytes) chunks.push(bytes);
    else chunks.length = 0;
    if (size > drainedAtMost) request.destroy();
  }
  if (size > maximumRequestBytes) throw new UnreadableRequest('tooLarge');
  return parseRequest(decode(Buffer.concat(chunks)));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableRequest('malformed');
  }
}
