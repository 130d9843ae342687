import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Clearance, HealthRecord } from '../../../shared/clients/clients.model.ts';
import { conditionCourse } from '../../../shared/clients/health-differences.rules.ts';
import { isClearanceValid } from '../../../shared/clients/clients.rules.ts';
import { placeLabel } from '../../../shared/clinical/places.ts';
import { todayIn } from '../../ui/clock.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ClassChips } from './ClassChips.tsx';
import { useConditionLabel, useFindCondition } from './own-conditions.ts';

function ClearanceLine({ clearance }: { readonly clearance: Clearance }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isValid = isClearanceValid(clearance, todayIn(format.settings.timeZone));
  const until = clearance.expiresOn === null ? '' : format.date(clearance.expiresOn);
  const given = { name: clearance.by, date: format.date(clearance.date), until };
  const isEnded = !isValid && clearance.expiresOn !== null;
  const text = isEnded ? t('clients.health.clearanceEnded', { until }) : t(until === '' ? 'clients.health.cleared' : 'clients.health.clearedUntil', given);
  return (
    <Typography variant="body2" sx={{ color: !isValid ? 'warning.main' : until === '' ? 'text.secondary' : 'success.main', fontWeight: 500 }}>
      {text}
      {clearance.document !== '' && ` – ${clearance.document}`}
    </Typography>
  );
}

/** Conditions that are noted, each with how strict it is, what to do and its clearance. */
export function ConditionList({ record }: { readonly record: HealthRecord }) {
  const { t } = useTranslation();
  const find = useFindCondition();
  const labelOf = useConditionLabel();
  if (record.flags.length === 0) return <Typography color="textSecondary">{t('clients.health.conditionsNone')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexDirection: 'column', gap: 1.25 }}>
      {record.flags.map((flag) => {
        const { contraindicationId, note, regionIds = [] } = flag;
        const condition = find(contraindicationId);
        const course = conditionCourse(flag);
        return (
          <Box component="li" key={contraindicationId}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, alignItems: 'baseline' }}>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {labelOf(contraindicationId)}
              </Typography>
              {condition && <ClassChips classes={condition.classes} />}
            </Box>
            {course.length > 0 && <Typography sx={{ overflowWrap: 'anywhere' }}>{course.join(' · ')}</Typography>}
            {note !== '' && <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note}</Typography>}
            {regionIds.length > 0 && <Typography variant="body2">{regionIds.map(placeLabel).join('; ')}</Typography>}
            {condition && (
              <Typography variant="body2" color="textSecondary">
                {condition.action}
              </Typography>
            )}
            {record.clearances
              .filter((clearance) => clearance.contraindicationId === contraindicationId)
              .map((clearance) => (
                <ClearanceLine key={`${clearance.by} ${clearance.date}`} clearance={clearance} />
              ))}
          </Box>
        );
      })}
    </Box>
  );
}
