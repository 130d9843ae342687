import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Service } from '../../shared/clinic/clinic.model.ts';
import { refusal } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { ServicesSection } from './ServicesSection.tsx';

const massage: Service = {
  id: '01890000-0000-7000-8000-000000000011',
  name: 'Medical massage 60',
  durationMinutes: 60,
  bufferMinutes: 15,
  bufferBeforeMinutes: 0,
  firstVisitMinutes: null,
  needs: [],
  therapistIds: [],
  priceCents: 12_000,
  colour: '#2c787b',
  isActive: true,
  version: 3,
};

async function openServices(list: Service[], save?: () => Service) {
  return renderInApp(<ServicesSection />, {
    answers: {
      clinic: {
        listServices: () => list,
        saveService: ({ id = massage.id, needs = [], therapistIds = [], bufferBeforeMinutes = 0, firstVisitMinutes = null, ...wanted }) =>
          save ? save() : { ...wanted, needs, therapistIds, bufferBeforeMinutes, firstVisitMinutes, id, version: 4 },
        listRooms: () => [],
      },
      staff: { listStaff: () => [] },
      drafts: { getDraft: () => null, saveDraft: () => ({ savedAt: '2026-11-23T15:00:00.000Z' }), discardDraft: () => ({}) },
    },
  });
}

function fill(name: RegExp, text: string): void {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
}

describe('services', () => {
  it('are listed with length, turnover and price as money', async () => {
    await openServices([{ ...massage, isActive: false }, { ...massage, id: massage.id.replace('11', '12'), name: 'Cupping', priceCents: 9550 }]);
    const rows = await screen.findAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Name of the serviceLengthTurnover after itPriceState',
      'Cupping60 min15 min$95.50In useEditRetire',
      'Medical massage 6060 min15 min$120.00RetiredEditTake back',
    ]);
  });

  it('offer the first one where there is none, in a colour of its own', async () => {
    const { calls } = await openServices([]);
    fireEvent.click(within((await screen.findByText('No services yet')).parentElement ?? document.body).getByRole('button', { name: 'Add a service' }));
    fill(/Name of the service/, 'Cupping');
    fill(/Length/, '45');
    fill(/Price/, '95.5');
    fireEvent.click(screen.getByRole('radio', { name: 'Plum' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Cupping saved.');
    expect(calls.find((call) => call.path === 'clinic.saveService')?.input).toEqual({
      name: 'Cupping',
      durationMinutes: 45,
      bufferMinutes: 15,
  bufferBeforeMinutes: 0,
  firstVisitMinutes: null,
  needs: [],
  therapistIds: [],
      priceCents: 9550,
      colour: '#a4558c',
      isActive: true,
    });
  });

  it('say at the fields what is wrong, the form’s own rules and the program’s', async () => {
    await openServices([massage], () => {
      throw refusal('validation', { fields: { name: 'taken' } });
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Edit Medical massage 60' }));
    fill(/Length/, '4');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('At least 5.')).toBeDefined();
    fill(/Length/, '45');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This is already taken.')).toBeDefined();
    expect(screen.getByRole('dialog', { name: 'Service' })).toBeDefined();
  });

  it('are retired with a way back', async () => {
    const { calls } = await openServices([massage]);
    fireEvent.click(await screen.findByRole('button', { name: 'Retire Medical massage 60' }));
    await screen.findByText('Medical massage 60 retired.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone.');
    const saved = calls.filter((call) => call.path === 'clinic.saveService').map((call) => call.input);
    expect(saved).toMatchObject([
      { isActive: false, version: 3 },
      { isActive: true, version: 4 },
    ]);
  });
});
