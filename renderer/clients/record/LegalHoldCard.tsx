import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { LegalHold } from '../../../shared/clients/legal-hold.model.ts';
import { line } from '../../../shared/core/text.ts';
import { wallTimeOf } from '../../../shared/core/time.ts';
import { api } from '../../api/client.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useZodForm } from '../../ui/use-zod-form.ts';

const holdReason = z.object({ reason: line(500) });
type HoldReason = z.infer<typeof holdReason>;

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
  const form = useZodForm<HoldReason, HoldReason>(holdReason, { defaultValues: { reason: '' } });
  const draft = useDraft(form, { form: hold ? 'legalHold.lift' : 'legalHold', subject: hold?.id ?? clientId });
  const place = useMutation(api.clients.placeLegalHold.mutationOptions());
  const lift = useMutation(api.clients.liftLegalHold.mutationOptions());
  const save = async ({ reason }: HoldReason): Promise<void> => {
    try {
      await (hold ? lift.mutateAsync({ clientId, holdId: hold.id, reason }) : place.mutateAsync({ clientId, reason }));
      await draft.discard();
      notify.show({ message: t(hold ? 'record.hold.lifted' : 'record.hold.placed'), severity: 'success' });
      onClose();
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t(hold ? 'record.hold.liftTitle' : 'record.hold.placeTitle')}
      {...(!hold && { text: t('record.hold.placeText') })}
      submitLabel={t(hold ? 'record.hold.lift' : 'record.hold.place')}
      isBusy={place.isPending || lift.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
    >
      <FormTextField control={form.control} name="reason" label={t('record.hold.reason')} isRequired autoFocus />
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
