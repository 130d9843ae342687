import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import { TextLayer } from 'pdfjs-dist';
import type { PDFPageProxy } from 'pdfjs-dist';
import { drawPage } from './pdf-pages.ts';
import type { PageArea } from './page-text.ts';
import { useIsNear } from './use-is-near.ts';

/** A hit of the search on this page. */
export interface PageMark {
  readonly areas: readonly PageArea[];
  readonly isCurrent: boolean;
}

const noMarks: readonly PageMark[] = [];

interface PdfPageProps {
  readonly page: PDFPageProxy;
  readonly scale: number;
  readonly label: string;
  readonly marks?: readonly PageMark[];
  readonly onFault: (fault: unknown) => void;
}

/**
 * One page as it is in the file, with its text laid over it so that it can be selected and read aloud. Drawn when it comes
 * near the screen, and let go when it leaves: a year's notes are more pages than memory has room for pictures of.
 */
export function PdfPage({ page, scale, label, marks = noMarks, onFault }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const isNear = useIsNear(frame);
  const { width, height } = page.getViewport({ scale });
  useEffect(() => {
    const [onto, over] = [canvas.current, text.current];
    if (!isNear || !onto || !over) return undefined;
    let isCurrent = true;
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: over,
      viewport: page.getViewport({ scale }),
    });
    over.replaceChildren();
    over.style.setProperty('--total-scale-factor', String(scale));
    over.style.setProperty('--scale-factor', String(scale));
    const drawing = drawPage(page, onto, scale, window.devicePixelRatio);
    Promise.all([drawing.promise, layer.render()]).then(
      () => isCurrent && setIsDrawn(true),
      // A drawing that a newer zoom or the closing preview has ended is nobody's concern.
      (fault: unknown) => isCurrent && onFault(fault),
    );
    return () => {
      isCurrent = false;
      drawing.cancel();
      layer.cancel();
      // A canvas without pixels costs nothing.
      onto.width = 0;
      setIsDrawn(false);
    };
  }, [page, scale, onFault, isNear]);
  return (
    <Box
      role="group"
      aria-label={label}
      ref={frame}
      data-drawn={isDrawn}
      data-page={page.pageNumber}
      style={{ width: Math.floor(width), height: Math.floor(height) }}
      sx={{ position: 'relative', mx: 'auto', mb: 2, boxShadow: 3, bgcolor: '#fff', overflow: 'hidden' }}
    >
      <canvas ref={canvas} aria-hidden />
      {marks.flatMap(({ areas, isCurrent }) =>
        areas.map(({ left, top, width: wide, height: tall }) => (
          <Box
            key={`${left}-${top}`}
            aria-hidden
            data-hit={isCurrent ? 'current' : 'other'}
            style={{ left: left * scale, top: top * scale, width: wide * scale, height: tall * scale }}
            sx={{ position: 'absolute', borderRadius: 0.5, mixBlendMode: 'multiply', bgcolor: isCurrent ? '#ffb74d' : '#fff176', ...(isCurrent && { outline: '2px solid #b25c00' }) }}
          />
        )),
      )}
      <Box
        ref={text}
        sx={{
          position: 'absolute',
          inset: 0,
          overflow: 'clip',
          lineHeight: 1,
          textAlign: 'initial',
          forcedColorAdjust: 'none',
          transformOrigin: '0 0',
          '& :is(span, br)': { color: 'transparent', position: 'absolute', whiteSpace: 'pre', cursor: 'text', transformOrigin: '0 0' },
          '& span.markedContent': { top: 0, height: 0 },
          '& ::selection': { background: 'rgba(30, 110, 180, 0.35)' },
          '& > :not(.markedContent), & .markedContent span:not(.markedContent)': {
            fontSize: 'calc(var(--text-scale-factor, var(--total-scale-factor)) * var(--font-height))',
            transform: 'rotate(var(--rotate, 0deg)) scaleX(var(--scale-x, 1)) scale(var(--min-font-size-inv, 1))',
          },
        }}
      />
    </Box>
  );
}
