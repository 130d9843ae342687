import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { GateSettings } from './GateSettings.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { RulesTable } from './RulesTable.tsx';
import { useTable } from './screening.api.ts';

/** The clinic's part of the gate: its settings, and what it adds to the table of contraindications. */
export function ScreeningSection() {
  const { t } = useTranslation();
  const query = useTable();
  /** The id of the item whose rule is open; `new` for one of the clinic's own. */
  const [edited, setEdited] = useState<string>();
  return (
    <QueryView query={query}>
      {(table) => (
        <>
          <GateSettings key={table.settings.version} settings={table.settings} />
          <Section
            title={t('screening.table.title')}
            isFlush
            actions={
              <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setEdited('new')}>
                {t('screening.table.add')}
              </Button>
            }
          >
            <Typography color="textSecondary" sx={{ px: 2, pb: 1.5, maxWidth: '54rem' }}>
              {t('screening.table.text')}
            </Typography>
            <RulesTable table={table} onEdit={setEdited} />
          </Section>
          {edited !== undefined && <RuleDialog itemId={edited === 'new' ? undefined : edited} table={table} onClose={() => setEdited(undefined)} />}
        </>
      )}
    </QueryView>
  );
}
