import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useMemo, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { DefaultValues, FieldValues, Path, UseFormHandleSubmit, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { describeError } from '../api/errors.ts';
import { isValidationKey, validationMessage } from './validation-message.ts';
import type { ValidationKey } from './validation-message.ts';

/** A form whose values are `Input` and whose parsed values are `Output`. */
export type ZodForm<Input extends FieldValues, Output> = UseFormReturn<Input, unknown, Output>;

export interface ZodFormOptions<Input extends FieldValues> {
  readonly defaultValues: DefaultValues<Input>;
  /** What a wrong format is called, by field path: `{ birthDate: 'partialDate' }`. */
  readonly texts?: Readonly<Record<string, ValidationKey>>;
}

/** Sends one at a time: a second Enter comes before the first has been checked, and would make a second record. */
function useOneAtATime<Input extends FieldValues, Output>(handleSubmit: UseFormHandleSubmit<Input, Output>): UseFormHandleSubmit<Input, Output> {
  const isUnderWay = useRef(false);
  return useCallback<UseFormHandleSubmit<Input, Output>>(
    (...given) => {
      const send = handleSubmit(...given);
      return async (event) => {
        event?.preventDefault?.();
        if (isUnderWay.current) return;
        isUnderWay.current = true;
        try {
          await send(event);
        } finally {
          isUnderWay.current = false;
        }
      };
    },
    [handleSubmit],
  );
}

/**
 * react-hook-form over a schema of the contract, with messages from the catalogue:
 * `const form = useZodForm(clientDetails, { defaultValues })`. Values stay typed on both sides.
 */
export function useZodForm<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  { defaultValues, texts = {} }: ZodFormOptions<Input>,
): ZodForm<Input, Output> {
  const { t } = useTranslation();
  const resolver = useMemo(
    () =>
      zodResolver<Input, unknown, Output>(schema, {
        error: (issue) => validationMessage(t, issue, texts[issue.path?.join('.') ?? '']),
      }),
    // The texts belong to the form's code and do not change while it is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [schema, t],
  );
  const form = useForm<Input, unknown, Output>({
    resolver,
    defaultValues,
    mode: 'onTouched',
    reValidateMode: 'onChange',
    shouldFocusError: true,
  });
  return { ...form, handleSubmit: useOneAtATime(form.handleSubmit) };
}

/**
 * Puts the fields of a refusal at their fields: `catch (error) { if (!showFieldErrors(form, error)) notify.error(error) }`.
 * @returns whether at least one field of this form was named.
 */
export function useFieldErrors<Input extends FieldValues, Output>(form: ZodForm<Input, Output>): (error: unknown) => boolean {
  const { t } = useTranslation();
  return (error) => {
    const described = describeError(error);
    if (described.kind !== 'refusal') return false;
    const named = Object.entries(described.fields);
    for (const [path, key] of named) {
      // The contract names fields by the paths of its own input, which the form's values follow.
      const field = path as Path<Input>;
      form.setError(field, { type: 'server', message: t(`validation.${isValidationKey(key) ? key : 'invalid'}`) }, { shouldFocus: true });
    }
    return named.length > 0;
  };
}
