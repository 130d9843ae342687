import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

interface KioskFrameProps {
  readonly clinicName: string | null;
  readonly title: string;
  readonly children: ReactNode;
  /** Under the page: the buttons that go on. */
  readonly footer?: ReactNode;
  /** Above the title: how far one has come. */
  readonly progress?: ReactNode;
  readonly onStaff?: () => void;
}

/** A page in a client's hands: large type, one column, no way anywhere. Each page has its own `key`, so that it begins at its title. */
export function KioskFrame({ clinicName, title, children, footer, progress, onStaff }: KioskFrameProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = 'Fascia';
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Box component="main" sx={{ height: '100%', display: 'flex', flexDirection: 'column', bgcolor: 'background.default' }}>
      <Box component="header" sx={{ px: 3, pt: 1.5, display: 'flex', alignItems: 'center', gap: 2, maxWidth: '56rem', width: '100%', mx: 'auto' }}>
        <Typography sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>{clinicName}</Typography>
        {onStaff && (
          <Button onClick={onStaff} color="inherit" sx={{ ml: 'auto', minHeight: 48, color: 'text.secondary' }}>
            {t('intake.kiosk.staff')}
          </Button>
        )}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
        <Box sx={{ px: 3, pb: 3, maxWidth: '56rem', mx: 'auto' }}>
          {progress}
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ fontSize: '1.75rem', mt: 2, mb: 1.5, px: 1.5 }}>
            {title}
          </Typography>
          {children}
        </Box>
      </Box>
      {footer !== undefined && (
        <Box component="footer" sx={{ borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
          <Box sx={{ px: 3, py: 1.5, maxWidth: '56rem', mx: 'auto', display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>{footer}</Box>
        </Box>
      )}
    </Box>
  );
}
