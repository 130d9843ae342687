import { Fragment } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { HiddenStatus } from '../ui/HiddenStatus.tsx';
import { FinderOption } from './FinderOption.tsx';
import type { FinderResult } from './use-finder-results.ts';

interface FinderPanelProps {
  readonly listId: string;
  readonly isOpen: boolean;
  readonly query: string;
  readonly results: readonly FinderResult[];
  readonly activeId: string | null;
  readonly isCatchingUp: boolean;
  readonly onChoose: (result: FinderResult) => void;
}

/** The list under the finder's box. The focus stays in the box; the active option is named to it. */
export function FinderPanel({ listId, isOpen, query, results, activeId, isCatchingUp, onChoose }: FinderPanelProps) {
  const { t } = useTranslation();
  const isEmpty = query.trim() === '';
  const groups = [
    { name: isEmpty ? t('app.finder.recentClients') : t('app.finder.clients'), items: results.filter((result) => result.kind === 'client') },
    { name: t('app.finder.actions'), items: results.filter((result) => result.kind === 'action') },
    { name: t('app.finder.screens'), items: results.filter((result) => result.kind === 'screen') },
  ];
  return (
    <>
      <Paper
        variant="outlined"
        // The box must keep the focus while an option is clicked.
        onMouseDown={(event) => event.preventDefault()}
        sx={{
          display: isOpen ? 'block' : 'none',
          position: 'absolute',
          zIndex: 'modal',
          top: 'calc(100% + 0.25rem)',
          left: 0,
          width: 'max(100%, 34rem)',
          overflow: 'hidden',
          boxShadow: 8,
        }}
      >
        <Box
          id={listId}
          role="listbox"
          aria-label={t('app.finder.results')}
          sx={{ py: 0.5, maxHeight: 'calc(100vh - 5rem)', overflowY: 'auto' }}
        >
          {groups
            .filter((group) => group.items.length > 0)
            .map((group) => (
              <Box key={group.name} role="group" aria-label={group.name}>
                <Typography variant="overline" component="div" aria-hidden sx={{ px: 1.5, pt: 0.75, color: 'text.secondary' }}>
                  {group.name}
                </Typography>
                {group.items.map((result) => (
                  <Fragment key={result.id}>
                    <FinderOption
                      id={`${listId}-${result.id}`}
                      result={result}
                      isActive={result.id === activeId}
                      onChoose={() => onChoose(result)}
                    />
                  </Fragment>
                ))}
              </Box>
            ))}
        </Box>
        {results.length === 0 && !isCatchingUp && (
          <Typography sx={{ px: 1.5, py: 1.5, overflowWrap: 'anywhere' }} color="textSecondary">
            {t('app.finder.none', { query: query.trim() })}
          </Typography>
        )}
      </Paper>
      <HiddenStatus>{isOpen && !isCatchingUp && t('app.finder.count', { count: results.length })}</HiddenStatus>
    </>
  );
}
