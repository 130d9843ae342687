import fc from 'fast-check';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/core/time.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { DatePickerField, civilDateOf, pickerDateOf } from './DatePickerField.tsx';

describe('civil dates in the picker', () => {
  it('come back as they went in, whatever the zone of the computer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => {
        const date = addDays('1900-01-01', days);
        const shown = pickerDateOf(date);
        expect(shown && civilDateOf(shown)).toBe(date);
      }),
    );
  });

  it('are none where the text is none', () => {
    expect(pickerDateOf('incomplete')).toBeNull();
    expect(pickerDateOf('2026-02-30')).toBeNull();
    expect(pickerDateOf(null)).toBeNull();
    expect(civilDateOf(new Date(Number.NaN))).toBeUndefined();
  });

  it('are shown in the order of the clinic, with the error at the field', async () => {
    await renderInApp(<DatePickerField label="Born" value="2026-11-23" onChange={() => undefined} error="This is not a date." />);
    expect(screen.getByRole('group', { name: 'Born' }).textContent?.replace(/[\u2066-\u2069]/g, '')).toContain('11/23/2026');
    expect(screen.getByText('This is not a date.')).toBeDefined();
  });
});
