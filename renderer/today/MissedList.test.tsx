import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MissedVisit } from '../../shared/today/today.contract.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { MissedList } from './MissedList.tsx';

function missed(count: number): readonly MissedVisit[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `visit-${index + 1}`,
    clientId: `client-${index + 1}`,
    clientName: `Client ${index + 1}`,
    planId: null,
    startsOn: '2026-03-02',
    state: 'no_show',
  }));
}

describe('a side list of Today', () => {
  it('shows the first twelve; the button shows the rest and leads to the first of them', async () => {
    await renderInApp(<MissedList visits={missed(15)} />);
    expect(screen.getByRole('heading').textContent).toContain('(15)');
    expect(screen.getByText('Client 12')).toBeDefined();
    expect(screen.queryByText('Client 13')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '3 more' }));
    expect(screen.getByText('Client 15')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Book a new visit for Client 13' }));
    expect(screen.queryByRole('button', { name: '3 more' })).toBeNull();
  });

  it('has no button for rows that it shows anyway', async () => {
    await renderInApp(<MissedList visits={missed(12)} />);
    expect(screen.getByText('Client 12')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
