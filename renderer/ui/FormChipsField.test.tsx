import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { beforeEach, describe, expect, it } from 'vitest';
import { FormChipsField } from './FormChipsField.tsx';

let sent: string[][] = [];

/** A form that draws itself again by a button, as a saved draft makes it do. */
function TestForm() {
  const form = useForm<{ words: string[] }>({ defaultValues: { words: ['heat'] } });
  const [draws, setDraws] = useState(0);
  return (
    <form onSubmit={(event) => void form.handleSubmit(({ words }) => void sent.push(words))(event)}>
      <FormChipsField control={form.control} name="words" label={`Words ${draws}`} />
      <button type="button" onClick={() => setDraws(draws + 1)}>
        draw again
      </button>
      <button type="submit">send</button>
    </form>
  );
}

describe('a list of words', () => {
  beforeEach(() => {
    sent = [];
    render(<TestForm />);
  });

  it('keeps what is being typed when the form is drawn again', () => {
    const box = screen.getByRole<HTMLInputElement>('combobox');
    fireEvent.focus(box);
    fireEvent.change(box, { target: { value: 'warf' } });
    fireEvent.click(screen.getByRole('button', { name: 'draw again' }));
    expect(screen.getByLabelText('Words 1')).toBe(box);
    expect(box.value).toBe('warf');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByText('warf')).toBeDefined();
  });

  it('does not send the form off by Enter, with or without a word', () => {
    const box = screen.getByRole('combobox');
    // False where somebody prevented what the browser would do: send the form.
    expect(fireEvent.keyDown(box, { key: 'Enter' })).toBe(false);
    fireEvent.change(box, { target: { value: 'ice' } });
    expect(fireEvent.keyDown(box, { key: 'Enter' })).toBe(false);
    expect(fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true })).toBe(true);
    expect(sent).toEqual([]);
  });
});
