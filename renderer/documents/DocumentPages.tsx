import { useEffect, useId } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { PdfPage } from './PdfPage.tsx';
import type { OpenPdf } from './pdf-pages.ts';
import type { Find } from './use-find.ts';
import type { PagePlace } from './use-page-place.ts';

interface DocumentPagesProps {
  readonly pdf: OpenPdf;
  readonly scale: number;
  /** Characters that no font here has. */
  readonly missing: readonly string[];
  readonly find: Find;
  readonly place: PagePlace;
  readonly label: string;
  readonly onFault: (fault: unknown) => void;
}

/** The pages of the file below each other, with the hits of the search marked on them. */
export function DocumentPages({ pdf, scale, missing, find, place, label, onFault }: DocumentPagesProps) {
  const { t } = useTranslation();
  const noticeId = useId();
  const hit = find.hits[find.at];
  const [area] = hit?.areas ?? [];
  const hitPage = hit?.page;
  const hitTop = area?.top;
  const { show, container } = place;
  // Page keys and arrows turn the pages at once.
  useEffect(() => container.current?.focus(), [container]);
  useEffect(() => {
    if (hitPage !== undefined && hitTop !== undefined) show(hitPage, hitTop * scale);
    // The way there is made anew with each render; the place it leads to is what counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [hitPage, hitTop, scale]);
  return (
    <Box
      ref={container}
      onScroll={place.onScroll}
      tabIndex={0}
      role="region"
      aria-label={label}
      {...(missing.length > 0 && { 'aria-describedby': noticeId })}
      sx={{ flex: 1, overflow: 'auto', bgcolor: 'action.hover', p: 2, position: 'relative' }}
    >
      {missing.length > 0 && (
        <Alert id={noticeId} severity="warning" sx={{ mb: 2, mx: 'auto', maxWidth: '60rem' }}>
          {t('documents.missing', { count: missing.length, characters: missing.join(' ') })}
        </Alert>
      )}
      {pdf.pages.map((page) => (
        <PdfPage
          key={page.pageNumber}
          page={page}
          scale={scale}
          onFault={onFault}
          label={t('documents.pdf.page', { page: page.pageNumber, pages: pdf.pages.length })}
          marks={find.hits.filter((one) => one.page === page.pageNumber).map((one) => ({ areas: one.areas, isCurrent: one === hit }))}
        />
      ))}
    </Box>
  );
}
