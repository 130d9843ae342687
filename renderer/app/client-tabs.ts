import type { ComponentType } from 'react';
import type { Permission } from '../../shared/contract/access.ts';
import type { ClientTabProps } from '../clients/client-tab.ts';
import { later, type Later } from '../ui/later.tsx';

export type ClientTabName = 'overview' | 'episodes' | 'visits' | 'health' | 'consents' | 'documents' | 'billing';

export interface ClientTab {
  readonly name: ClientTabName;
  readonly needs: Permission;
  readonly Content: Later<ClientTabProps>;
}

function tab(name: ClientTabName, needs: Permission, load: () => Promise<ComponentType<ClientTabProps>>): ClientTab {
  return { name, needs, Content: later(load) };
}

/** The tabs of the client page in their order; the digit keys count those that the person may see. */
export const clientTabs: readonly ClientTab[] = [
  tab('overview', 'clients.read', async () => (await import('./client/OverviewTab.tsx')).OverviewTab),
  tab('episodes', 'episodes.read', async () => (await import('./EpisodesTab.tsx')).EpisodesTab),
  tab('visits', 'history.read', async () => (await import('../history/VisitsTab.tsx')).VisitsTab),
  tab('health', 'health.write', async () => (await import('./client/HealthPage.tsx')).HealthPage),
  tab('consents', 'consents.read', async () => (await import('./client/ConsentsPage.tsx')).ConsentsPage),
  tab('documents', 'attachments.write', async () => (await import('./client/papers/PapersTab.tsx')).PapersTab),
  tab('billing', 'schedule.read', async () => (await import('../schedule/BillingTab.tsx')).BillingTab),
];
