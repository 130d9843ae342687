import { useState } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import CloseIcon from '@mui/icons-material/Close';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { LibraryScope, NoteTemplate } from '../../../shared/charting/library.model.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useSaveTemplate, useTemplates } from '../charting.api.ts';
import { useNoteStore } from '../note-store.ts';
import { templateOf } from './template-edits.ts';

interface TemplateDialogProps {
  readonly onRemove: (template: NoteTemplate) => Promise<void>;
  readonly onClose: () => void;
}

/** Keeps this note's words and the names of its measures as a template; one of the same name is replaced. */
export function TemplateDialog({ onRemove, onClose }: TemplateDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const store = useNoteStore();
  const templates = useTemplates();
  const save = useSaveTemplate();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<LibraryScope>('mine');
  const known = templates.data ?? [];
  const isReplacing = known.some((template) => template.name === name.trim() && template.scope === scope);
  const submit = async (): Promise<void> => {
    try {
      await save.mutateAsync({ scope, name: name.trim(), content: templateOf(store.get()) });
      notify.show({ severity: 'success', message: t('charting.template.saved', { name: name.trim() }) });
      onClose();
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <FormDialog isOpen title={t('charting.template.keep')} text={t('charting.template.hint')} submitLabel={t(isReplacing ? 'charting.template.replace' : 'charting.template.save')} width="sm" isBusy={save.isPending} canSubmit={name.trim() !== ''} onSubmit={() => void submit()} onClose={onClose}>
      <TextField label={t('charting.template.name')} value={name} autoFocus onChange={(event) => setName(event.target.value)} slotProps={{ htmlInput: { maxLength: 80 } }} />
      <Choice<LibraryScope>
        label={t('charting.phrase.for')}
        options={(['mine', 'clinic'] as const).map((value) => ({ value, label: t(`charting.phrase.scope.${value}`) }))}
        value={scope}
        onChange={(next) => setScope(next ?? 'mine')}
      />
      <Box component="ul" aria-label={t('charting.template.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {known.map((template) => (
          <Box component="li" key={template.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Typography variant="body2" noWrap sx={{ flex: 1 }}>
              {template.name}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {t(`charting.phrase.scope.${template.scope}`)}
            </Typography>
            <IconButton aria-label={t('ui.remove', { name: template.name })} onClick={() => void onRemove(template)}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
    </FormDialog>
  );
}
