import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import { FinderClient } from './FinderClient.tsx';
import type { FinderResult } from './use-finder-results.ts';

interface FinderOptionProps {
  readonly id: string;
  readonly result: FinderResult;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** One line of the finder's list. */
export function FinderOption({ id, result, isActive, onChoose }: FinderOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <Box
      ref={element}
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={onChoose}
      sx={{
        px: 1.5,
        py: 0.5,
        minHeight: '2rem',
        display: 'flex',
        alignItems: 'center',
        cursor: 'pointer',
        bgcolor: isActive ? 'primary.light' : 'transparent',
        boxShadow: isActive ? (theme) => `inset 3px 0 0 ${theme.vars.palette.primary.main}` : 'none',
        '&:hover': { bgcolor: isActive ? 'primary.light' : 'action.hover' },
      }}
    >
      {result.kind === 'client' ? <FinderClient hit={result.hit} /> : result.label}
    </Box>
  );
}
