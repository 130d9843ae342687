import { useId, useState, type KeyboardEvent } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/attachments/attachments.model.ts';
import { PdfPage } from '../../../documents/PdfPage.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingState } from '../../../ui/LoadingState.tsx';
import { useAttachmentFile } from './use-attachment-file.ts';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
/** CSS pixels for each point at 100 %: the size on paper. */
const pixelsPerPoint = 96 / 72;

interface AttachmentViewerProps {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** Shows a letter or a photo inside the program, full window: zoom with + and -, Escape closes. */
export function AttachmentViewer({ attachment, onClose }: AttachmentViewerProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const { view, retry, fail } = useAttachmentFile(attachment.id);
  const [step, setStep] = useState(2);
  const zoom = zooms[step] ?? 1;
  const move = (by: 1 | -1): void => setStep((present) => Math.min(zooms.length - 1, Math.max(0, present + by)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === '+' || event.key === '=') move(1);
    if (event.key === '-') move(-1);
  };
  const { title } = attachment;
  return (
    <Dialog open fullScreen onClose={onClose} onKeyDown={onKeyDown} aria-labelledby={titleId}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="h2" id={titleId} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {title}
        </Typography>
        <Typography color="textSecondary">{t(`attachments.kinds.${attachment.kind}`)}</Typography>
        <IconButton aria-label={t('attachments.zoomOut')} disabled={step === 0} onClick={() => move(-1)} sx={{ ml: 'auto' }}>
          <RemoveOutlined />
        </IconButton>
        <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>{t('documents.zoom', { percent: Math.round(zoom * 100) })}</Typography>
        <IconButton aria-label={t('attachments.zoomIn')} disabled={step === zooms.length - 1} onClick={() => move(1)}>
          <AddOutlined />
        </IconButton>
        <IconButton aria-label={t('attachments.close')} onClick={onClose} autoFocus>
          <CloseOutlined />
        </IconButton>
      </Box>
      <Box tabIndex={0} role="group" aria-label={title} sx={{ flex: 1, overflow: 'auto', p: 2, bgcolor: 'background.default' }}>
        {view.state === 'loading' && <LoadingState />}
        {view.state === 'failed' && <ErrorState error={view.error} onRetry={retry} />}
        {view.state === 'picture' && (
          <Box component="img" src={view.address} alt={t('attachments.pictureOf', { title })} sx={{ display: 'block', mx: 'auto', width: `${zoom * 100}%`, maxWidth: `${zoom * 70}rem` }} />
        )}
        {view.state === 'pdf' &&
          view.pdf.pages.map((page) => (
            <PdfPage key={page.pageNumber} page={page} scale={zoom * pixelsPerPoint} label={`${title} ${page.pageNumber}`} onFault={fail} />
          ))}
      </Box>
    </Dialog>
  );
}
