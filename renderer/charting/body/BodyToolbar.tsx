import AddIcon from '@mui/icons-material/Add';
import CropFreeIcon from '@mui/icons-material/CropFree';
import RemoveIcon from '@mui/icons-material/Remove';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_ZOOM, ZOOM_STEP } from './body-viewport.ts';

interface BodyToolbarProps {
  readonly scale: number;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
}

/** Zoom in, out and whole body; the same as the keys +, - and 0. */
export function BodyToolbar({ scale, onZoom, onReset }: BodyToolbarProps): ReactElement {
  const { t } = useTranslation();
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
    </Stack>
  );
}
