import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useLocation } from 'react-router';
import type { ClientHit, PossibleDuplicate } from '../../shared/clients/clients.model.ts';
import { permissionsOf } from '../../shared/contract/access.ts';
import { foldText } from '../../shared/core/text.ts';
import { refusal, testMe } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { setClock } from '../ui/clock.ts';
import { ClientsPage } from './ClientsPage.tsx';

function hit(id: string, name: string): ClientHit {
  return {
    id,
    name,
    pronouns: '',
    birthDate: '1984-06-11',
    age: 41,
    phone: '312 555 0101',
    lastVisitOn: null,
    nextVisitOn: '2026-03-04',
    hasAlert: false,
  };
}

const people = [hit('one', 'Maria López'), hit('two', 'Maria Lopez'), hit('three', 'Jun Otani')];

function findClients({ query }: { query: string }): ClientHit[] {
  return people.filter((person) => foldText(person.name).includes(foldText(query)));
}

const drafts = { getDraft: () => null, saveDraft: () => ({ savedAt: '2026-03-02T15:00:00.000Z' }), discardDraft: () => ({}) };
const answers = { clients: { findClients, findDuplicates: (): PossibleDuplicate[] => [] }, drafts };

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{pathname + search}</output>;
}

const page = (
  <>
    <ClientsPage />
    <Address />
  </>
);

function address(): string | null {
  return screen.getByLabelText('address').textContent;
}

// The page pauses before it asks; a busy machine makes the pause longer.
configure({ asyncUtilTimeout: 5000 });

beforeEach(() => setClock(() => '2026-03-02T15:00:00.000Z'));

describe('the list of clients', () => {
  it('is used from the search field by arrow keys and Enter', async () => {
    await renderInApp(page, { answers });
    const search = screen.getByRole('combobox', { name: 'Find a client' });
    expect(document.activeElement).toBe(search);
    await screen.findByText('3 clients');
    fireEvent.change(search, { target: { value: 'lopez' } });
    await screen.findByText('2 clients');
    fireEvent.keyDown(search, { key: 'ArrowDown' });
    const rows = within(screen.getByRole('grid', { name: 'Clients' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    expect(search.getAttribute('aria-activedescendant')).toBe(rows[1]?.id);
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(address()).toBe('/clients/two');
  });

  it('opens what was typed, not what an older query found', async () => {
    await renderInApp(page, { answers });
    await screen.findByText('3 clients');
    const search = screen.getByRole('combobox', { name: 'Find a client' });
    fireEvent.change(search, { target: { value: 'jun' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(address()).toBe('/');
    await waitFor(() => expect(address()).toBe('/clients/three'));
  });

  it('offers a new client where nobody was found, with what was typed', async () => {
    await renderInApp(page, { answers });
    fireEvent.change(screen.getByRole('combobox', { name: 'Find a client' }), { target: { value: 'Zoë van Dam' } });
    const nobody = await screen.findByText('Nobody found for “Zoë van Dam”');
    fireEvent.click(within(nobody.parentElement ?? document.body).getByRole('button', { name: 'New client' }));
    expect(address()).toBe('/?new=1');
    expect(screen.getByRole('textbox', { name: 'First name' })).toHaveProperty('value', 'Zoë');
    expect(screen.getByRole('textbox', { name: 'Last name' })).toHaveProperty('value', 'van Dam');
  });

  it('offers nobody a new client who may not make one', async () => {
    const denied = { ...testMe, permissions: [...permissionsOf(['therapist'], ['clients.write'])] };
    await renderInApp(page, { answers: { ...answers, clients: { findClients: () => [] } }, me: denied, address: '/?new=1' });
    await screen.findByText('No clients yet');
    expect(screen.queryByRole('button', { name: /New client/ })).toBeNull();
    expect(screen.queryByRole('form', { name: 'New client' })).toBeNull();
  });
});

describe('the panel for a new client', () => {
  function type(label: string, value: string): void {
    fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
  }

  it('says everything that is wrong at once, at the fields, and keeps it', async () => {
    const { calls } = await renderInApp(page, { answers, address: '/?new=1' });
    type('First name', 'Zoë');
    type('Last name', 'Dam');
    type('Phone', 'call me');
    type('E-mail', 'zoe@');
    type('Birth date', '3/3/2026');
    fireEvent.click(screen.getByRole('button', { name: 'Create' }));
    await screen.findByText('This is not a phone number.');
    expect(screen.getByText('This is not an e-mail address.')).toBeDefined();
    expect(screen.getByText('A birth date cannot lie ahead.')).toBeDefined();
    expect(calls.filter(({ path }) => path === 'clients.createClient')).toEqual([]);
    type('Birth date', 'spring');
    await screen.findByText('Type a year, a year and month, or a full date.');
    expect(screen.getByRole('textbox', { name: 'Birth date' })).toHaveProperty('value', 'spring');
  });

  it('sends the date as it was meant and shows who may be the same', async () => {
    const known: PossibleDuplicate = { ...hit('one', 'Maria López'), email: '', isArchived: true, reasons: ['phone', 'name'] };
    const { calls } = await renderInApp(page, {
      answers: { ...answers, clients: { ...answers.clients, findDuplicates: () => [known], createClient: () => { throw refusal('unavailable'); } } },
      address: '/?new=1',
    });
    type('First name', 'Maria');
    type('Last name', 'Lopez');
    type('Birth date', '6/11/84');
    await screen.findByText('Same phone number and name');
    expect(screen.getByRole('link', { name: 'Open Maria López' }).getAttribute('href')).toContain('/clients/one');
    fireEvent.click(screen.getByRole('button', { name: 'Create' }));
    await screen.findByText('This cannot be done right now. Try again in a moment.');
    const sent = calls.find(({ path }) => path === 'clients.createClient');
    expect(sent?.input).toMatchObject({ firstName: 'Maria', birthDate: '1984-06-11', sexRecorded: 'unknown' });
    expect(screen.getByRole('textbox', { name: 'Last name' })).toHaveProperty('value', 'Lopez');
  });
});
