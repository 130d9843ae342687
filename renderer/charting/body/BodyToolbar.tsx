import AddIcon from '@mui/icons-material/Add';
import CategoryIcon from '@mui/icons-material/CategoryOutlined';
import CropFreeIcon from '@mui/icons-material/CropFree';
import RemoveIcon from '@mui/icons-material/Remove';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BodyLegend } from './BodyLegend.tsx';
import { MAX_ZOOM, ZOOM_STEP } from './body-viewport.ts';

interface BodyToolbarProps {
  readonly scale: number;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
}

/** Zoom in, out and whole body, the same as the keys +, - and 0; and what the symbols mean. */
export function BodyToolbar({ scale, onZoom, onReset }: BodyToolbarProps): ReactElement {
  const { t } = useTranslation();
  const [legendAt, setLegendAt] = useState<HTMLElement | null>(null);
  const buttons = [
    { name: t('body.zoomIn'), icon: <AddIcon fontSize="small" />, isDisabled: scale >= MAX_ZOOM, onClick: () => onZoom(ZOOM_STEP) },
    { name: t('body.zoomOut'), icon: <RemoveIcon fontSize="small" />, isDisabled: scale <= 1, onClick: () => onZoom(1 / ZOOM_STEP) },
    { name: t('body.zoomReset'), icon: <CropFreeIcon fontSize="small" />, isDisabled: scale === 1, onClick: onReset },
  ];
  return (
    <Stack
      role="toolbar"
      aria-label={t('body.zoom')}
      sx={{ position: 'absolute', top: 8, right: 8, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, displayPrint: 'none' }}
    >
      {buttons.map((button) => (
        <Tooltip key={button.name} title={button.name} placement="left">
          <span>
            <IconButton size="small" aria-label={button.name} disabled={button.isDisabled} onClick={button.onClick}>
              {button.icon}
            </IconButton>
          </span>
        </Tooltip>
      ))}
      <Tooltip title={t('body.legend')} placement="left">
        <IconButton size="small" aria-label={t('body.legend')} aria-haspopup="dialog" aria-expanded={legendAt !== null} onClick={(event) => setLegendAt(event.currentTarget)}>
          <CategoryIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Popover
        open={legendAt !== null}
        anchorEl={legendAt}
        onClose={() => setLegendAt(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('body.legend'), sx: { p: 2, width: '40rem', maxHeight: '80vh' } } }}
      >
        <BodyLegend />
      </Popover>
    </Stack>
  );
}
