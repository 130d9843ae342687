// The entry imports this before anything else: the frame and the page in the address are on their way while the rest of
// the program starts, and whoever is signed in waits for the slowest of them, not for one after the other.
import { matchPath } from 'react-router';
import { pages } from './pages.ts';

export const signedInApp = import('./SignedInApp.tsx');
// A failure is shown where the component is used.
signedInApp.catch(() => undefined);

const hash = location.hash.slice(1);
const address = hash === '' || hash === '/' ? '/today' : hash;
const page = pages.find(({ path }) => matchPath(`/${path}`, address.split('?')[0] ?? '') !== null);
page?.load().catch(() => undefined);
