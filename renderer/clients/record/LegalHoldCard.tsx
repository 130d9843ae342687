import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LegalHold } from '../../../shared/clients/legal-hold.model.ts';
import { line } from '../../../shared/core/text.ts';
import { wallTimeOf } from '../../../shared/core/time.ts';
import { api } from '../../api/client.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { LineField } from '../../ui/LineField.tsx';
import { useNotify } from '../../ui/notify.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';

const longestReason = 500;
const reasonLine = line(longestReason);

function HoldLine({ hold }: { readonly hold: LegalHold }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dateOf = (at: string): string => format.date(wallTimeOf(at, format.settings.timeZone).date);
  return (
    <Box component="li" sx={{ mb: 1 }}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{hold.reason}</Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {t('record.hold.since', { date: dateOf(hold.placedAt), name: hold.placedByName })}
      </Typography>
      {hold.liftedAt !== null && (
        <Typography variant="caption" color="textSecondary" component="div" sx={{ overflowWrap: 'anywhere' }}>
          {t('record.hold.until', { date: dateOf(hold.liftedAt), name: hold.liftedByName ?? '', reason: hold.liftReason ?? '' })}
        </Typography>
      )}
    </Box>
  );
}

interface ReasonDialogProps {
  readonly clientId: string;
  /** The hold to lift; undefined to place one. */
  readonly hold: LegalHold | undefined;
  readonly onClose: () => void;
}

function ReasonDialog({ clientId, hold, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const done = {
    onSuccess: () => {
      notify.show({ message: t(hold ? 'record.hold.lifted' : 'record.hold.placed'), severity: 'success' });
      onClose();
    },
    onError: (error: unknown) => notify.error(error),
  } as const;
  const place = useMutation(api.clients.placeLegalHold.mutationOptions(done));
  const lift = useMutation(api.clients.liftLegalHold.mutationOptions(done));
  const submit = (): void => (hold ? lift.mutate({ clientId, holdId: hold.id, reason }) : place.mutate({ clientId, reason }));
  return (
    <FormDialog
      isOpen
      title={t(hold ? 'record.hold.liftTitle' : 'record.hold.placeTitle')}
      {...(!hold && { text: t('record.hold.placeText') })}
      submitLabel={t(hold ? 'record.hold.lift' : 'record.hold.place')}
      canSubmit={reasonLine.safeParse(reason).success}
      isBusy={place.isPending || lift.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineField label={t('record.hold.reason')} value={reason} onChange={setReason} max={longestReason} isRequired autoFocus />
    </FormDialog>
  );
}

/** The owner's card: whether a hold stands, why, and every one before. */
export function LegalHoldCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const query = useQuery(api.clients.listLegalHolds.queryOptions({ input: { clientId } }));
  const [isAsking, setAsking] = useState(false);
  const standing = query.data?.find(({ liftedAt }) => liftedAt === null);
  return (
    <Section
      title={t('record.hold.title')}
      actions={query.isSuccess && <Button onClick={() => setAsking(true)}>{t(standing ? 'record.hold.lift' : 'record.hold.place')}</Button>}
    >
      <QueryView query={query}>
        {(holds) =>
          holds.length === 0 ? (
            <Typography color="textSecondary">{t('record.hold.none')}</Typography>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {holds.map((hold) => (
                <HoldLine key={hold.id} hold={hold} />
              ))}
            </Box>
          )
        }
      </QueryView>
      {isAsking && <ReasonDialog clientId={clientId} hold={standing} onClose={() => setAsking(false)} />}
    </Section>
  );
}
