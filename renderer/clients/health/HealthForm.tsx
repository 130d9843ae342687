import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { HealthRecord } from '../../../shared/clients/clients.model.ts';
import { DraftDot } from '../../ui/DraftDot.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { StaleDialog } from '../../ui/StaleDialog.tsx';
import { ClearancesField } from './ClearancesField.tsx';
import { DecisionField } from './DecisionField.tsx';
import { HealthFields } from './HealthFields.tsx';
import { useHealthEdit } from './use-health-edit.ts';

interface HealthFormProps {
  readonly clientId: string;
  /** The version in force, or null for the first one. */
  readonly record: HealthRecord | null;
  readonly onDone: () => void;
}

/** The therapist's form: what the client answers, clearances, and the decision. Saving makes a new version. */
export function HealthForm({ clientId, record, onDone }: HealthFormProps) {
  const { t } = useTranslation();
  const edit = useHealthEdit(clientId, record, onDone);
  const { form, draft } = edit;
  return (
    <Box
      component="form"
      noValidate
      aria-label={t('clients.health.formTitle')}
      onSubmit={(event) => void form.handleSubmit(edit.save)(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2.25, maxWidth: '60rem' }}
    >
      <DraftNote draft={draft} />
      <HealthFields control={form.control} />
      <ClearancesField form={form} />
      <DecisionField control={form.control} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Button type="submit" variant="contained" loading={edit.isSaving}>
          {t('clients.health.save')}
        </Button>
        <Button onClick={() => void draft.discard().then(onDone)}>{t('ui.cancel')}</Button>
        <DraftDot draft={draft} />
      </Box>
      <StaleDialog
        isOpen={edit.stale !== undefined}
        rows={edit.stale ?? []}
        onKeepMine={edit.keepMine}
        onTakeTheirs={edit.takeTheirs}
        onClose={edit.closeStale}
      />
    </Box>
  );
}
