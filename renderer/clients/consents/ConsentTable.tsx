import { Fragment } from 'react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../shared/clients/clients.model.ts';
import { CONSENT_TYPES } from '../../../shared/clinical/consents.ts';
import { ConsentRow } from './ConsentRow.tsx';

interface ConsentTableProps {
  readonly consents: readonly Consent[];
  /** Left out where the person may not record. */
  readonly onRecord: ((consentId: string) => void) | undefined;
  readonly onShow: (consentId: string) => void;
}

const scopes = ['care', 'area', 'circumstance', 'sharing'] as const;
const columns = ['kind', 'state', 'since', 'until', 'by'] as const;

/** Every kind of consent by what it is about, whether it was asked for or not. */
export function ConsentTable({ consents, onRecord, onShow }: ConsentTableProps) {
  const { t } = useTranslation();
  return (
    <TableContainer>
      <Table aria-label={t('clients.consents.table')} sx={{ '& .MuiTableCell-root:first-of-type': { pl: 2 }, '& .MuiTableCell-root:last-of-type': { pr: 2 } }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{t(`clients.consents.${column}`)}</TableCell>
            ))}
            <TableCell aria-label={t('clients.consents.record')} />
          </TableRow>
        </TableHead>
        <TableBody>
          {scopes.map((scope) => (
            <Fragment key={scope}>
              <TableRow>
                <TableCell
                  component="th"
                  scope="rowgroup"
                  colSpan={columns.length + 1}
                  sx={(theme) => ({ bgcolor: theme.vars.palette.surface.sunken, color: 'text.secondary', typography: 'subtitle2' })}
                >
                  {t(`clients.consents.scopes.${scope}`)}
                </TableCell>
              </TableRow>
              {CONSENT_TYPES.filter((type) => type.scope === scope).map((type) => (
                <ConsentRow
                  key={type.id}
                  type={type}
                  kept={consents.find((kept) => kept.consentId === type.id)}
                  onRecord={onRecord && (() => onRecord(type.id))}
                  onShow={() => onShow(type.id)}
                />
              ))}
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
