import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/Logo.tsx';

interface GateLayoutProps {
  readonly title: string;
  readonly text?: string;
  /** Above the card: the clinic's name once it is known. */
  readonly clinicName?: string | null;
  readonly isDemo?: boolean;
  readonly children: ReactNode;
  readonly width?: string;
}

/** The card in the middle of the window, for everything before somebody is signed in. */
export function GateLayout({ title, text, clinicName, isDemo = false, children, width = '26rem' }: GateLayoutProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title} – Fascia`;
    if (!root.current?.contains(document.activeElement)) heading.current?.focus();
  }, [title]);
  return (
    <Box
      component="main"
      ref={root}
      sx={{ height: '100%', overflowY: 'auto', display: 'flex', flexDirection: 'column', alignItems: 'center', p: 3 }}
    >
      <Box sx={{ my: 'auto', width: `min(100%, ${width})` }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 2, px: 0.5, minHeight: '2rem' }}>
          <Logo size="1.75rem" />
          <Typography sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>{clinicName ?? t('app.name')}</Typography>
          {isDemo && <Chip label={t('app.demo')} color="warning" variant="outlined" sx={{ ml: 'auto' }} />}
        </Box>
        <Paper variant="outlined" sx={{ p: 3 }}>
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ mb: text === undefined ? 2 : 0.5 }}>
            {title}
          </Typography>
          {text !== undefined && (
            <Typography color="textSecondary" sx={{ mb: 2.5 }}>
              {text}
            </Typography>
          )}
          {children}
        </Paper>
      </Box>
    </Box>
  );
}
