import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DraftDot } from '../ui/DraftDot.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { StaleDialog } from '../ui/StaleDialog.tsx';
import type { RecordEdit } from './use-record-edit.ts';

interface EditDialogProps<Input extends FieldValues, Output> {
  readonly edit: RecordEdit<Input, Output>;
  readonly title: string;
  readonly submitLabel?: string;
  readonly width?: 'xs' | 'sm' | 'md';
  readonly children: ReactNode;
}

/** A record of the settings in a dialog: draft, both versions after a lost race. It is on the page while it is open. */
export function EditDialog<Input extends FieldValues, Output>(props: EditDialogProps<Input, Output>) {
  const { edit, title, submitLabel, width = 'sm', children } = props;
  const { t } = useTranslation();
  return (
    <>
      <FormDialog
        isOpen
        title={title}
        submitLabel={submitLabel ?? t('ui.save')}
        isBusy={edit.isSaving}
        width={width}
        onSubmit={edit.submit}
        draft={edit.draft}
        onClose={edit.leave}
        extraAction={
          <Box sx={{ order: -1, mr: 'auto', ml: 1 }}>
            <DraftDot draft={edit.draft} />
          </Box>
        }
      >
        {children}
      </FormDialog>
      <StaleDialog {...edit.stale} />
    </>
  );
}
