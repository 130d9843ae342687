import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';

interface PanelFrameProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stands at the bottom while the rest scrolls. */
  readonly footer?: ReactNode;
  /** Where given, the panel is a form that Enter sends. */
  readonly onSubmit?: () => void;
  /** Escape, where it leaves something inside the panel first. */
  readonly onLeave?: (() => void) | undefined;
  /** Enter on the board, while a place is being chosen there. */
  readonly onCommit?: (() => void) | undefined;
}

function isInPicker(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.MuiPickerPopper-root') !== null;
}

/** What is open beside the board. It takes the focus when it opens, unless a field of it did. */
export function PanelFrame({ title, onClose, children, footer, onSubmit, onLeave, onCommit }: PanelFrameProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keys = useKeyLabel('schedule.leave');
  useEffect(() => {
    if (!root.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  // What held the focus may be taken away: a draft that comes back has its client already. Then it is not left to the page.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  useKeys('schedule', {
    leave: (event) => {
      // A picker's own list closes first.
      if (!isInPicker(event.target)) (onLeave ?? onClose)();
    },
    ...(onCommit && { open: onCommit }),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  const content = (
    <>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2, pt: 1, pb: 2, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        {children}
      </Box>
      {Boolean(footer) && (
        <Box sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', display: 'flex', flexDirection: 'column', gap: 1 }}>{footer}</Box>
      )}
    </>
  );
  const fill = { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' } as const;
  return (
    <Paper
      ref={root}
      component="section"
      variant="outlined"
      aria-labelledby={headingId}
      onFocus={() => (hadFocus.current = true)}
      onBlur={({ relatedTarget }) => (hadFocus.current = relatedTarget === null)}
      sx={{ width: '22.5rem', flexShrink: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 2, pr: 1, pt: 1, pb: 0.5 }}>
        <Typography variant="h2" id={headingId} ref={heading} tabIndex={-1} sx={{ minWidth: 0, overflowWrap: 'anywhere', '&:focus-visible': { outline: 'none !important' } }}>
          {title}
        </Typography>
        <Tooltip title={keys === undefined ? t('ui.close') : `${t('ui.close')} (${keys})`}>
          <IconButton aria-label={t('ui.close')} onClick={onClose} sx={{ ml: 'auto' }}>
            <CloseOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
      {onSubmit ? (
        <Box component="form" noValidate onSubmit={submit} sx={fill}>
          {content}
        </Box>
      ) : (
        <Box sx={fill}>{content}</Box>
      )}
    </Paper>
  );
}
