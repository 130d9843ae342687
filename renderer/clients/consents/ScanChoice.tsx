import { useQuery } from '@tanstack/react-query';
import type { FieldValues } from 'react-hook-form';
import { api } from '../../api/client.ts';
import { usePermission } from '../../session/me.ts';
import type { BoundField } from '../../ui/form-field.ts';
import { FormSelect } from '../../ui/FormSelect.tsx';

interface ScanChoiceProps<Values extends FieldValues> extends BoundField<Values> {
  readonly clientId: string;
  readonly emptyLabel: string;
}

/** Which of the client's papers it is, where it was scanned. Not shown to whom the papers are closed, nor while there are none. */
export function ScanChoice<Values extends FieldValues>({ control, name, label, clientId, emptyLabel }: ScanChoiceProps<Values>) {
  const mayRead = usePermission('attachments.read');
  const papers = useQuery({ ...api.attachments.listAttachments.queryOptions({ input: { clientId } }), enabled: mayRead }).data ?? [];
  const kept = papers.filter((paper) => !paper.isRemoved && paper.kind !== 'photo');
  if (kept.length === 0) return null;
  return <FormSelect control={control} name={name} label={label} options={kept.map(({ id, title }) => ({ value: id, label: title }))} emptyLabel={emptyLabel} />;
}
