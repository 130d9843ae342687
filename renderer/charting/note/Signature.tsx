import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SignedNote } from '../../../shared/charting/charting.model.ts';
import { useFormat } from '../../ui/use-format.ts';

/** Who signed when, whether late, who came along with a minor, and the mark by which the text proves itself unchanged. */
export function Signature({ note }: { readonly note: SignedNote }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { guardian } = note.visit;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1, mt: 1 }}>
      <Typography>
        {t('charting.signed.by', { name: note.signedName, at: format.instantDateTime(note.signedAt) })}
        {note.visit.licence !== '' && ` · ${note.visit.licence}`}{' '}
        {note.isLateEntry && <Chip color="warning" variant="outlined" label={t('charting.signed.late')} />}
      </Typography>
      {guardian && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {t('screening.guardian.title')}: {t(`screening.guardian.recorded.${guardian.way}`, { name: guardian.name })}
        </Typography>
      )}
      <Typography variant="caption" component="p" color="textSecondary" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {t('charting.signed.hash')} <code>{note.contentHash}</code>
      </Typography>
    </Box>
  );
}
