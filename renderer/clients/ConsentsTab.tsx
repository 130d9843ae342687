import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../shared/clients/clients.model.ts';
import { CONSENT_TYPES, type ConsentId } from '../../shared/clinical/consents.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import type { ClientTabProps } from './client-tab.ts';
import { ConsentHistoryDialog } from './consents/ConsentHistoryDialog.tsx';
import { ConsentTable } from './consents/ConsentTable.tsx';
import { RecordConsentDialog } from './consents/RecordConsentDialog.tsx';

/** The basic consents that do not hold today: never asked, or run out. Who declined is not asked again by a banner. */
function missingCare(consents: readonly Consent[]): ConsentId[] {
  return CONSENT_TYPES.filter((type) => {
    const state = consents.find((kept) => kept.consentId === type.id)?.state;
    return type.scope === 'care' && (state === undefined || state === 'expired');
  }).map((type) => type.id);
}

/** Every kind of consent with its state, and the way to record one. */
export function ConsentsTab({ client }: ClientTabProps) {
  const { t } = useTranslation();
  const mayWrite = usePermission('consents.write');
  const [kinds, setKinds] = useState<ConsentId[]>();
  const [shown, setShown] = useState<string>();
  const query = useQuery(api.clients.listConsents.queryOptions({ input: { clientId: client.id } }));
  const record = (consentId: string): void => {
    const type = CONSENT_TYPES.find((known) => known.id === consentId);
    if (type) setKinds([type.id]);
  };
  return (
    <QueryView query={query}>
      {(consents) => {
        const missing = missingCare(consents);
        return (
          <>
            {missing.length > 0 && (
              <Alert
                severity="warning"
                sx={{ mb: 2 }}
                action={
                  mayWrite && (
                    <Button color="inherit" variant="outlined" onClick={() => setKinds(missing)}>
                      {t('clients.consents.recordCare')}
                    </Button>
                  )
                }
              >
                {t('clients.consents.careMissing', { count: missing.length })}
              </Alert>
            )}
            <Section title={t('clients.consents.title')} isFlush>
              <ConsentTable consents={consents} onRecord={mayWrite ? record : undefined} onShow={setShown} />
            </Section>
            {shown !== undefined && <ConsentHistoryDialog clientId={client.id} consentId={shown} onClose={() => setShown(undefined)} />}
            {kinds && <RecordConsentDialog client={client} kinds={kinds} onClose={() => setKinds(undefined)} />}
          </>
        );
      }}
    </QueryView>
  );
}
