import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Doctor } from '../../../shared/clients/doctors.model.ts';
import { useDebounced } from '../../app/use-debounced.ts';
import { useKeyLabel, useKeys } from '../../app/use-keys.ts';
import { usePermission } from '../../session/me.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useFoundDoctors } from './doctors.api.ts';
import { DoctorDialog } from './DoctorDialog.tsx';
import { DoctorsTable } from './DoctorsTable.tsx';

const debounceMilliseconds = 80;
const mostRows = 200;

/** The directory of doctors and referrers. */
export function DoctorsPage() {
  const { t } = useTranslation();
  const mayWrite = usePermission('clients.write');
  const newKey = useKeyLabel('doctors.newDoctor');
  const [typed, setTyped] = useState('');
  const [isRetired, setRetired] = useState(false);
  const [edited, setEdited] = useState<Doctor | 'new'>();
  const query = useFoundDoctors(useDebounced(typed.trim().slice(0, 120), debounceMilliseconds), { retired: isRetired, limit: mostRows });
  const add = (): void => setEdited('new');
  useKeys('doctors', mayWrite ? { newDoctor: add } : {});
  return (
    <Page
      title={t('record.doctors.title')}
      windowTitle={t('record.doctors.title')}
      actions={
        mayWrite && (
          <Button variant="contained" startIcon={<AddOutlined />} endIcon={<KeyHint keys={newKey} />} onClick={add}>
            {t('record.doctors.add')}
          </Button>
        )
      }
    >
      <Box sx={{ maxWidth: '75rem' }}>
        <Typography color="textSecondary" sx={{ pb: 1.5 }}>
          {t('record.doctors.text')}
        </Typography>
        <Box sx={{ display: 'flex', gap: 2, pb: 1.5, pt: 0.5 }}>
          <TextField
            label={t('record.doctors.find')}
            placeholder={t('record.doctors.findHint')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoFocus
            sx={{ width: '26rem' }}
          />
          <FormControlLabel
            label={t('record.doctors.retiredOnly')}
            control={<Switch checked={isRetired} onChange={(event) => setRetired(event.target.checked)} />}
          />
        </Box>
        <QueryView query={query}>
          {(doctors) =>
            doctors.length === 0 && typed === '' && !isRetired ? (
              <EmptyState
                title={t('record.doctors.empty')}
                text={t('record.doctors.emptyText')}
                {...(mayWrite && { action: { label: t('record.doctors.add'), onClick: add } })}
              />
            ) : (
              <DoctorsTable doctors={doctors} onEdit={mayWrite ? setEdited : undefined} />
            )
          }
        </QueryView>
      </Box>
      {edited && <DoctorDialog doctor={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
