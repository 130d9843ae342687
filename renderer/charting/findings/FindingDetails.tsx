import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pressureChange } from '../../../shared/charting/change.rules.ts';
import type { Finding } from '../../../shared/charting/charting.model.ts';
import { PLACEABLE_KINDS } from '../../../shared/clinical/finding-names.ts';
import { measureText } from '../../../shared/clinical/measure-units.ts';
import { MUSCLES, findMuscle, musclesOfRegion } from '../../../shared/clinical/muscles.ts';
import { REGIONS, findRegion } from '../../../shared/clinical/regions.ts';
import { cleanLine } from '../../episodes/fields/clean-text.ts';
import { SideSelect } from '../../episodes/fields/SideSelect.tsx';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import { ChangeMark } from '../measures/ChangeMark.tsx';
import { DegreesInput } from '../measures/DegreesInput.tsx';
import { isCarried, withTendernessAfter } from '../note-edits.ts';
import { TreatButtons } from '../treatment/TreatButtons.tsx';
import { LifeOnDesk } from './LifeOnDesk.tsx';
import { TendernessPad } from './TendernessPad.tsx';
import type { FindingActions } from './use-finding-actions.ts';

/** By algometer: the pressure that begins to hurt. More is better. */
function PainPressure({ finding, onChange }: { readonly finding: Finding; readonly onChange: (pressure: number | null) => void }) {
  const { t } = useTranslation();
  const { pressure = null, pressureBefore = null } = finding;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="body2" color="textSecondary" aria-hidden>
        {t('charting.finding.pressure')}
      </Typography>
      <DegreesInput label={t('charting.finding.pressure')} unit="kgPerCm2" value={pressure} onChange={onChange} />
      {pressureBefore !== null && (
        <Typography variant="caption" color="textSecondary">
          {t('charting.lastTime', { value: measureText(pressureBefore, 'kgPerCm2') })}
        </Typography>
      )}
      {pressure !== null && pressureBefore !== null && <ChangeMark change={pressureChange(pressureBefore, pressure)} />}
    </Box>
  );
}

interface FindingDetailsProps {
  readonly finding: Finding;
  readonly actions: FindingActions;
}

/** Everything of a finding: kind, place, side, after treatment, referral, note, and what to do about it. */
export function FindingDetails({ finding, actions }: FindingDetailsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<Finding>): void => actions.change(finding.id, (current) => ({ ...current, ...part }));
  const here = musclesOfRegion(finding.regionId ?? '');
  // Those that lie in the region stand first: the guess from the place is wrong more often by a neighbour than by far.
  const muscles = [...here, ...MUSCLES.filter((muscle) => !here.includes(muscle))];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, px: 1.5, pt: 1, pb: 1.5 }}>
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <SmallSelect label={t('charting.finding.kind')} value={finding.kind} options={PLACEABLE_KINDS} width="12rem" onChange={(kind) => change({ kind })} />
        <SideSelect value={finding.side} onChange={(side) => change({ side })} />
        <Typography variant="body2" color="textSecondary" sx={{ ml: 'auto' }} aria-hidden>
          {t('charting.finding.afterShort')}
        </Typography>
        <TendernessPad
          label={t('charting.finding.tendernessAfter')}
          value={finding.tendernessAfter}
          onChange={(grade) => actions.change(finding.id, (current) => withTendernessAfter(current, grade))}
          isTabStop
        />
      </Box>
      <Autocomplete
        options={muscles}
        value={findMuscle(finding.muscleId ?? '') ?? null}
        onChange={(_event, muscle) => change({ muscleId: muscle?.id ?? null })}
        groupBy={(muscle) => (here.includes(muscle) ? t('charting.finding.inRegion') : t('charting.finding.otherMuscles'))}
        getOptionLabel={(muscle) => muscle.name}
        autoHighlight
        renderInput={(params) => <TextField {...params} label={t('charting.finding.muscle')} />}
      />
      <Autocomplete
        options={[...REGIONS]}
        value={findRegion(finding.regionId ?? '') ?? null}
        onChange={(_event, region) => change({ regionId: region?.id ?? null })}
        getOptionLabel={(region) => region.name}
        autoHighlight
        renderInput={(params) => <TextField {...params} label={t('charting.finding.region')} />}
      />
      <TextField
        label={t('charting.finding.referral')}
        value={finding.referral}
        onChange={(event) => change({ referral: cleanLine(event.target.value) })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        label={t('charting.finding.note')}
        value={finding.note}
        onChange={(event) => change({ note: cleanLine(event.target.value) })}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      <TextField
        label={t('charting.finding.size')}
        value={finding.size ?? ''}
        onChange={(event) => change({ size: cleanLine(event.target.value) })}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      <PainPressure finding={finding} onChange={(pressure) => change({ pressure })} />
      {(isCarried(finding) || finding.isReturned === true) && (
        <Box sx={{ gridColumn: '1 / -1' }}>
          <LifeOnDesk findingId={finding.id} />
        </Box>
      )}
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <TreatButtons finding={finding} />
        <Button color="error" sx={{ ml: 'auto' }} onClick={() => actions.drop(finding)}>
          {isCarried(finding) ? t('charting.finding.takeBack') : t('charting.finding.remove')}
        </Button>
      </Box>
    </Box>
  );
}
