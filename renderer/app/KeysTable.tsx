import { useId } from 'react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import type { KeyEntry } from './keys.ts';
import { KeysRow } from './KeysRow.tsx';

interface KeysTableProps {
  readonly title: string;
  readonly entries: readonly KeyEntry[];
}

/** The keys of one part of the program. */
export function KeysTable({ title, entries }: KeysTableProps) {
  const titleId = useId();
  return (
    <>
      <Typography variant="h3" id={titleId} sx={{ mt: 1 }}>
        {title}
      </Typography>
      <Table aria-labelledby={titleId} sx={{ mb: 2, tableLayout: 'fixed' }}>
        <TableBody>
          {entries.map((entry) => (
            <KeysRow key={entry.id} entry={entry} />
          ))}
        </TableBody>
      </Table>
    </>
  );
}
