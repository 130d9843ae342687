import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useLocation } from 'react-router';
import { foldText } from '../../shared/core/text.ts';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { permissionsOf } from '../../shared/contract/access.ts';
import { Finder } from './Finder.tsx';
import { testMe } from './testing/answers.ts';
import { renderInApp } from './testing/render-in-app.tsx';

function hit(id: string, name: string, age: number): ClientHit {
  return { id, name, pronouns: '', birthDate: '1980-05-17', age, phone: '312 555 0101', lastVisitOn: '2026-11-02', nextVisitOn: null, hasAlert: false };
}
const clients = [hit('one', 'Maria López', 46), hit('two', 'Maria Lopez', 31)];

function Address() {
  return <output aria-label="address">{useLocation().pathname}</output>;
}

const answers = {
  clients: { findClients: ({ query }: { query: string }) => clients.filter((client) => foldText(client.name).includes(foldText(query))) },
};

async function openFinder(me = testMe) {
  const view = await renderInApp(
    <>
      <Finder />
      <Address />
      <main id="content" tabIndex={-1}>
        <button type="button">before</button>
      </main>
    </>,
    { answers, me },
  );
  screen.getByRole('button', { name: 'before' }).focus();
  const box = screen.getByRole('combobox', { name: 'Find' });
  act(() => box.focus());
  return { box, view };
}

function active(): string | null | undefined {
  const id = screen.getByRole('combobox').getAttribute('aria-activedescendant');
  return id === null ? null : document.querySelector(`[id="${id}"]`)?.textContent;
}

describe('finder', () => {
  it('shows recent clients at once, with what tells them apart', async () => {
    await openFinder();
    expect(await screen.findByRole('option', { name: /Maria López.*46 y.*last Nov 2, 2026/ })).toBeDefined();
    expect(screen.getByRole('option', { name: /Maria Lopez.*31 y/ })).toBeDefined();
  });

  it('is used by keys alone: arrows choose, Enter goes', async () => {
    const { box } = await openFinder();
    await screen.findByRole('option', { name: /López/ });
    expect(active()).toContain('López');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(active()).toContain('31 y');
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByLabelText('address').textContent).toBe('/clients/two');
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('finds actions and screens by the beginnings of their words', async () => {
    const { box } = await openFinder();
    fireEvent.change(box, { target: { value: 'rep' } });
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByLabelText('address').textContent).toBe('/reports');
  });

  it('asks for the newest query only, and does not open a client of an older one', async () => {
    const { box } = await openFinder();
    await screen.findByRole('option', { name: /López/ });
    fireEvent.change(box, { target: { value: 'nobody at all' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByLabelText('address').textContent).toBe('/');
    expect(await screen.findByText('Nothing found for “nobody at all”.')).toBeDefined();
  });

  it('takes the answer to what was typed when Enter comes before it', async () => {
    const { box } = await openFinder();
    await screen.findByRole('option', { name: /López/ });
    fireEvent.change(box, { target: { value: 'lopez' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByLabelText('address').textContent).toBe('/');
    await waitFor(() => expect(screen.getByLabelText('address').textContent).toMatch(/^\/clients\//));
  });

  it('closes on Escape and gives the focus back', async () => {
    const { box } = await openFinder();
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'before' }));
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('offers nobody what their role does not include', async () => {
    const desk = { ...testMe, roles: ['frontDesk' as const], permissions: [...permissionsOf(['frontDesk'], [])] };
    await openFinder(desk);
    await screen.findByRole('option', { name: 'Book a visit' });
    expect(screen.queryByRole('option', { name: 'Back up now' })).toBeNull();
    expect(screen.queryByRole('option', { name: 'Notes' })).toBeNull();
  });
});
