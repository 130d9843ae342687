import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/ErrorState.tsx';
import { LoadingState } from '../ui/LoadingState.tsx';
import { useNotify } from '../ui/notify.ts';
import { CopyDialog } from './CopyDialog.tsx';
import { recordLeaving } from './documents.api.ts';
import type { DocumentSource, LoadedDocument } from './documents.api.ts';
import { DocumentPages } from './DocumentPages.tsx';
import { FindBar } from './FindBar.tsx';
import { PreviewToolbar } from './PreviewToolbar.tsx';
import { printPages } from './print-pages.ts';
import { useFind } from './use-find.ts';
import { usePagePlace } from './use-page-place.ts';
import { usePreview } from './use-preview.ts';

const zooms = [0.75, 1, 1.25, 1.5, 2, 3] as const;
/** CSS pixels for each point at 100 %: the size on paper. */
const pixelsPerPoint = 96 / 72;
const noPages = [] as const;

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

/** How long it is, what it was made from, and under which hash it is kept. */
function keptText(t: TFunction, { pageCount: count, archived }: LoadedDocument): string {
  if (!archived) return t('documents.notArchived', { count });
  const kept = t('documents.archived', { count, hash: archived.hash.slice(0, 12) });
  return archived.sourceVersion === null ? kept : `${kept} · ${t('documents.madeFromVersion', { version: archived.sourceVersion })}`;
}

export interface DocumentPreviewProps {
  readonly source: DocumentSource;
  readonly onClose: () => void;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement;
}

/** Shows the file itself, full window: zoom with + and -, search, print, save. What leaves the program is logged. */
export function DocumentPreview({ source, onClose }: DocumentPreviewProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const titleId = useId();
  const [step, setStep] = useState(1);
  const [isFinding, setIsFinding] = useState(false);
  const [isCopying, setIsCopying] = useState(false);
  const { preview, retry, fail } = usePreview(source);
  const place = usePagePlace();
  const find = useFind(preview.state === 'ready' ? preview.pdf.pages : noPages);
  const zoom = zooms[step] ?? 1;
  const moveZoom = (by: 1 | -1): void => setStep((present) => Math.min(zooms.length - 1, Math.max(0, present + by)));
  const loaded = preview.state === 'ready' ? preview.loaded : undefined;

  const print = async (): Promise<void> => {
    if (preview.state !== 'ready') return;
    await recordLeaving(source, preview.loaded, 'printed');
    await printPages(preview.pdf);
  };
  const save = async (): Promise<void> => {
    if (preview.state !== 'ready') return;
    await recordLeaving(source, preview.loaded, 'saved');
    saveFile(preview.loaded);
    notify.show({ message: t('documents.saved', { name: preview.loaded.ticket.fileName }), severity: 'success' });
  };
  const onPrint = (): void => void print().catch(notify.error);
  const onSave = (): void => void save().catch(notify.error);
  const closeFind = (): void => {
    setIsFinding(false);
    find.search('');
    place.container.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isCopying || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      const deed = { f: () => setIsFinding(true), p: onPrint, s: onSave }[event.key.toLowerCase()];
      if (!deed || !loaded) return;
      // The browser's own would take the whole window.
      event.preventDefault();
      deed();
    } else if (isTyping(event)) return;
    else if (event.key === '+' || event.key === '=') moveZoom(1);
    else if (event.key === '-') moveZoom(-1);
    else if (event.key === '/') {
      event.preventDefault();
      setIsFinding(true);
    }
  };
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
        page={place.page}
        pageCount={preview.state === 'ready' ? preview.pdf.pages.length : 0}
        onPage={place.go}
        onFind={() => setIsFinding(true)}
        onZoom={moveZoom}
        onPrint={onPrint}
        onSave={onSave}
        onCopy={loaded?.archived ? () => setIsCopying(true) : undefined}
        onClose={onClose}
      />
      {isFinding && <FindBar find={find} onClose={closeFind} />}
      {preview.state === 'ready' ? (
        <DocumentPages pdf={preview.pdf} missing={preview.loaded.missing} scale={zoom * pixelsPerPoint} find={find} place={place} label={preview.loaded.title} onFault={fail} />
      ) : (
        <Box sx={{ flex: 1, overflow: 'auto', bgcolor: 'action.hover', p: 2 }}>
          {preview.state === 'loading' ? <LoadingState /> : <ErrorState error={preview.error} onRetry={retry} />}
        </Box>
      )}
      {isCopying && loaded?.archived && <CopyDialog document={loaded.archived} onClose={() => setIsCopying(false)} />}
    </Dialog>
  );
}
