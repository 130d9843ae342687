import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownFieldDetails, type OwnField } from '../../../shared/clients/own-fields.model.ts';
import { api, client as calls } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useNotify } from '../../ui/notify.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useOwnFields } from './own-fields.api.ts';
import { OwnFieldDialog } from './OwnFieldDialog.tsx';

interface FieldRowProps {
  readonly field: OwnField;
  readonly onEdit: (field: OwnField) => void;
}

function FieldRow({ field, onEdit }: FieldRowProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const remove = useMutation(
    api.clients.removeOwnField.mutationOptions({
      onSuccess: () =>
        notify.show({ message: t('record.own.removed', { name: field.label }), undo: () => calls.clients.saveOwnField(ownFieldDetails.parse(field)) }),
      onError: (error) => notify.error(error),
    }),
  );
  const kind = t(`record.own.kinds.${field.kind}`);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ pl: 2, overflowWrap: 'anywhere', ...(!field.isActive && { color: 'text.secondary' }) }}>
        {field.label}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {field.kind === 'choice' ? `${kind}: ${field.choices.join(', ')}` : kind}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{t(field.isActive ? 'record.own.inUse' : 'record.own.retired')}</TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{t('record.own.answers', { count: field.filledCount })}</TableCell>
      <TableCell align="right" sx={{ pr: 1.5, whiteSpace: 'nowrap' }}>
        <Button onClick={() => onEdit(field)} aria-label={t('record.own.editNamed', { name: field.label })}>
          {t('record.own.edit')}
        </Button>
        {field.filledCount === 0 && (
          <Button
            color="secondary"
            loading={remove.isPending}
            aria-label={t('record.own.removeNamed', { name: field.label })}
            onClick={() => remove.mutate({ fieldId: field.id, version: field.version })}
          >
            {t('record.own.remove')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

/** What the clinic itself wants to know of its clients. */
export function OwnFieldsSection() {
  const { t } = useTranslation();
  const fields = useOwnFields();
  const [edited, setEdited] = useState<OwnField | 'new'>();
  const add = (): void => setEdited('new');
  const nextPosition = Math.min(999, Math.max(-1, ...(fields.data ?? []).map(({ position }) => position)) + 1);
  return (
    <>
      <Section
        title={t('record.own.sectionTitle')}
        isFlush
        actions={
          <Button variant="contained" startIcon={<AddOutlined />} onClick={add}>
            {t('record.own.add')}
          </Button>
        }
      >
        <Typography color="textSecondary" sx={{ px: 2, pb: 1.5, maxWidth: '54rem' }}>
          {t('record.own.text')}
        </Typography>
        <QueryView query={fields}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState title={t('record.own.empty')} text={t('record.own.emptyText')} action={{ label: t('record.own.add'), onClick: add }} />
            ) : (
              <Table aria-label={t('record.own.sectionTitle')}>
                <TableHead>
                  <TableRow>
                    <TableCell sx={{ pl: 2 }}>{t('record.own.label')}</TableCell>
                    <TableCell>{t('record.own.kind')}</TableCell>
                    <TableCell>{t('record.own.state')}</TableCell>
                    <TableCell>{t('record.own.answers')}</TableCell>
                    <TableCell />
                  </TableRow>
                </TableHead>
                <TableBody>
                  {list.map((field) => (
                    <FieldRow key={field.id} field={field} onEdit={setEdited} />
                  ))}
                </TableBody>
              </Table>
            )
          }
        </QueryView>
      </Section>
      {edited && <OwnFieldDialog field={edited === 'new' ? undefined : edited} position={nextPosition} onClose={() => setEdited(undefined)} />}
    </>
  );
}
