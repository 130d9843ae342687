import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { line, optionalLine } from '../../shared/core/text.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { flushDrafts } from './draft-saver.ts';
import { DraftNote } from './DraftNote.tsx';
import { FormTextField } from './FormTextField.tsx';
import { useDraft } from './use-draft.ts';
import { useZodForm } from './use-zod-form.ts';

const schema = z.object({ name: line(20), town: optionalLine(20) });

function Form() {
  const form = useZodForm(schema, { defaultValues: { name: '', town: 'Chicago' } });
  const draft = useDraft(form, { form: 'test', subject: 'one' });
  return (
    <form onSubmit={(event) => void form.handleSubmit(() => draft.discard())(event)}>
      <DraftNote draft={draft} />
      <FormTextField control={form.control} name="name" label="Name" />
      <FormTextField control={form.control} name="town" label="Town" />
      <button type="submit">Save</button>
    </form>
  );
}

function keeper(kept: string | null) {
  let content = kept;
  return {
    content: () => content,
    answers: {
      drafts: {
        getDraft: () => (content === null ? null : { content, savedAt: '2026-11-23T20:32:00.000Z' }),
        saveDraft: (draft: { content: string }) => {
          content = draft.content;
          return { savedAt: '2026-11-23T20:33:00.000Z' };
        },
        discardDraft: () => {
          content = null;
          return {};
        },
      },
    },
  };
}

describe('draft of a form', () => {
  it('brings back what was typed, says from when, and can start over', async () => {
    const { answers, content } = keeper('{"name":"Maria","gone":"from an older version"}');
    await renderInApp(<Form />, { answers });
    expect((await screen.findByText(/Restored from/)).textContent).toMatch(/Nov 23, 2026, 2:32\sPM/);
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Maria');
    expect(screen.getByLabelText('Town')).toHaveProperty('value', 'Chicago');
    fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
    await waitFor(() => expect(content()).toBeNull());
    expect(screen.getByLabelText('Name')).toHaveProperty('value', '');
  });

  it('keeps what is typed and removes it after the real save', async () => {
    const { answers, content } = keeper(null);
    await renderInApp(<Form />, { answers });
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Ma' } });
    await act(flushDrafts);
    expect(content()).toBe('{"name":"Ma","town":"Chicago"}');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(content()).toBeNull());
  });

  it('is not disturbed by a draft that is no draft', async () => {
    const { answers } = keeper('not json');
    const { calls } = await renderInApp(<Form />, { answers });
    await waitFor(() => expect(calls.map((call) => call.path)).toContain('drafts.getDraft'));
    expect(screen.queryByText(/Restored/)).toBeNull();
  });

  it('is written when the form leaves the page', async () => {
    const { answers, content } = keeper(null);
    const { unmount } = await renderInApp(<Form />, { answers });
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Mar' } });
    unmount();
    await waitFor(() => expect(content()).toContain('Mar'));
  });

  it('keeps bad input in the field with its message', async () => {
    const { answers } = keeper(null);
    await renderInApp(<Form />, { answers });
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'x'.repeat(21) } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('At most 20 characters.')).toBeDefined();
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'x'.repeat(21));
  });
});
