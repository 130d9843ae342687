import Box from '@mui/material/Box';

interface KeyHintProps {
  /** As shown on this keyboard, from `useKeyLabel`; nothing is drawn without one. */
  readonly keys: string | undefined;
  /** Read aloud too, where the key is the information itself. */
  readonly isRead?: boolean;
}

/** A small key cap beside what the key does: `<KeyHint keys={useKeyLabel('app.lock')} />`. Not read aloud otherwise. */
export function KeyHint({ keys, isRead = false }: KeyHintProps) {
  if (keys === undefined) return null;
  return (
    <Box component="span" aria-hidden={!isRead} sx={{ display: 'inline-flex', gap: 0.375, whiteSpace: 'nowrap' }}>
      {keys.split(' ').map((part, index) => (
        <Box
          component="kbd"
          key={`${part}${index}`}
          sx={{
            font: 'inherit',
            fontSize: '0.6875rem',
            lineHeight: '1.125rem',
            minWidth: '1.125rem',
            px: 0.5,
            textAlign: 'center',
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.5,
            color: 'text.secondary',
            bgcolor: 'background.paper',
          }}
        >
          {part}
        </Box>
      ))}
    </Box>
  );
}
