// Every address of the program.
import { createHashRouter, Navigate } from 'react-router';
import type { DataRouter, RouteObject } from 'react-router';
import { LoadingState } from '../ui/LoadingState.tsx';
import { Frame } from './Frame.tsx';
import { NeedsPermission } from './NeedsPermission.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { pages, type PageEntry } from './pages.ts';
import { RouteError } from './RouteError.tsx';

/** A page behind its permission. */
function routeOf({ path, permission, load }: PageEntry): RouteObject {
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

/** Makes the router of one signed-in person; it starts at the address in the window. */
export function createAppRouter(): DataRouter {
  return createHashRouter([
    {
      path: '/',
      Component: Frame,
      HydrateFallback: LoadingState,
      children: [
        { index: true, element: <Navigate to="/today" replace /> },
        ...pages.map(routeOf),
        { path: '*', Component: NotFoundPage },
      ],
    },
  ]);
}
