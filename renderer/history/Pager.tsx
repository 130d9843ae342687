import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useKeyLabel } from '../app/use-keys.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useFormat } from '../ui/use-format.ts';
import { pageSize } from './history.api.ts';
import type { HistoryView } from './use-history.ts';

interface PagerProps {
  readonly history: HistoryView;
  readonly total: number;
  readonly shown: number;
}

/** Which of how many visits are shown, and the way to newer and older ones. */
export function Pager({ history, total, shown }: PagerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const newerKey = useKeyLabel('reports.previousPage');
  const olderKey = useKeyLabel('reports.nextPage');
  const first = history.page * pageSize + 1;
  const range = { from: format.number(first), until: format.number(first + shown - 1), total: format.number(total) };
  const isPaged = total > pageSize;
  return (
    <Box component="nav" aria-label={t('history.pages')} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.75 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {isPaged ? t('history.pageRange', range) : t('history.total', { count: total })}
      </Typography>
      {isPaged && (
        <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
          <Button
            startIcon={<ChevronLeftOutlined />}
            endIcon={<KeyHint keys={newerKey} />}
            disabled={!history.newer}
            onClick={() => history.newer?.()}
          >
            {t('history.newer')}
          </Button>
          <Button
            startIcon={<ChevronRightOutlined />}
            endIcon={<KeyHint keys={olderKey} />}
            disabled={!history.older}
            onClick={() => history.older?.()}
          >
            {t('history.older')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
