import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../ui/notify.ts';

interface FolderPathProps {
  readonly label: string;
  readonly path: string;
  readonly copyLabel: string;
}

/** A folder of this computer, to be read and copied. */
export function FolderPath({ label, path, copyLabel }: FolderPathProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(path);
      notify.show({ message: t('ui.copied') });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      <Typography color="textSecondary" sx={{ flexShrink: 0 }}>
        {label}
      </Typography>
      <Typography component="code" sx={{ fontFamily: 'inherit', userSelect: 'all', overflowWrap: 'anywhere' }}>
        {path}
      </Typography>
      <Tooltip title={copyLabel}>
        <IconButton aria-label={copyLabel} onClick={() => void copy()}>
          <ContentCopyOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
