import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Permission } from '../../shared/contract/access.ts';
import type { ClientTabProps } from '../clients/client-tab.ts';

export type ClientTabName = 'overview' | 'episodes' | 'visits' | 'health' | 'consents' | 'documents' | 'billing';

export interface ClientTab {
  readonly name: ClientTabName;
  readonly needs: Permission;
  readonly Content: ComponentType<ClientTabProps>;
}

/** The tabs of the client page in their order; the digit keys count those that the person may see. */
export const clientTabs: readonly ClientTab[] = [
  {
    name: 'overview',
    needs: 'clients.read',
    Content: lazy(async () => ({ default: (await import('./client/OverviewTab.tsx')).OverviewTab })),
  },
  {
    name: 'episodes',
    needs: 'episodes.read',
    Content: lazy(async () => ({ default: (await import('./EpisodesTab.tsx')).EpisodesTab })),
  },
  {
    name: 'visits',
    needs: 'history.read',
    Content: lazy(async () => ({ default: (await import('../history/VisitsTab.tsx')).VisitsTab })),
  },
  {
    name: 'health',
    needs: 'health.write',
    Content: lazy(async () => ({ default: (await import('./client/HealthPage.tsx')).HealthPage })),
  },
  {
    name: 'consents',
    needs: 'consents.read',
    Content: lazy(async () => ({ default: (await import('./client/ConsentsPage.tsx')).ConsentsPage })),
  },
  {
    name: 'documents',
    needs: 'attachments.write',
    Content: lazy(async () => ({ default: (await import('./client/papers/PapersTab.tsx')).PapersTab })),
  },
  {
    name: 'billing',
    needs: 'schedule.read',
    Content: lazy(async () => ({ default: (await import('../schedule/BillingTab.tsx')).BillingTab })),
  },
];
