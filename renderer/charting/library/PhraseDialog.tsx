import { useState } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import CloseIcon from '@mui/icons-material/Close';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { phrase as phraseSchema, type LibraryScope, type Phrase } from '../../../shared/charting/library.model.ts';
import { errorMessage } from '../../api/error-message.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useFormat } from '../../ui/use-format.ts';
import { usePhrases, useRemovePhrase, useSavePhrase } from '../charting.api.ts';
import { proposedShortcut } from './phrase-match.ts';

/** Longest phrase, in characters. */
const MOST = 2000;

function PhraseList() {
  const { t } = useTranslation();
  const notify = useNotify();
  const phrases = usePhrases();
  const remove = useRemovePhrase();
  const save = useSavePhrase();
  const drop = async (phrase: Phrase): Promise<void> => {
    try {
      await remove.mutateAsync({ id: phrase.id });
      notify.show({
        message: t('charting.phrase.removed', { shortcut: phrase.shortcut }),
        undo: async () => {
          await save.mutateAsync({ id: null, scope: phrase.scope, shortcut: phrase.shortcut, text: phrase.text });
        },
      });
    } catch (error) {
      notify.error(error);
    }
  };
  const rows = phrases.data ?? [];
  if (rows.length === 0) return null;
  return (
    <Box>
      <Typography variant="overline" component="h3" color="textSecondary">
        {t('charting.phrase.known', { count: rows.length })}
      </Typography>
      <Box component="ul" aria-label={t('charting.phrase.list')} sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: '14rem', overflowY: 'auto' }}>
        {rows.map((phrase) => (
          <Box component="li" key={phrase.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Typography variant="body2" sx={{ fontWeight: 600, minWidth: '6rem' }}>
              /{phrase.shortcut}
            </Typography>
            <Typography variant="body2" noWrap color="textSecondary" sx={{ flex: 1 }}>
              {phrase.text}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {t(`charting.phrase.scope.${phrase.scope}`)}
            </Typography>
            <IconButton aria-label={t('ui.remove', { name: `/${phrase.shortcut}` })} onClick={() => void drop(phrase)}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

interface PhraseDialogProps {
  /** What was selected; empty where the dialog was opened without a selection. */
  readonly text: string;
  readonly onClose: () => void;
}

/** Keeps a text as a phrase under a shortcut, and shows what is kept already. */
export function PhraseDialog({ text: selected, onClose }: PhraseDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const format = useFormat();
  const save = useSavePhrase();
  const [text, setText] = useState(selected.slice(0, MOST));
  const [shortcut, setShortcut] = useState(proposedShortcut(selected));
  const [scope, setScope] = useState<LibraryScope>('mine');
  const [problem, setProblem] = useState<string | null>(null);
  const isValid = phraseSchema.shape.shortcut.safeParse(shortcut).success && text.trim() !== '';
  const submit = async (): Promise<void> => {
    try {
      await save.mutateAsync({ id: null, scope, shortcut: shortcut.trim(), text });
      notify.show({ severity: 'success', message: t('charting.phrase.saved', { shortcut: shortcut.trim() }) });
      onClose();
    } catch (error) {
      setProblem(errorMessage(t, error));
    }
  };
  return (
    <FormDialog isOpen title={t('charting.phrase.title')} text={t('charting.phrase.hint')} submitLabel={t('charting.phrase.save')} width="sm" isBusy={save.isPending} canSubmit={isValid} onSubmit={() => void submit()} onClose={onClose}>
      <TextField label={t('charting.phrase.shortcut')} value={shortcut} autoFocus onFocus={(event) => event.target.select()} onChange={(event) => setShortcut(event.target.value)} helperText={t('charting.phrase.shortcutHint')} slotProps={{ htmlInput: { maxLength: 30 } }} />
      <TextField
        label={t('charting.phrase.text')}
        {...(selected.length > MOST && { helperText: t('charting.phrase.tooLong', { most: format.number(MOST) }) })}
        value={text} onChange={(event) => setText(event.target.value)} multiline minRows={3} slotProps={{ htmlInput: { maxLength: MOST } }}
      />
      <Choice<LibraryScope>
        label={t('charting.phrase.for')}
        options={(['mine', 'clinic'] as const).map((value) => ({ value, label: t(`charting.phrase.scope.${value}`) }))}
        value={scope}
        onChange={(next) => setScope(next ?? 'mine')}
      />
      {problem !== null && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
      <PhraseList />
    </FormDialog>
  );
}
