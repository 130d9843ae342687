import { render, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { focusRow, rowId } from './focus.ts';

function Row({ id }: { readonly id: string }) {
  return (
    <div id={rowId('finding', id)} tabIndex={-1}>
      {id}
    </div>
  );
}

const focused = (): string | null => document.activeElement?.textContent ?? null;

describe('focusRow', () => {
  it('has a row that is there in hand at once, before the next key', () => {
    render(<><Row id="piriformis" /><Row id="gluteus" /></>);
    focusRow('finding', 'piriformis');
    expect(focused()).toBe('piriformis');
    focusRow('finding', 'gluteus');
    expect(focused()).toBe('gluteus');
  });

  it('waits for a row that was just added', async () => {
    const { rerender } = render(<Row id="piriformis" />);
    focusRow('finding', 'gluteus');
    rerender(<><Row id="piriformis" /><Row id="gluteus" /></>);
    await waitFor(() => expect(focused()).toBe('gluteus'));
  });
});
