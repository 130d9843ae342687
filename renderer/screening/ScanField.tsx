import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { FormSelect } from '../ui/FormSelect.tsx';
import type { ZodForm } from '../ui/use-zod-form.ts';
import type { DecisionForm } from './decision-form.ts';

interface ScanFieldProps {
  readonly form: ZodForm<DecisionForm, DecisionForm>;
  readonly clientId: string;
}

/** Which of the client's papers the letter is, where it was scanned. Not shown while there are none. */
export function ScanField({ form, clientId }: ScanFieldProps) {
  const { t } = useTranslation();
  const papers = useQuery(api.attachments.listAttachments.queryOptions({ input: { clientId } })).data ?? [];
  const kept = papers.filter((paper) => !paper.isRemoved && paper.kind !== 'photo');
  if (kept.length === 0) return null;
  return (
    <FormSelect
      control={form.control}
      name="clearance.documentId"
      label={t('screening.dialog.scan')}
      options={kept.map(({ id, title }) => ({ value: id, label: title }))}
      emptyLabel={t('screening.dialog.noScan')}
    />
  );
}
