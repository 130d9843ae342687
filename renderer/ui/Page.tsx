import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

interface PageProps {
  /** The heading; focus moves to it when the page opens. */
  readonly title: ReactNode;
  /** The window's title. Never a client's name: it shows outside of Fascia. */
  readonly windowTitle: string;
  /** Beside the heading: filters, the main button. */
  readonly actions?: ReactNode;
  /** Under the heading, above the scrolling part: tabs, a toolbar. */
  readonly toolbar?: ReactNode;
  readonly children: ReactNode;
  /** `fill`: the content scrolls by itself (boards). `scroll`: the page scrolls. */
  readonly layout?: 'scroll' | 'fill';
}

/** The frame of every page: `<Page title={t('clients.title')} windowTitle={t('clients.title')}>...</Page>`. */
export function Page({ title, windowTitle, actions, toolbar, children, layout = 'scroll' }: PageProps) {
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${windowTitle} – Fascia`;
  }, [windowTitle]);
  useEffect(() => {
    // A field that asked for the focus keeps it, and so does the finder where somebody types already.
    const { activeElement } = document;
    if (root.current?.contains(activeElement) || activeElement instanceof HTMLInputElement) return;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Box ref={root} sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Box
        component="header"
        sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 3, pt: 1.5, pb: 1, flexWrap: 'wrap', rowGap: 1 }}
      >
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {actions !== undefined && (
          <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>
        )}
      </Box>
      {toolbar !== undefined && <Box sx={{ px: 3, borderBottom: 1, borderColor: 'divider' }}>{toolbar}</Box>}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          px: 3,
          pt: toolbar === undefined ? 0.5 : 2,
          pb: layout === 'fill' ? 0 : 3,
          ...(layout === 'fill' ? { display: 'flex', flexDirection: 'column' } : { overflowY: 'auto' }),
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
