import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { RED_FLAG_BUNDLES, findRedFlag, redFlagUrgencyLabel } from '../../../shared/clinical/red-flags.ts';
import { NoteText } from '../../episodes/fields/NoteText.tsx';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import { useNotify } from '../../ui/notify.ts';
import { focusField } from '../focus.ts';
import { useNote, useNoteStore } from '../note-store.ts';

/** A session that was begun and broken off: its reason, and the red flag where there was one. */
export function AbortPanel() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const notify = useNotify();
  const aborted = useNote((body) => body.aborted);
  const set = (next: typeof aborted): void => store.change((body) => ({ ...body, aborted: next }));
  if (aborted === null) {
    return (
      <Box sx={{ px: 2, py: 1.5 }}>
        <Button
          color="secondary"
          onClick={() => {
            set({ reason: '', redFlagId: null });
            requestAnimationFrame(() => focusField('aborted.reason'));
          }}
        >
          {t('charting.aborted.begin')}
        </Button>
      </Box>
    );
  }
  const takeBack = (): void => {
    set(null);
    if (aborted.reason.trim() === '' && aborted.redFlagId === null) return;
    notify.show({
      message: t('charting.aborted.takenBack'),
      undo: async () => {
        set(aborted);
      },
    });
  };
  const flag = findRedFlag(aborted.redFlagId ?? '');
  return (
    <Box sx={{ px: 2, py: 1.5, display: 'flex', flexDirection: 'column', gap: 1.5 }} data-field="aborted">
      <Alert
        severity="warning"
        action={
          <Button color="inherit" onClick={takeBack}>
            {t('charting.aborted.takeBack')}
          </Button>
        }
      >
        {t('charting.aborted.text')}
      </Alert>
      <NoteText label={t('charting.aborted.reason')} value={aborted.reason} onChange={(reason) => set({ ...aborted, reason })} field="aborted.reason" rows={1} most={1000} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <SmallSelect
          label={t('charting.aborted.redFlag')}
          value={aborted.redFlagId ?? ''}
          emptyLabel={t('charting.aborted.noRedFlag')}
          options={RED_FLAG_BUNDLES.map((bundle) => ({ value: bundle.id, label: bundle.label }))}
          onChange={(id) => set({ ...aborted, redFlagId: id === '' ? null : id })}
        />
        {flag && (
          <Box component="span" sx={{ color: 'error.main', fontSize: '0.8125rem', fontWeight: 500 }}>
            {redFlagUrgencyLabel(flag.urgency)}: {flag.signs.join(', ')}
          </Box>
        )}
      </Box>
    </Box>
  );
}
