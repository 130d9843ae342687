import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/clients/clients.model.ts';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { StaleDialog } from '../ui/StaleDialog.tsx';
import { detailGroups, type DetailField as FieldName } from './client-facts.ts';
import { DetailField } from './DetailField.tsx';
import { useClientEdit } from './use-client-edit.ts';

interface EditClientFormProps {
  readonly client: Client;
  readonly onDone: () => void;
}

const wideFields: ReadonlySet<FieldName> = new Set(['address', 'contacts', 'doctors', 'own', 'deskNote']);

/** The whole record as a form. What is typed survives closing, lock and crash until it is saved or dropped. */
export function EditClientForm({ client, onDone }: EditClientFormProps) {
  const { t } = useTranslation();
  const edit = useClientEdit(client, onDone);
  const { form, draft } = edit;
  const cancel = (): void => void draft.discard().then(onDone);
  return (
    <form
      noValidate
      aria-label={t('clients.editTitle')}
      onSubmit={(event) => void form.handleSubmit(edit.save)(event)}
    >
      <DraftNote draft={draft} />
      {detailGroups.map((group) => (
        <Box key={group.name} component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2, minWidth: 0 }}>
          <Typography component="legend" variant="subtitle2" color="textSecondary" sx={{ p: 0, mb: 1.25 }}>
            {t(`clients.groups.${group.name}`)}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))', gap: 1.75, alignItems: 'start' }}>
            {group.fields.map((field) => (
              <Box key={field} sx={wideFields.has(field) ? { gridColumn: '1 / -1' } : {}}>
                <DetailField control={form.control} field={field} />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Button type="submit" variant="contained" loading={edit.isSaving}>
          {t('ui.save')}
        </Button>
        <Button onClick={cancel}>{t('ui.cancel')}</Button>
        <DraftDot draft={draft} />
      </Box>
      <StaleDialog
        isOpen={edit.stale !== undefined}
        rows={edit.stale ?? []}
        onKeepMine={edit.keepMine}
        onTakeTheirs={edit.takeTheirs}
        onClose={edit.closeStale}
      />
    </form>
  );
}
