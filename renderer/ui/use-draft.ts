import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { DraftKey } from '../../shared/drafts/drafts.contract.ts';
import type { Instant } from '../../shared/core/time.ts';
import { client } from '../api/client.ts';
import { createDraftSaver, registerFlush } from './draft-saver.ts';
import type { ZodForm } from './use-zod-form.ts';

export interface Draft {
  /** When the values on screen were saved, if they came back from a draft. */
  readonly restoredAt: Instant | null;
  readonly state: 'clean' | 'saving' | 'saved' | 'failed';
  /** After a success, or to start over: removes the draft. Await it before leaving the form. */
  readonly discard: () => Promise<void>;
  /** Removes the draft and puts the form back to its default values. */
  readonly startOver: () => Promise<void>;
}

/** Only the fields the form has, and only values of the kind it has: a draft may be from an older version. */
function restorable(content: string, defaults: object): object | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const entries = Object.entries(parsed).filter(([key]) => key in defaults);
  return entries.length === 0 ? undefined : { ...defaults, ...Object.fromEntries(entries) };
}

/**
 * Keeps what is typed in a form: `const draft = useDraft(form, { form: 'client', subject: clientId })`. It is saved
 * encrypted with the clinic's data, survives lock, crash and power loss, and is restored when the form opens again.
 * Show it with `<DraftNote draft={draft} />` and call `draft.discard()` after the real save. Never for passwords.
 */
export function useDraft<Input extends FieldValues, Output>(methods: ZodForm<Input, Output>, key: DraftKey): Draft {
  const { form, subject } = key;
  const [restoredAt, setRestoredAt] = useState<Instant | null>(null);
  const [state, setState] = useState<Draft['state']>('clean');
  const written = useRef('');

  const saver = useMemo(
    () =>
      createDraftSaver(async () => {
        const content = JSON.stringify(methods.getValues());
        if (content === written.current) return;
        setState('saving');
        try {
          await client.drafts.saveDraft({ form, subject, content });
          written.current = content;
          setState('saved');
        } catch {
          // The values are still in the form, and the next change tries again.
          setState('failed');
        }
      }),
    [methods, form, subject],
  );

  useEffect(() => {
    let isOpen = true;
    written.current = JSON.stringify(methods.getValues());
    const atStart = written.current;
    client.drafts.getDraft({ form, subject }).then(
      (draft) => {
        // Somebody who already types on keeps what is there.
        if (!isOpen || !draft || JSON.stringify(methods.getValues()) !== atStart) return;
        const values = restorable(draft.content, methods.getValues());
        if (!values) return;
        // The filtered draft has the form's own keys; the schema judges the values when the form is sent.
        methods.reset(values as Input, { keepDefaultValues: true });
        written.current = JSON.stringify(methods.getValues());
        setRestoredAt(draft.savedAt);
      },
      () => setState('failed'),
    );
    const stopWatching = methods.subscribe({ formState: { values: true }, callback: () => saver.changed() });
    const stopFlushing = registerFlush(saver.flush);
    return () => {
      isOpen = false;
      stopWatching();
      stopFlushing();
      void saver.flush();
    };
  }, [methods, form, subject, saver]);

  const discard = useCallback(async () => {
    saver.forget();
    await saver.flush();
    written.current = JSON.stringify(methods.getValues());
    setRestoredAt(null);
    setState('clean');
    await client.drafts.discardDraft({ form, subject });
  }, [methods, form, subject, saver]);

  const startOver = useCallback(async () => {
    methods.reset();
    await discard();
  }, [methods, discard]);

  return { restoredAt, state, discard, startOver };
}
