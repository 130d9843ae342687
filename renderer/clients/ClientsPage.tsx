import AddOutlined from '@mui/icons-material/AddOutlined';
import LocalHospitalOutlined from '@mui/icons-material/LocalHospitalOutlined';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { ClientResults } from './ClientResults.tsx';
import { ClientSearchField } from './ClientSearchField.tsx';
import { NewClientPanel } from './NewClientPanel.tsx';
import { useClientList } from './use-client-list.ts';

const duplicatesAddress = '/clients/duplicates';
const doctorsAddress = '/clients/doctors';

/** All clients: the search field answers as one types, `n` opens the panel for a new one beside the list. */
export function ClientsPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const mayWrite = usePermission('clients.write');
  const newKey = useKeyLabel('clients.newClient');
  const duplicatesKey = useKeyLabel('clients.duplicates');
  const doctorsKey = useKeyLabel('clients.doctors');
  const navigate = useNavigate();
  const list = useClientList();
  const isPanelOpen = mayWrite && address.has('new');
  const openPanel = (): void => setAddress({ new: '1' });
  const closePanel = (): void => {
    setAddress({}, { replace: true });
    list.searchField.current?.focus();
  };
  useKeys('clients', {
    duplicates: () => void navigate(duplicatesAddress),
    doctors: () => void navigate(doctorsAddress),
    search: () => list.searchField.current?.focus(),
    ...(mayWrite && { newClient: openPanel }),
  });
  return (
    <Page
      title={t('app.rooms.clients')}
      windowTitle={t('app.rooms.clients')}
      layout="fill"
      actions={
        <>
          <Button component={Link} to={doctorsAddress} startIcon={<LocalHospitalOutlined />} endIcon={<KeyHint keys={doctorsKey} />}>
            {t('record.doctors.title')}
          </Button>
          <Button component={Link} to={duplicatesAddress} startIcon={<PeopleOutlined />} endIcon={<KeyHint keys={duplicatesKey} />}>
            {t('merge.duplicates')}
          </Button>
          {mayWrite && (
            <Button variant="contained" startIcon={<AddOutlined />} endIcon={<KeyHint keys={newKey} />} onClick={openPanel}>
              {t('clients.newClient')}
            </Button>
          )}
        </>
      }
    >
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', gap: 2, pb: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, pb: 1.5, pt: 0.5 }}>
            <ClientSearchField list={list} />
            <FormControlLabel
              label={t('clients.archivedOnly')}
              control={<Switch checked={list.isArchived} onChange={(event) => list.setArchived(event.target.checked)} />}
            />
          </Box>
          <QueryView query={list.query}>
            {(hits) => <ClientResults hits={hits} list={list} onNew={mayWrite ? openPanel : undefined} />}
          </QueryView>
        </Box>
        {isPanelOpen && <NewClientPanel typed={list.typed} onClose={closePanel} />}
      </Box>
    </Page>
  );
}
