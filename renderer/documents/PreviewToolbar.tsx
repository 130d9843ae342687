import type { ReactNode } from 'react';
import CloseIcon from '@mui/icons-material/Close';
import DownloadIcon from '@mui/icons-material/Download';
import LockOutlined from '@mui/icons-material/LockOutlined';
import PrintIcon from '@mui/icons-material/Print';
import SearchIcon from '@mui/icons-material/Search';
import ZoomInIcon from '@mui/icons-material/ZoomIn';
import ZoomOutIcon from '@mui/icons-material/ZoomOut';
import AppBar from '@mui/material/AppBar';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { PageField } from './PageField.tsx';

interface PreviewToolbarProps {
  readonly titleId: string;
  readonly title: string;
  readonly detail: string;
  readonly zoom: number;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  readonly isReady: boolean;
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
  readonly onFind: () => void;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onPrint: () => void;
  readonly onSave: () => void;
  /** Undefined for what is not archived. */
  readonly onCopy: (() => void) | undefined;
  readonly onClose: () => void;
}

function ToolButton({ label, isEnabled, onClick, children }: { readonly label: string; readonly isEnabled: boolean; readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} disabled={!isEnabled} onClick={onClick}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}

/** What can be done with the file that is shown. */
export function PreviewToolbar(props: PreviewToolbarProps) {
  const { t } = useTranslation();
  return (
    <AppBar position="static" color="default" elevation={0} sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Toolbar variant="dense" sx={{ gap: 1 }}>
        <Typography id={props.titleId} variant="h2" component="h2" noWrap>
          {props.title}
        </Typography>
        <Typography color="text.secondary" noWrap sx={{ mr: 'auto', minWidth: 0 }}>
          {props.detail}
        </Typography>
        {props.pageCount > 1 && <PageField key={props.page} page={props.page} pageCount={props.pageCount} onGo={props.onPage} />}
        <ToolButton label={t('documents.findOpen')} isEnabled={props.isReady} onClick={props.onFind}>
          <SearchIcon />
        </ToolButton>
        <ToolButton label={t('documents.zoomOut')} isEnabled={props.isReady && props.canZoomOut} onClick={() => props.onZoom(-1)}>
          <ZoomOutIcon />
        </ToolButton>
        <Typography sx={{ minWidth: '3.5em', textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}>
          {t('documents.zoom', { percent: Math.round(props.zoom * 100) })}
        </Typography>
        <ToolButton label={t('documents.zoomIn')} isEnabled={props.isReady && props.canZoomIn} onClick={() => props.onZoom(1)}>
          <ZoomInIcon />
        </ToolButton>
        <Button startIcon={<DownloadIcon />} disabled={!props.isReady} onClick={props.onSave}>
          {t('documents.save')}
        </Button>
        {props.onCopy && (
          <ToolButton label={t('documents.copy')} isEnabled={props.isReady} onClick={props.onCopy}>
            <LockOutlined />
          </ToolButton>
        )}
        <Button variant="contained" startIcon={<PrintIcon />} disabled={!props.isReady} onClick={props.onPrint}>
          {t('documents.print')}
        </Button>
        <IconButton aria-label={t('documents.close')} onClick={props.onClose}>
          <CloseIcon />
        </IconButton>
      </Toolbar>
    </AppBar>
  );
}
