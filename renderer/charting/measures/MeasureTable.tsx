import { Fragment } from 'react';
import type { ReactNode } from 'react';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../ui/notify.ts';
import { Warning } from '../form/Warning.tsx';
import { useNoteStore } from '../note-store.ts';
import { withRowsBack } from './measure-edits.ts';

export interface MeasureColumn {
  readonly label: string;
  readonly width?: string;
}

export interface MeasureRow {
  readonly key: string;
  readonly name: string;
  /** Small text under the name: the norm, how it is done. */
  readonly hint?: string | undefined;
  /** A line below the row: what has no column of its own, and comes after it for Tab. */
  readonly more?: ReactNode;
  readonly cells: readonly ReactNode[];
  readonly warning?: string | undefined;
  readonly onRemove: () => void;
}

interface MeasureTableProps {
  readonly label: string;
  readonly columns: readonly MeasureColumn[];
  readonly rows: readonly MeasureRow[];
}

/** A small table of measures; nothing is drawn while it is empty. */
export function MeasureTable({ label, columns, rows }: MeasureTableProps) {
  const { t } = useTranslation();
  const store = useNoteStore();
  const notify = useNotify();
  if (rows.length === 0) return null;
  const remove = (row: MeasureRow): void => {
    const before = store.get().objective;
    row.onRemove();
    const after = store.get().objective;
    notify.show({
      message: t('charting.measure.removed', { name: row.name }),
      undo: async () => store.change(withRowsBack(before, after)),
    });
  };
  const cell = { py: 0.5, pr: 1, textAlign: 'left', verticalAlign: 'middle', borderBottom: 1, borderColor: 'divider' } as const;
  return (
    <Box component="table" aria-label={label} sx={{ width: 1, borderCollapse: 'collapse' }}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Typography key={column.label} component="th" scope="col" variant="caption" color="textSecondary" sx={{ ...cell, fontWeight: 500, width: column.width ?? 'auto' }}>
              {column.label}
            </Typography>
          ))}
          <Box component="td" sx={{ ...cell, width: '1.75rem', pr: 0 }} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.key}>
            <tr>
              <Typography component="th" scope="row" variant="body2" sx={{ ...cell, fontWeight: 500, ...(row.more !== undefined && { borderBottom: 0 }) }}>
                {row.name}
                {row.hint !== undefined && (
                  <Typography component="div" variant="caption" color="textSecondary">
                    {row.hint}
                  </Typography>
                )}
                {row.warning !== undefined && (
                  <Warning kind="stop">{row.warning}</Warning>
                )}
              </Typography>
              {row.cells.map((content, index) => (
                <Box component="td" key={columns[index + 1]?.label ?? index} sx={{ ...cell, ...(row.more !== undefined && { borderBottom: 0 }) }}>
                  {content}
                </Box>
              ))}
              <Box component="td" sx={{ ...cell, pr: 0, ...(row.more !== undefined && { borderBottom: 0 }) }}>
                <IconButton aria-label={t('ui.remove', { name: row.name })} onClick={() => remove(row)}>
                  <CloseIcon fontSize="small" />
                </IconButton>
              </Box>
            </tr>
            {row.more !== undefined && (
              <tr>
                <Box component="td" colSpan={columns.length + 1} sx={{ ...cell, pt: 0 }}>
                  {row.more}
                </Box>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </Box>
  );
}
