import { useEffect } from 'react';
import type { ReactNode } from 'react';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useStored } from '../ui/stored.ts';
import { appearance } from './appearance.ts';
import { GlobalStyle } from './GlobalStyle.tsx';
import { theme } from './theme.ts';

// The host writes a fresh nonce into every copy of index.html; without it the policy refuses our styles.
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
const styleCache = createCache({ key: 'fascia', prepend: true, ...(nonce === '' ? {} : { nonce }) });

function Applied() {
  const { mode, contrast, zoom } = useStored(appearance);
  const { setMode } = useColorScheme();
  const systemWantsMore = useMediaQuery('(prefers-contrast: more)', { noSsr: true });
  useEffect(() => setMode(mode), [mode, setMode]);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['contrast'] = contrast === 'more' || (contrast === 'system' && systemWantsMore) ? 'more' : 'normal';
    root.style.fontSize = `${zoom}%`;
  }, [contrast, systemWantsMore, zoom]);
  return null;
}

/** Styles with the page's nonce, theme by system or choice, contrast and zoom. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={theme} defaultMode={appearance.get().mode} storageManager={null} noSsr>
        <CssBaseline enableColorScheme />
        <GlobalStyle />
        <Applied />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
