// Every address of the program. Pages are loaded when they are first opened.
import { createHashRouter, matchPath, Navigate } from 'react-router';
import type { DataRouter, RouteObject } from 'react-router';
import type { ComponentType } from 'react';
import type { Permission } from '../../shared/contract/access.ts';
import { LoadingState } from '../ui/LoadingState.tsx';
import { Frame } from './Frame.tsx';
import { NeedsPermission } from './NeedsPermission.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RouteError } from './RouteError.tsx';

/** A page behind its permission, in a file of its own. */
function page(path: string, permission: Permission, load: () => Promise<ComponentType>): RouteObject {
  // The page in the address is asked for at once, beside the session's state and the clinic's profile.
  if (isInAddress(path)) load().catch(() => undefined);
  return {
    path,
    lazy: async () => {
      const Content = await load();
      return {
        Component: () => (
          <NeedsPermission permission={permission}>
            <Content />
          </NeedsPermission>
        ),
      };
    },
    ErrorBoundary: RouteError,
  };
}

function isInAddress(path: string): boolean {
  const address = location.hash.slice(1);
  return matchPath(`/${path}`, address === '' || address === '/' ? '/today' : address) !== null;
}

const pages: RouteObject[] = [
  page('today', 'schedule.read', async () => (await import('../today/TodayPage.tsx')).TodayPage),
  page('schedule/:date?', 'schedule.read', async () => (await import('../schedule/SchedulePage.tsx')).SchedulePage),
  page('clients', 'clients.read', async () => (await import('../clients/ClientsPage.tsx')).ClientsPage),
  page('clients/:clientId/:tab?', 'clients.read', async () => (await import('./ClientPage.tsx')).ClientPage),
  page('notes', 'notes.read', async () => (await import('../charting/NotesPage.tsx')).NotesPage),
  page('notes/visit/:visitId', 'notes.read', async () => (await import('../charting/ChartPage.tsx')).ChartPage),
  page('notes/:noteId', 'notes.read', async () => (await import('./NotePage.tsx')).NotePage),
  page('reports', 'history.read', async () => (await import('../history/HistoryPage.tsx')).HistoryPage),
  page('settings/:section?', 'clinic.read', async () => (await import('../settings/SettingsPage.tsx')).SettingsPage),
];

/** Makes the router of one signed-in person; it starts at the address in the window. */
export function createAppRouter(): DataRouter {
  return createHashRouter([
    {
      path: '/',
      Component: Frame,
      HydrateFallback: LoadingState,
      children: [
        { index: true, element: <Navigate to="/today" replace /> },
        ...pages,
        { path: '*', Component: NotFoundPage },
      ],
    },
  ]);
}
