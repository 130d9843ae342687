import { ORPCError } from '@orpc/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusalCodes, refusalReasons } from '../../shared/contract/errors.ts';
import { errors } from '../../shared/messages/en/errors.ts';
import { i18n, startI18n } from '../app/i18n.ts';
import { refusal } from '../app/testing/answers.ts';
import { errorMessage } from './error-message.ts';
import { describeError, isRefusedFor, isStale } from './errors.ts';

beforeAll(startI18n);

describe('messages', () => {
  it.each([...refusalReasons, ...refusalCodes])('%s has a plain sentence', (key) => {
    expect(errors[key]).toMatch(/^[A-Z].{8,}[.?]$/s);
  });

  it('names the reason before the code', () => {
    expect(errorMessage(i18n.t, refusal('conflict', { reason: 'roomTaken' }))).toBe(errors.roomTaken);
    expect(errorMessage(i18n.t, refusal('conflict'))).toBe(errors.conflict);
  });

  it('says how long to wait after too many tries', () => {
    const wait = (seconds: number) => errorMessage(i18n.t, refusal('locked', { reason: 'tooManyTries', details: { seconds } }));
    expect(wait(1)).toContain('1 second,');
    expect(wait(8)).toContain('8 seconds,');
    expect(wait(900)).toContain('15 minutes,');
  });

  it('shows the code of an incident and promises that nothing was changed', () => {
    const incident = new ORPCError('INTERNAL_SERVER_ERROR', { status: 500, data: { incident: 'K7Q2' } });
    expect(errorMessage(i18n.t, incident)).toBe('Something went wrong, and nothing was changed. Code K7Q2.');
    expect(errorMessage(i18n.t, new Error('a bug of the page'))).toBe(errors.incidentWithoutCode);
  });
});

describe('kinds', () => {
  it('keeps fields and details of a refusal', () => {
    const error = refusal('validation', { fields: { birthDate: 'date' }, details: { minutes: 5 } });
    expect(describeError(error)).toEqual({
      kind: 'refusal',
      code: 'validation',
      reason: undefined,
      fields: { birthDate: 'date' },
      details: { minutes: 5 },
    });
  });

  it('takes a refusal with unknown data for the refusal that it is', () => {
    expect(describeError(new ORPCError('stale', { data: { reason: 'fromTheFuture' } }))).toMatchObject({ kind: 'refusal', code: 'stale' });
  });

  it.each([new TypeError('Failed to fetch'), new DOMException('closed', 'AbortError')])('calls an unreachable program offline', (error) => {
    expect(describeError(error)).toEqual({ kind: 'offline' });
  });

  it('does not call a fault of the page offline', () => {
    expect(describeError(new TypeError('x is not a function'))).toEqual({ kind: 'incident', code: null });
  });

  it('answers whether it was this reason, and whether somebody saved first', () => {
    expect(isRefusedFor(refusal('forbidden', { reason: 'chartReasonNeeded' }), 'chartReasonNeeded')).toBe(true);
    expect(isRefusedFor(refusal('forbidden'), 'chartReasonNeeded')).toBe(false);
    expect(isStale(refusal('stale'))).toBe(true);
    expect(isStale(refusal('conflict'))).toBe(false);
  });
});
