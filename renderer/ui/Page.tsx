import { memo, useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { styled } from '@mui/material/styles';
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

// Plain styles: whatever changes on a page draws its frame anew.
const Frame = styled('div')({ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 });
const Header = styled('header')({ display: 'flex', alignItems: 'center', gap: '0.5rem 1rem', padding: '0.75rem 1.5rem 0.5rem', flexWrap: 'wrap' });
const Actions = styled('div')({ marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: '0.5rem', flexWrap: 'wrap' });
const Bar = styled('div')(({ theme }) => ({ padding: '0 1.5rem', borderBottom: `1px solid ${theme.vars.palette.divider}` }));
const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  padding: '1rem 1.5rem 1.5rem',
  overflowY: 'auto',
  '&[data-under="header"]': { paddingTop: '0.25rem' },
  '&[data-layout="fill"]': { display: 'flex', flexDirection: 'column', overflowY: 'visible', paddingBottom: 0 },
});

interface HeadingProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly title: ReactNode;
}

const Heading = memo(function HeadingPlain({ heading, title }: HeadingProps) {
  return (
    <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      {title}
    </Typography>
  );
});

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
    <Frame ref={root}>
      <Header>
        <Heading heading={heading} title={title} />
        {actions !== undefined && <Actions>{actions}</Actions>}
      </Header>
      {toolbar !== undefined && <Bar>{toolbar}</Bar>}
      <Body data-layout={layout} data-under={toolbar === undefined ? 'header' : 'toolbar'}>
        {children}
      </Body>
    </Frame>
  );
}
