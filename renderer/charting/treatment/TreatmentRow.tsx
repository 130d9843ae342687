import { memo } from 'react';
import CloseIcon from '@mui/icons-material/Close';
import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { confirmedTreatment } from '../../../shared/charting/carry.rules.ts';
import type { Finding, Treatment } from '../../../shared/charting/charting.model.ts';
import { contraindicationsToMind, cupsRestUntil, techniqueOf, treatmentObstacles } from '../../../shared/charting/treatment.rules.ts';
import { missingParams, paramText } from '../../../shared/clinical/techniques.rules.ts';
import { findTechnique, techniqueFields } from '../../../shared/clinical/techniques.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useChart } from '../chart.ts';
import { ScoreInput } from '../../episodes/fields/ScoreInput.tsx';
import { placeName } from '../finding-words.ts';
import { rowId } from '../focus.ts';
import { Warning } from '../form/Warning.tsx';
import { obstacleText } from '../no-go.ts';
import { ReasonButton } from '../../screening/ReasonButton.tsx';
import { TreatmentParams } from './TreatmentParams.tsx';

interface TreatmentRowProps {
  readonly row: Treatment;
  readonly index: number;
  readonly isOpen: boolean;
  /** Decide, with the row's own place, which region's consent counts. */
  readonly findings: readonly Finding[];
  readonly onChange: (id: string, next: (row: Treatment) => Treatment) => void;
  readonly onToggle: (id: string) => void;
  readonly onRemove: (row: Treatment) => void;
  /** Enter in the minutes. */
  readonly onDone: (id: string) => void;
}

/** "Hold 60 s, 4 repetitions": what was recorded, without what is still open. */
export function paramsSummary(row: Treatment): string {
  const technique = techniqueOf(row.modality);
  if (!technique) return '';
  return techniqueFields(technique)
    .flatMap((field) => {
      const value = row.params[field.id] ?? null;
      if (value === null || value === '' || value === false) return [];
      return [value === true ? field.label : `${field.label}: ${paramText(field, value)}`];
    })
    .join(' · ');
}

/** A technique on a place with its minutes; opens to its fields. Says what forbids it and what to mind. */
export const TreatmentRow = memo(function TreatmentRow(props: TreatmentRowProps) {
  const { row, index, isOpen, findings, onChange, onToggle, onRemove, onDone } = props;
  const { t } = useTranslation();
  const { facts, workspace } = useChart();
  const technique = techniqueOf(row.modality);
  const name = findTechnique(row.modality)?.label ?? row.modality;
  const path = `treatments.${index}`;
  const format = useFormat();
  const restsUntil = cupsRestUntil(row, facts);
  const isCarried = row.isCarried === true;
  const missing = technique ? missingParams(technique, row.params).length : 0;
  const summary = paramsSummary(row);
  return (
    <Box component="li" id={rowId('treatment', row.id)} data-field={path} sx={{ borderBottom: 1, borderColor: 'divider', ...(isOpen && { bgcolor: 'surface.raised' }) }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1, py: 0.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="body2" noWrap sx={isCarried ? { color: 'text.secondary' } : { fontWeight: 500 }}>
            {name}
            {placeName(row) !== '' && ` · ${placeName(row)}`}
          </Typography>
          <Typography variant="caption" noWrap component="div" color={missing > 0 && !isCarried ? 'error' : 'textSecondary'}>
            {isCarried ? `${t('charting.treatment.unconfirmed')} · ${summary}` : missing > 0 ? t('charting.treatment.missing', { count: missing }) : summary === '' ? t('charting.treatment.noDetails') : summary}
          </Typography>
        </Box>
        {isCarried && (
          <Button variant="outlined" color="secondary" title={t('charting.treatment.confirmHint')} onClick={() => onDone(row.id)} sx={{ minHeight: '1.75rem', px: 1, fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>
            {t('charting.treatment.confirm')}
          </Button>
        )}
        <ScoreInput
          isProposed={isCarried}
          label={t('charting.treatment.minutesOf', { name })}
          isLabelHidden
          name="minutes"
          unit={t('charting.treatment.min')}
          value={row.minutes}
          most={480}
          field={`${path}.minutes`}
          onChange={(minutes) => onChange(row.id, (current) => confirmedTreatment({ ...current, minutes }))}
          onEnter={() => onDone(row.id)}
        />
        <IconButton aria-label={t('charting.treatment.details', { name })} aria-expanded={isOpen} onClick={() => onToggle(row.id)}>
          {isOpen ? <ExpandLessIcon fontSize="small" /> : <ExpandMoreIcon fontSize="small" />}
        </IconButton>
        <IconButton aria-label={t('ui.remove', { name })} onClick={() => onRemove(row)}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {treatmentObstacles(row, findings, facts).map((obstacle) => (
        <Box key={JSON.stringify(obstacle)} sx={{ px: 1, pb: 0.5 }}>
          <Warning kind="stop">
            {obstacleText(t, obstacle)}
            {obstacle.kind === 'reasonMissing' && (
              <ReasonButton visitId={workspace.visit.visitId} flag={obstacle} techniqueId={row.modality} regionId={obstacle.regionId === '' ? null : obstacle.regionId} />
            )}
          </Warning>
        </Box>
      ))}
      {restsUntil !== undefined && (
        <Box sx={{ px: 1, pb: 0.5 }}>
          <Warning kind="mind">{t('charting.treatment.resting', { until: format.shortDate(restsUntil) })}</Warning>
        </Box>
      )}
      {contraindicationsToMind(row, facts).map((flag) => (
        <Box key={flag.contraindicationId} sx={{ px: 1, pb: 0.5 }}>
          <Warning kind="mind">{t('charting.treatment.mind', { name: flag.label, action: flag.action })}</Warning>
        </Box>
      ))}
      {isOpen && <TreatmentParams row={row} path={path} onChange={(next) => onChange(row.id, next)} />}
    </Box>
  );
});
