// The boxes whose lines the program finds while somebody types: Enter never means a line of an older answer.
import { useState, type ReactNode } from 'react';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { ClientPicker } from '../clients/ClientPicker.tsx';
import { DoctorPicker } from '../clients/doctors/DoctorPicker.tsx';
import { emptyComplaint, type ComplaintInput } from '../episodes/complaint-form.ts';
import { DiagnosisField } from '../episodes/DiagnosisField.tsx';
import { ClientPicker as BookingClientPicker } from '../schedule/ClientPicker.tsx';
import { renderInApp } from './testing/render-in-app.tsx';

/** To the shorter text the first one is the first line; to the longer one the second is, with the first far below. */
const shorter = 'sci';
const longer = 'scia';
const longest = 'scian';
const orders: Readonly<Record<string, readonly number[]>> = { [shorter]: [0, 1], [longer]: [1, 2, 0], [longest]: [2] };
function linesFor<Line>(query: string, lines: readonly Line[]): Line[] {
  return (orders[query] ?? []).flatMap((index) => lines[index] ?? []);
}

const names = ['Scilla Aschenbach', 'Sciarra Bell', 'Scianna Cole'];
const clients = names.map((name, index) => ({
  id: `01890000-0000-7000-8000-00000000000${index}`,
  name,
  pronouns: '',
  birthDate: null,
  age: null,
  phone: '',
  lastVisitOn: null,
  nextVisitOn: null,
  hasAlert: false,
}));
const doctors = clients.map(({ id, name }) => ({ id, name, practice: '', speciality: '', phone: '', fax: '', email: '', directAddress: '', address: '', registration: '', note: '', isActive: true, version: 1, clientCount: 0 }));
const codes = names.map((title, index) => ({ code: `M54.3${index}`, title }));

const answers = {
  clients: {
    findClients: ({ query }: { query: string }) => linesFor(query, clients),
    findDoctors: ({ query }: { query: string }) => linesFor(query, doctors),
  },
  diagnoses: { findDiagnoses: ({ query }: { query: string }) => linesFor(query, codes), checkDiagnoses: () => [] },
};

function Diagnoses() {
  const { control } = useForm<ComplaintInput>({ defaultValues: emptyComplaint });
  return <DiagnosisField control={control} />;
}

/** What each of these boxes gives is said in the same place. */
function Chosen({ Box }: { readonly Box: (props: { readonly onChoose: (name: string) => void }) => ReactNode }) {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <Box onChoose={setChosen} />
      <output aria-label="chosen">{chosen}</output>
    </>
  );
}

const boxes = [
  { name: 'a client', screen: <Chosen Box={({ onChoose }) => <ClientPicker label="Client" value={null} onChange={(client) => onChoose(client?.name ?? '')} />} /> },
  { name: 'a client to book', screen: <Chosen Box={({ onChoose }) => <BookingClientPicker onPick={(client) => onChoose(client.name)} onNew={(typed) => onChoose(`new ${typed}`)} />} /> },
  { name: 'a doctor', screen: <Chosen Box={({ onChoose }) => <DoctorPicker label="Doctor" onChoose={(doctor) => onChoose(doctor.name)} />} /> },
  { name: 'a diagnosis', screen: <Diagnoses /> },
] as const;

/** Where a box's choice is told: its own chips, or what stands beside it. */
const chosenIn = 'output, .MuiChip-label';

async function openBox(box: ReactNode) {
  await renderInApp(box, { answers });
  const input = screen.getByRole('combobox');
  act(() => input.focus());
  fireEvent.change(input, { target: { value: shorter } });
  await screen.findByRole('option', { name: /Scilla/ });
  return input;
}

describe.each(boxes)('a box that finds $name', ({ screen: box }) => {
  it('waits for the answer to what was typed when Enter comes before it', async () => {
    const input = await openBox(box);
    fireEvent.change(input, { target: { value: longer } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect((await screen.findByText(/Sciarra Bell/, { selector: chosenIn })).textContent).not.toContain('Scilla');
  });

  it('takes the first line of that answer, not the one that was first before', async () => {
    const input = await openBox(box);
    fireEvent.change(input, { target: { value: longer } });
    await screen.findByRole('option', { name: /Scianna/ });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect((await screen.findByText(/Sciarra Bell/, { selector: chosenIn })).textContent).not.toContain('Scilla');
  });

  it('takes nothing when the text has changed since Enter', async () => {
    const input = await openBox(box);
    fireEvent.change(input, { target: { value: longer } });
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.change(input, { target: { value: longest } });
    await waitFor(() => expect(screen.queryByRole('option', { name: /Sciarra/ })).toBeNull());
    expect(screen.getByRole('option', { name: /Scianna/ })).toBeDefined();
    expect(screen.queryByText(/Sc/, { selector: chosenIn })).toBeNull();
  });
});
