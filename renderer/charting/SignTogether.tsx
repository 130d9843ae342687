import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { errorMessage } from '../api/error-message.ts';
import { useMe } from '../session/me.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useSignable, useSignNote } from './charting.api.ts';
import { Warning } from './form/Warning.tsx';

type Signable = NonNullable<ReturnType<typeof useSignable>['data']>[number];

// The same sentences as beside a single signature.
const LEFT_WORDS = { treatments: 'charting.gaps.treatmentsUnconfirmed', measures: 'charting.gaps.measuresOpen', findings: 'charting.gaps.findingsUnchecked' } as const;
const LEFT = ['treatments', 'measures', 'findings'] as const;

interface SignTogetherDialogProps {
  readonly complete: readonly Signable[];
  readonly onClose: () => void;
}

/** Every complete draft once more by name; each is signed by itself, and one that is refused leaves the others standing. */
function SignTogetherDialog({ complete, onClose }: SignTogetherDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const me = useMe();
  const sign = useSignNote();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [isBusy, setIsBusy] = useState(false);
  const chosen = complete.filter((note) => !left.has(note.visitId));
  const signAll = async (): Promise<void> => {
    setIsBusy(true);
    const refused = new Map<string, string>();
    for (const { visitId, version } of chosen) {
      try {
        // One after the other: each signature is a save of its own.
        const { draft } = await client.charting.getWorkspace({ visitId });
        // What was changed since the list was made is looked at first.
        if (!draft || draft.version !== version) refused.set(visitId, t('charting.together.changed'));
        else await sign.mutateAsync({ visitId, version, body: draft.body, typedName: me.name });
      } catch (error) {
        refused.set(visitId, errorMessage(t, error));
      }
    }
    setIsBusy(false);
    setProblems(refused);
    const signed = chosen.length - refused.size;
    if (signed > 0) notify.show({ severity: 'success', message: t('charting.together.done', { count: signed }) });
    if (refused.size === 0) onClose();
  };
  return (
    <FormDialog isOpen title={t('charting.together.title')} text={t('charting.together.text')} submitLabel={t('charting.together.sign', { count: chosen.length })} width="sm" isBusy={isBusy} canSubmit={chosen.length > 0} onSubmit={() => void signAll()} onClose={onClose}>
      <Box component="ul" aria-label={t('charting.together.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {complete.map((note) => (
          <Box component="li" key={note.visitId}>
            <FormControlLabel
              control={
                <Checkbox
                  checked={!left.has(note.visitId)}
                  onChange={(event) => setLeft((before) => new Set(event.target.checked ? [...before].filter((id) => id !== note.visitId) : [...before, note.visitId]))}
                />
              }
              label={
                <>
                  {format.shortDate(note.startsOn)} · <PrivateText>{note.clientName}</PrivateText>
                </>
              }
            />
            {LEFT.some((kind) => note.leftBehind[kind] > 0) && (
              <Warning kind="mind">{LEFT.flatMap((kind) => (note.leftBehind[kind] > 0 ? [t(LEFT_WORDS[kind], { count: note.leftBehind[kind] })] : [])).join('. ')}.</Warning>
            )}
            {problems.has(note.visitId) && (
              <Typography variant="caption" color="error" component="div" role="alert">
                {problems.get(note.visitId)}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
      <TextField label={t('charting.sign.name')} value={me.name} autoFocus helperText={t('charting.sign.nameHint')} slotProps={{ input: { readOnly: true } }} />
    </FormDialog>
  );
}

/** Above the list of notes to write: signs all of one's complete drafts at closing. Nothing is shown where none is complete. */
export function SignTogether() {
  const { t } = useTranslation();
  const signable = useSignable(true);
  const [isOpen, setIsOpen] = useState(false);
  const complete = (signable.data ?? []).filter((note) => note.missing === 0);
  if (complete.length === 0) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {t('charting.together.open', { count: complete.length })}
      </Button>
      {isOpen && <SignTogetherDialog complete={complete} onClose={() => setIsOpen(false)} />}
    </>
  );
}
