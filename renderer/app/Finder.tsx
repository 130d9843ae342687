import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useEarlyEnter } from '../ui/use-early-enter.ts';
import { FinderPanel } from './FinderPanel.tsx';
import { useFinderTarget } from './use-finder-target.ts';
import { useFinderResults } from './use-finder-results.ts';
import type { FinderResult } from './use-finder-results.ts';
import { useKeyLabel, useKeys } from './use-keys.ts';

/** One box for clients, actions and screens. Arrows choose, Enter goes, Escape returns to where one was. */
export function Finder() {
  const { t } = useTranslation();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const returnTo = useRef<Element | null>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  const { results, isCatchingUp } = useFinderResults(query, isOpen);
  const runTarget = useFinderTarget();
  const keys = useKeyLabel('app.finder');
  useKeys('app', { finder: () => input.current?.focus() });

  const activeIndex = Math.max(0, results.findIndex((result) => result.id === activeId));
  const active = isOpen ? results[activeIndex] : undefined;
  const close = (): void => {
    setIsOpen(false);
    setQuery('');
    setActiveId(null);
  };
  const giveFocusBack = (): void => {
    const before = returnTo.current;
    const home = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('#content');
    home?.focus();
  };
  const choose = (result: FinderResult): void => {
    close();
    giveFocusBack();
    runTarget(result.target);
  };
  const earlyEnter = useEarlyEnter(isCatchingUp, () => active && choose(active));
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setActiveId(results[(activeIndex + step + results.length) % results.length]?.id ?? null);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (active && !(isCatchingUp && active.kind === 'client')) choose(active);
      else if (isCatchingUp) earlyEnter.wait();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
      giveFocusBack();
    }
  };
  return (
    <Box sx={{ position: 'relative', width: 'min(28rem, 40vw)' }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          height: '2.125rem',
          px: 1,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          '&:focus-within': { borderColor: 'focusRing', boxShadow: (theme) => `0 0 0 1px ${theme.vars.palette.focusRing}` },
        }}
      >
        <SearchOutlined fontSize="small" aria-hidden sx={{ color: 'text.secondary' }} />
        <InputBase
          inputRef={input}
          value={query}
          placeholder={t('app.finder.placeholder')}
          sx={{ flex: 1, fontSize: '0.875rem' }}
          onFocus={(event) => {
            returnTo.current = event.relatedTarget;
            setIsOpen(true);
          }}
          onBlur={() => {
            earlyEnter.forget();
            close();
          }}
          onChange={(event) => {
            earlyEnter.forget();
            setQuery(event.target.value);
            setActiveId(null);
            setIsOpen(true);
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': t('app.finder.label'),
              'aria-expanded': isOpen,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': active ? `${listId}-${active.id}` : undefined,
              autoComplete: 'off',
              spellCheck: false,
              maxLength: 120,
            },
          }}
        />
        <KeyHint keys={keys} />
      </Box>
      <FinderPanel
        listId={listId}
        isOpen={isOpen}
        query={query}
        results={results}
        activeId={active?.id ?? null}
        isCatchingUp={isCatchingUp}
        onChoose={choose}
      />
    </Box>
  );
}
