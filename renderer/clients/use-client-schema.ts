import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import { clientProblems } from '../../shared/clients/clients.rules.ts';
import { todayIn } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';

/** A form's schema with the rules that the program decides by, so that everything wrong shows at once, at its field. */
export function useClientSchema<Details extends ClientDetails>(schema: z.ZodType<Details, Details>): z.ZodType<Details, Details> {
  const { t } = useTranslation();
  const format = useFormat();
  const today = todayIn(format.settings.timeZone);
  return useMemo(
    () =>
      schema.superRefine((details, context) => {
        for (const { field, messageKey } of clientProblems(details, today)) {
          context.addIssue({ code: 'custom', path: field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)), message: t(`validation.${messageKey}`) });
        }
      }),
    [schema, t, today],
  );
}
