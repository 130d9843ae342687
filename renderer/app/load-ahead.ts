// The entry imports this before anything else: the frame and the page in the address are on their way while the rest of
// the program starts, and whoever is signed in waits for the slowest of them, not for one after the other.
import { matchPath } from 'react-router';
import { pages } from './pages.ts';

export const signedInApp = import('./SignedInApp.tsx');
// A failure is shown where the component is used.
signedInApp.catch(() => undefined);

const hash = location.hash.slice(1);
const [path = '', search = ''] = (hash === '' || hash === '/' ? '/today' : hash).split('?', 2);

/** Where the window stands when it is loaded. */
export const startAddress = { path, search: new URLSearchParams(search) } as const;

/** The page there; undefined where there is none. */
export const startPage = pages.find((page) => matchPath(`/${page.path}`, path) !== null);
startPage?.load().catch(() => undefined);
