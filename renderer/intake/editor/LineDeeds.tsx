import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';

interface LineDeedsProps {
  readonly name: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Up, down and away: for a page and for a question. */
export function LineDeeds({ name, onMove, onRemove }: LineDeedsProps) {
  const { t } = useTranslation();
  const named = { name: name === '' ? t('intake.editor.unnamed') : name };
  return (
    <Box sx={{ display: 'flex', flex: 'none' }}>
      <IconButton aria-label={t('intake.editor.moveUpNamed', named)} onClick={() => onMove(-1)}>
        <ArrowUpwardOutlined fontSize="small" />
      </IconButton>
      <IconButton aria-label={t('intake.editor.moveDownNamed', named)} onClick={() => onMove(1)}>
        <ArrowDownwardOutlined fontSize="small" />
      </IconButton>
      <IconButton aria-label={t('intake.editor.removeNamed', named)} onClick={onRemove}>
        <CloseOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}
