import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { refusalCodes, refusalData } from '../../shared/contract/errors.ts';
import type { RefusalCode, RefusalReason } from '../../shared/contract/errors.ts';

/** Everything that can go wrong with a call, as the screens tell it apart. */
export type AppError =
  | {
      readonly kind: 'refusal';
      readonly code: RefusalCode;
      readonly reason: RefusalReason | undefined;
      readonly fields: Readonly<Record<string, string>>;
      readonly details: Readonly<Record<string, string | number>>;
    }
  /** A bug: logged under the code where the program saw it; null where only the page did. */
  | { readonly kind: 'incident'; readonly code: string | null }
  | { readonly kind: 'offline' };

const refusalCode = z.enum(refusalCodes);
const incidentData = z.object({ incident: z.string() });

/** Turns whatever a call threw into one of three kinds. Never throws. */
export function describeError(error: unknown): AppError {
  if (error instanceof ORPCError) {
    const code = refusalCode.safeParse(error.code);
    if (code.success) return describeRefusal(code.data, error.data);
    const incident = incidentData.safeParse(error.data);
    return { kind: 'incident', code: incident.success ? incident.data.incident : null };
  }
  return isUnreachable(error) ? { kind: 'offline' } : { kind: 'incident', code: null };
}

function describeRefusal(code: RefusalCode, data: unknown): AppError {
  const parsed = refusalData.safeParse(data ?? {});
  const { reason, fields = {}, details = {} } = parsed.success ? parsed.data : {};
  return { kind: 'refusal', code, reason, fields, details };
}

// A browser's failed fetch is a TypeError without a class of its own; a closed port ends calls with an AbortError.
function isUnreachable(error: unknown): boolean {
  if (error instanceof DOMException) return error.name === 'AbortError' || error.name === 'NetworkError';
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}

/** True when the call was refused for this reason. */
export function isRefusedFor(error: unknown, reason: RefusalReason): boolean {
  const described = describeError(error);
  return described.kind === 'refusal' && described.reason === reason;
}

/** True when somebody else saved first. */
export function isStale(error: unknown): boolean {
  const described = describeError(error);
  return described.kind === 'refusal' && described.code === 'stale';
}

