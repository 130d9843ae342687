import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { LoadingState } from '../ui/LoadingState.tsx';
import { useNotify } from '../ui/notify.ts';
import type { DocumentSource, LoadedDocument } from './documents.api.ts';
import { PdfPage } from './PdfPage.tsx';
import { PreviewToolbar } from './PreviewToolbar.tsx';
import { printPages } from './print-pages.ts';
import { usePreview } from './use-preview.ts';

const zooms = [0.75, 1, 1.25, 1.5, 2, 3] as const;
/** CSS pixels for each point at 100 %: the size on paper. */
const pixelsPerPoint = 96 / 72;

const printStyles = {
  '.fascia-print': { display: 'none' },
  '@media print': {
    '@page': { margin: 0 },
    'body.fascia-printing > *': { display: 'none !important' },
    'body.fascia-printing > .fascia-print': { display: 'block !important' },
    '.fascia-print img': { display: 'block', width: '100%', breakAfter: 'page' },
  },
} as const;

function saveFile({ ticket, bytes }: LoadedDocument): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: ticket.contentType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = ticket.fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** How long it is, and under which hash it is kept. */
function keptText(t: TFunction, { pageCount: count, archived }: LoadedDocument): string {
  return archived ? t('documents.archived', { count, hash: archived.hash.slice(0, 12) }) : t('documents.notArchived', { count });
}

interface DocumentPreviewProps {
  readonly source: DocumentSource;
  readonly onClose: () => void;
}

/** Shows the file itself, full window: zoom with + and -, print, save. What leaves the program is logged. */
export function DocumentPreview({ source, onClose }: DocumentPreviewProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const titleId = useId();
  const [step, setStep] = useState(1);
  const { preview, retry, fail } = usePreview(source);
  const zoom = zooms[step] ?? 1;
  const moveZoom = (by: 1 | -1): void => setStep((present) => Math.min(zooms.length - 1, Math.max(0, present + by)));

  const print = async (): Promise<void> => {
    if (preview.state !== 'ready') return;
    const { archived } = preview.loaded;
    if (archived) await client.documents.recordPrinted({ documentId: archived.id });
    await printPages(preview.pdf);
  };
  const save = async (): Promise<void> => {
    if (preview.state !== 'ready') return;
    const { archived } = preview.loaded;
    if (archived) await client.documents.recordSaved({ documentId: archived.id });
    saveFile(preview.loaded);
    notify.show({ message: t('documents.saved', { name: preview.loaded.ticket.fileName }), severity: 'success' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') moveZoom(1);
    else if (event.key === '-') moveZoom(-1);
  };
  const loaded = preview.state === 'ready' ? preview.loaded : undefined;
  return (
    <Dialog open fullScreen onClose={onClose} onKeyDown={onKeyDown} aria-labelledby={titleId}>
      <GlobalStyles styles={printStyles} />
      <PreviewToolbar
        titleId={titleId}
        title={loaded?.title ?? t('documents.preview')}
        detail={loaded ? keptText(t, loaded) : ''}
        zoom={zoom}
        canZoomIn={step < zooms.length - 1}
        canZoomOut={step > 0}
        isReady={loaded !== undefined}
        onZoom={moveZoom}
        onPrint={() => void print().catch(notify.error)}
        onSave={() => void save().catch(notify.error)}
        onClose={onClose}
      />
      <Box tabIndex={0} role="region" aria-labelledby={titleId} sx={{ flex: 1, overflow: 'auto', bgcolor: 'action.hover', p: 2 }}>
        {preview.state === 'loading' && <LoadingState />}
        {preview.state === 'failed' && <ErrorState error={preview.error} onRetry={retry} />}
        {preview.state === 'ready' &&
          preview.pdf.pages.map((page) => (
            <PdfPage
              key={page.pageNumber}
              page={page}
              scale={zoom * pixelsPerPoint}
              onFault={fail}
              label={t('documents.pdf.page', { page: page.pageNumber, pages: preview.pdf.pages.length })}
            />
          ))}
      </Box>
    </Dialog>
  );
}
