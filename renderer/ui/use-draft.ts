import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { DraftKey } from '../../shared/drafts/drafts.contract.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import type { DraftView } from './draft-keeper.ts';
import type { ZodForm } from './use-zod-form.ts';

export interface Draft extends DraftView {
  /** After a success: removes the draft. Await it before leaving the form. */
  readonly discard: () => Promise<void>;
  /** Removes the draft and puts the form back to its default values. */
  readonly startOver: () => Promise<void>;
}

/**
 * Keeps what is typed in a form: `const draft = useDraft(form, { form: 'client', subject: clientId })`. It is saved
 * encrypted with the clinic's data, survives lock, crash and power loss, and is restored when the form opens again.
 * Show it with `<DraftNote draft={draft} />` and call `draft.discard()` after the real save. Never for passwords.
 */
export function useDraft<Input extends FieldValues, Output>(methods: ZodForm<Input, Output>, key: DraftKey): Draft {
  const { form, subject } = key;
  const { getValues, reset, subscribe } = methods;
  const keeper = useMemo(
    () =>
      createDraftKeeper(
        {
          getValues: () => getValues(),
          // The keeper gives back the form's own keys; the schema judges the values when the form is sent.
          restore: (values) => reset(values as Input, { keepDefaultValues: true }),
          watch: (onChange) => subscribe({ formState: { values: true }, callback: onChange }),
        },
        { form, subject },
      ),
    [getValues, reset, subscribe, form, subject],
  );
  useEffect(() => keeper.open(), [keeper]);
  const view = useSyncExternalStore(keeper.subscribe, keeper.get);
  const { discard } = keeper;
  const startOver = useCallback(async () => {
    reset();
    await discard();
  }, [reset, discard]);
  return { ...view, discard, startOver };
}
