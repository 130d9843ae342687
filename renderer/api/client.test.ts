import { QueryObserver } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerWith, refusal, testStatus } from '../app/testing/answers.ts';
import { api, client } from './client.ts';
import { registerPasswordDialog } from './fresh-sign-in.ts';
import { forgetData, queryClient } from './query-client.ts';
import { metaOf } from './refresh.ts';

beforeEach(() => queryClient.clear());

const hit = { id: 'c', name: 'Maria', pronouns: '', birthDate: null, age: null, phone: '', lastVisitOn: null, nextVisitOn: null, hasAlert: false };

describe('refresh', () => {
  it('knows what each procedure touches', () => {
    expect(metaOf(['clients', 'archiveClient'])?.touches).toContain('schedule');
    expect(metaOf(['clients', 'noSuchThing'])).toBeUndefined();
  });

  it('asks again for what a success touched, and for nothing else', async () => {
    const calls = answerWith({
      clients: { findClients: () => [hit], resolveAlert: () => ({}) },
      session: { getStatus: () => testStatus },
    });
    const options = api.clients.findClients.queryOptions({ input: { query: '' } });
    const stop = new QueryObserver(queryClient, options).subscribe(() => undefined);
    await queryClient.fetchQuery(options);
    await queryClient.fetchQuery(api.session.getStatus.queryOptions());
    await client.clients.resolveAlert({ clientId: 'c', alertId: 'a' });
    await queryClient.fetchQuery(options);
    stop();
    const asked = calls.map((call) => call.path);
    expect(asked.filter((path) => path === 'clients.findClients')).toHaveLength(2);
    expect(asked.filter((path) => path === 'session.getStatus')).toHaveLength(1);
  });

  it('keeps nothing but the session after a lock', async () => {
    answerWith({ clients: { findClients: () => [hit] }, session: { getStatus: () => testStatus } });
    await queryClient.fetchQuery(api.clients.findClients.queryOptions({ input: { query: '' } }));
    await queryClient.fetchQuery(api.session.getStatus.queryOptions());
    forgetData();
    expect(JSON.stringify(queryClient.getQueryCache().getAll().map((query) => query.state.data))).not.toContain('Maria');
    expect(queryClient.getQueryData(api.session.getStatus.queryKey())).toEqual(testStatus);
  });
});

describe('fresh sign-in', () => {
  function answerAfterPassword() {
    let isFresh = false;
    const off = registerPasswordDialog(async () => {
      isFresh = true;
      return true;
    });
    const calls = answerWith({
      session: {
        setPin: () => {
          if (!isFresh) throw refusal('forbidden', { reason: 'freshSignInNeeded' });
          return {};
        },
      },
    });
    return { calls, off };
  }

  it('asks for the password and repeats the call by itself', async () => {
    const { calls, off } = answerAfterPassword();
    await expect(client.session.setPin({ pin: '4711' })).resolves.toEqual({});
    expect(calls.map((call) => call.path)).toEqual(['session.setPin', 'session.setPin']);
    off();
  });

  it('passes the refusal on when the person gives up', async () => {
    const off = registerPasswordDialog(async () => false);
    answerWith({
      session: {
        setPin: () => {
          throw refusal('forbidden', { reason: 'freshSignInNeeded' });
        },
      },
    });
    await expect(client.session.setPin({ pin: '4711' })).rejects.toMatchObject({ code: 'forbidden' });
    off();
  });
});
