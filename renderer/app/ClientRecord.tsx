import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import { ClientHead } from '../clients/ClientHead.tsx';
import { useMe } from '../session/me.ts';
import { LoadingState } from '../ui/LoadingState.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { ClientActions } from './client/ClientActions.tsx';
import { ClientBar } from './client/ClientBar.tsx';
import { clientTabs } from './client-tabs.ts';
import { useKeys } from './use-keys.ts';

interface ClientRecordProps {
  readonly clientId: string;
  readonly tabName: string | undefined;
}

/** One client on one page: who they are on top, the rest in tabs that the digit keys open. */
export function ClientRecord({ clientId, tabName }: ClientRecordProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { permissions } = useMe();
  const query = useQuery(api.clients.getClient.queryOptions({ input: { clientId } }));
  const tabs = clientTabs.filter((tab) => permissions.includes(tab.needs));
  const shown = tabs.find((tab) => tab.name === tabName) ?? tabs[0];
  const open = (index: number) => (): void => {
    const tab = tabs[index];
    if (tab) void navigate(`/clients/${clientId}/${tab.name}`, { replace: true });
  };
  useKeys('client', { tab1: open(0), tab2: open(1), tab3: open(2), tab4: open(3), tab5: open(4), tab6: open(5), tab7: open(6) });
  return (
    <QueryView query={query}>
      {(client) => {
        // The address of a record that was merged leads to the one that was kept, as long as it still is: an answer from before
        // an un-merge must not.
        if (client.id !== clientId && query.isFetching) return <LoadingState />;
        if (client.id !== clientId) return <Navigate to={`/clients/${client.id}/${tabName ?? ''}`} replace />;
        return (
          <Page
            title={<ClientHead client={client} />}
            windowTitle={t('app.clientPage.title')}
            actions={<ClientActions client={client} />}
            toolbar={
              <>
                <ClientBar client={client} />
                <Tabs
                  value={shown?.name ?? false}
                  aria-label={t('app.clientPage.tabs')}
                  onChange={(_event, name: string) => void navigate(`/clients/${clientId}/${name}`, { replace: true })}
                >
                  {tabs.map((tab) => (
                    <Tab key={tab.name} value={tab.name} label={t(`app.clientPage.${tab.name}`)} id={`tab-${tab.name}`} aria-controls="client-tab" />
                  ))}
                </Tabs>
              </>
            }
          >
            <div role="tabpanel" id="client-tab" aria-labelledby={`tab-${shown?.name ?? ''}`}>
              {shown && <shown.Content client={client} />}
            </div>
          </Page>
        );
      }}
    </QueryView>
  );
}
