import { useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { DraftKey } from '../../shared/drafts/drafts.contract.ts';
import { isStale } from '../api/errors.ts';
import { useNotify } from '../ui/notify.ts';
import type { StaleRow } from '../ui/StaleDialog.tsx';
import { useDraft, type Draft } from '../ui/use-draft.ts';
import { useFieldErrors, useZodForm, type ZodForm } from '../ui/use-zod-form.ts';
import type { ValidationKey } from '../ui/validation-message.ts';

/** One field as a person reads it, to lay two versions side by side. */
export interface ReadField {
  readonly label: string;
  readonly text: string;
}

export interface RecordEditOptions<Input extends FieldValues, Output> {
  readonly schema: z.ZodType<Output, Input>;
  readonly defaultValues: Input;
  readonly texts?: Readonly<Record<string, ValidationKey>>;
  readonly draftKey: DraftKey;
  /** Saves and tells so; false where something beside the form must be mended first. What it throws is shown here. */
  readonly save: (values: Output) => Promise<boolean>;
  /** What is saved now, for the comparison after a lost race; undefined where the record is gone. */
  readonly load: () => Promise<Output | undefined>;
  /** Mine on top of the version that is there now. */
  readonly adopt: (mine: Output, theirs: Output) => Output;
  readonly read: (values: Output) => readonly ReadField[];
  readonly onDone: () => void;
}

export interface RecordEdit<Input extends FieldValues, Output> {
  readonly form: ZodForm<Input, Output>;
  readonly draft: Draft;
  readonly isSaving: boolean;
  readonly submit: () => void;
  /** Goes away from the form; its draft stays. */
  readonly leave: () => void;
  readonly stale: StaleView;
}

/** What StaleDialog shows and does. */
export interface StaleView {
  readonly isOpen: boolean;
  readonly rows: readonly StaleRow[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

function compared(mine: readonly ReadField[], theirs: readonly ReadField[]): StaleRow[] {
  return mine.map(({ label, text }, index) => ({ label, mine: text, theirs: theirs[index]?.text ?? '' }));
}

/** Editing one record of the settings: draft, errors at the fields, and both versions where somebody else was quicker. */
export function useRecordEdit<Input extends FieldValues, Output>(
  options: RecordEditOptions<Input, Output>,
): RecordEdit<Input, Output> {
  const { adopt, load, onDone, read } = options;
  const notify = useNotify();
  const [isSaving, setIsSaving] = useState(false);
  const [conflict, setConflict] = useState<{ readonly mine: Output; readonly theirs: Output }>();
  const form = useZodForm<Input, Output>(options.schema, {
    // react-hook-form's own "deep partial" of the whole record.
    defaultValues: options.defaultValues as DefaultValues<Input>,
    ...(options.texts && { texts: options.texts }),
  });
  const draft = useDraft(form, options.draftKey);
  const showFieldErrors = useFieldErrors(form);

  async function save(values: Output): Promise<void> {
    setIsSaving(true);
    try {
      if (!(await options.save(values))) return;
      await draft.discard();
      onDone();
    } catch (error) {
      const theirs = isStale(error) ? await load() : undefined;
      if (theirs !== undefined) setConflict({ mine: values, theirs });
      else if (!showFieldErrors(error)) notify.error(error);
    } finally {
      setIsSaving(false);
    }
  }
  const cancel = (): void => void draft.discard().then(onDone, (error: unknown) => notify.error(error));
  return {
    form,
    draft,
    isSaving,
    submit: () => void form.handleSubmit(save)().catch((error: unknown) => notify.error(error)),
    leave: onDone,
    stale: {
      isOpen: conflict !== undefined,
      rows: conflict ? compared(read(conflict.mine), read(conflict.theirs)) : [],
      onKeepMine: () => {
        if (conflict) void save(adopt(conflict.mine, conflict.theirs));
        setConflict(undefined);
      },
      onTakeTheirs: () => {
        setConflict(undefined);
        cancel();
      },
      onClose: () => setConflict(undefined),
    },
  };
}
