import Box from '@mui/material/Box';
import { KeyCap } from './KeyCap.tsx';

interface KeyHintProps {
  /** As shown on this keyboard, from `useKeyLabel`; nothing is drawn without one. */
  readonly keys: string | undefined;
  /** Read aloud too, where the key is the information itself. */
  readonly isRead?: boolean;
}

/** A small key cap beside what the key does: `<KeyHint keys={useKeyLabel('app.lock')} />`. Not read aloud otherwise. */
export function KeyHint({ keys, isRead = false }: KeyHintProps) {
  const [first, second] = keys?.split(' ') ?? [];
  if (first === undefined) return null;
  return (
    <Box component="span" aria-hidden={!isRead} sx={{ display: 'inline-flex', gap: 0.375, whiteSpace: 'nowrap' }}>
      <KeyCap>{first}</KeyCap>
      {second !== undefined && <KeyCap>{second}</KeyCap>}
    </Box>
  );
}
