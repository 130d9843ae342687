import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { wallTimeOf } from '../../shared/core/time.ts';
import { retentionSettings, type Certificate, type RetentionSettings } from '../../shared/rights/rights.model.ts';
import { api } from '../api/client.ts';
import { PaperButton } from '../documents/PaperButton.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { useNotify } from '../ui/notify.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';

const years = ['adultYears', 'minorYears'] as const;

function YearsForm({ settings }: { readonly settings: RetentionSettings }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const form = useZodForm<RetentionSettings, RetentionSettings>(retentionSettings, { defaultValues: settings });
  const showFieldErrors = useFieldErrors(form);
  const save = useMutation(api.rights.saveRetention.mutationOptions());
  const submit = async (given: RetentionSettings): Promise<void> => {
    try {
      await save.mutateAsync(given);
      notify.show({ message: t('rights.settings.saved'), severity: 'success' });
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <form noValidate aria-label={t('rights.settings.title')} onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', gap: 1.75, pb: 1.5, alignItems: 'start' }}>
        {years.map((name) => (
          <FormNumberField key={name} control={form.control} name={name} label={t(`rights.settings.${name}`)} isRequired />
        ))}
      </Box>
      <Button type="submit" variant="contained" loading={save.isPending}>
        {t('ui.save')}
      </Button>
    </form>
  );
}

/** Whose record is a minor's: said in one place, with who signs. */
function ComingOfAge() {
  const { t } = useTranslation();
  const { data } = useQuery(api.clients.getAgeOfMajority.queryOptions());
  if (!data) return null;
  return (
    <Typography color="textSecondary" sx={{ pb: 1.5 }}>
      {t('rights.settings.comingOfAge', { years: data.years })}{' '}
      <Link component={RouterLink} to="/settings/screening" underline="always">
        {t('rights.settings.comingOfAgeSet')}
      </Link>
    </Typography>
  );
}

function CertificateLine({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = Object.entries(certificate.tables).filter(([, count]) => count > 0);
  return (
    <Box component="li" sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
      <Typography>
        {t('rights.settings.certificateLine', {
          record: certificate.recordId,
          count: rows.reduce((sum, [, count]) => sum + count, 0),
          date: format.date(wallTimeOf(certificate.doneAt, format.settings.timeZone).date),
          asker: certificate.askedByName,
          doer: certificate.doneByName,
          last: format.date(certificate.lastEntryOn),
          until: format.date(certificate.keepUntil),
          reason: certificate.reason,
        })}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {t('rights.settings.byTable')}: {rows.map(([table, count]) => `${table} ${count}`).join(', ')}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {t('rights.settings.outOfReach')} {certificate.sharedDocuments > 0 && t('rights.settings.shared', { count: certificate.sharedDocuments })}
      </Typography>
      <PaperButton
        source={{ kind: 'certificate', requestId: certificate.id }}
        text={t('rights.certificatePdf')}
        label={t('rights.certificatePdfNamed', { record: certificate.recordId })}
      />
    </Box>
  );
}

/** How long records are kept, those whose time is over, and what was destroyed. */
export function RetentionSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useQuery(api.rights.getRetention.queryOptions());
  const due = useQuery({ ...api.rights.listDue.queryOptions(), staleTime: 0 });
  const certificates = useQuery(api.rights.listCertificates.queryOptions());
  return (
    <>
      <Section title={t('rights.settings.title')}>
        <Typography color="textSecondary" sx={{ pb: 1.5 }}>
          {t('rights.settings.text')}
        </Typography>
        <ComingOfAge />
        <QueryView query={settings}>{(kept) => <YearsForm key={kept.version} settings={kept} />}</QueryView>
      </Section>
      <Section title={t('rights.settings.dueTitle')}>
        <Typography color="textSecondary" sx={{ pb: 1 }}>
          {t('rights.settings.dueText')}
        </Typography>
        <QueryView query={due}>
          {(records) =>
            records.length === 0 ? (
              <Typography color="textSecondary">{t('rights.settings.dueNone')}</Typography>
            ) : (
              <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
                {records.map((record) => (
                  <Box component="li" key={record.id} sx={{ display: 'flex', gap: 2, py: 0.25 }}>
                    <Link component={RouterLink} to={`/clients/${record.id}`}>
                      <PrivateText>{record.name}</PrivateText>
                    </Link>
                    <Typography color="textSecondary">
                      {t('rights.lastEntry')} {format.date(record.lastEntryOn)} · {t('rights.keepUntil')} {format.date(record.keepUntil)}
                    </Typography>
                  </Box>
                ))}
              </Box>
            )
          }
        </QueryView>
      </Section>
      <Section title={t('rights.settings.certificates')}>
        <QueryView query={certificates}>
          {(list) =>
            list.length === 0 ? (
              <Typography color="textSecondary">{t('rights.settings.certificatesNone')}</Typography>
            ) : (
              <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
                {list.map((certificate) => (
                  <CertificateLine key={certificate.id} certificate={certificate} />
                ))}
              </Box>
            )
          }
        </QueryView>
      </Section>
    </>
  );
}
