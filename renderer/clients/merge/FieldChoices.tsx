import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { clientName } from '../../../shared/clients/clients.rules.ts';
import { detailFields, type DetailField, type MergeSide } from '../../../shared/clients/merge.model.ts';
import { differingFields, isUnknown, joinedFields } from '../../../shared/clients/merge.rules.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { wordList } from '../../ui/word-list.ts';
import { useDetailText } from '../record/use-detail-text.ts';

interface FieldChoicesProps {
  readonly kept: MergeSide;
  readonly merged: MergeSide;
  readonly taken: readonly DetailField[];
  readonly onChoose: (field: DetailField, isTaken: boolean) => void;
}

/** Fields in which the records differ, one row each; what both say alike is named below. */
export function FieldChoices({ kept, merged, taken, onChoose }: FieldChoicesProps) {
  const { t, i18n } = useTranslation();
  const detailText = useDetailText([kept, merged]);
  const differing = differingFields(kept, merged);
  const alike = detailFields.filter((field) => !differing.includes(field) && !isUnknown(kept, field));
  const names = wordList(i18n.language, alike.map((field) => t(`clients.fields.${field}`)));
  const choice = (side: MergeSide, field: DetailField, isMerged: boolean) => {
    const text = detailText(side, field) || t('merge.nothing');
    const label = { field: t(`clients.fields.${field}`), value: text };
    return (
      <FormControlLabel
        sx={{ m: 0, alignItems: 'flex-start', '.MuiFormControlLabel-label': { pt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } }}
        label={<PrivateText>{text}</PrivateText>}
        control={
          <Radio
            size="small"
            name={field}
            checked={taken.includes(field) === isMerged}
            onChange={() => onChoose(field, isMerged)}
            slotProps={{ input: { 'aria-label': t(isMerged ? 'merge.chooseMerged' : 'merge.chooseKept', label) } }}
            sx={{ p: 0.5 }}
          />
        }
      />
    );
  };
  return (
    <>
      <TableContainer component={Paper} variant="outlined">
        <Table aria-label={t('merge.title')} sx={{ tableLayout: 'fixed' }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: '22%' }}>{t('merge.field')}</TableCell>
              {[{ side: kept, label: t('merge.kept') }, { side: merged, label: t('merge.merged') }].map(({ side, label }) => (
                <TableCell key={side.id}>
                  {label}: <PrivateText>{clientName(side)}</PrivateText>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {differing.map((field) => (
              <TableRow key={field} sx={{ verticalAlign: 'top' }}>
                {/* On one line with the choices, whose radio buttons stand lower. */}
                <TableCell component="th" scope="row" sx={{ pt: 1.5 }}>
                  {t(`clients.fields.${field}`)}
                </TableCell>
                <TableCell>
                  {choice(kept, field, false)}
                  {joinedFields.some((joined) => joined === field) && !isUnknown(kept, field) && !isUnknown(merged, field) && !taken.includes(field) && (
                    <Typography variant="caption" color="textSecondary" component="div" sx={{ pl: 3.5 }}>
                      {t('merge.bothKept')}
                    </Typography>
                  )}
                </TableCell>
                <TableCell>{choice(merged, field, true)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="body2" color="textSecondary" sx={{ pt: 0.75, pb: 2 }}>
        {differing.length === 0 ? t('merge.allAlike') : alike.length > 0 && t('merge.sameFields', { fields: names })}
      </Typography>
    </>
  );
}
