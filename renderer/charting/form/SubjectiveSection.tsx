import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useChart } from '../chart.ts';
import { PainPad } from '../../episodes/fields/PainPad.tsx';
import { ScoreInput } from '../../episodes/fields/ScoreInput.tsx';
import { YesNo } from '../../episodes/fields/YesNo.tsx';
import { useNoteField } from '../note-store.ts';
import { BoundText } from './BoundText.tsx';
import { FunctionScores } from './FunctionScores.tsx';
import { NoteSection } from './NoteSection.tsx';

interface OtherScoreProps {
  readonly part: 'nprsNow' | 'nprsBest24h' | 'nprsWorst24h';
}

function OtherScore({ part }: OtherScoreProps) {
  const { t } = useTranslation();
  const [value, setValue] = useNoteField('subjective', part);
  return <ScoreInput label={t(`charting.pain.${part}`)} value={value} onChange={setValue} field={`subjective.${part}`} />;
}

function AveragePain() {
  const { t } = useTranslation();
  const { workspace } = useChart();
  const [value, setValue] = useNoteField('subjective', 'nprsAverage24h');
  const last = workspace.previous?.body.subjective.nprsAverage24h ?? null;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, bgcolor: 'surface.raised' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.75 }}>
        <ScoreInput
          label={t('charting.pain.nprsAverage24h')}
          value={value}
          onChange={setValue}
          field="subjective.nprsAverage24h"
          isLarge
          hint={last === null ? undefined : t('charting.lastTime', { value: last })}
        />
        <Typography variant="caption" sx={{ ml: 'auto', color: 'primary.main', fontWeight: 600 }}>
          {t('charting.pain.counts')}
        </Typography>
      </Box>
      <PainPad label={t('charting.pain.nprsAverage24h')} value={value} onChange={setValue} />
    </Box>
  );
}

/** What the client tells: pain, words, function, and how the last session was borne. */
export function SubjectiveSection() {
  const { t } = useTranslation();
  const [reaction, setReaction] = useNoteField('subjective', 'adverseReaction');
  return (
    <NoteSection part="subjective" title={t('charting.part.subjective')} letter="S">
      <AveragePain />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
        <OtherScore part="nprsNow" />
        <OtherScore part="nprsBest24h" />
        <OtherScore part="nprsWorst24h" />
      </Box>
      <BoundText part="subjective" name="statement" label={t('charting.statement')} most={6000} />
      <FunctionScores />
      <YesNo label={t('charting.adverseReaction')} value={reaction} onChange={setReaction} field="subjective.adverseReaction" />
      {reaction === true && (
        <BoundText part="subjective" name="adverseReactionDetail" label={t('charting.adverseReactionDetail')} rows={1} most={1000} />
      )}
    </NoteSection>
  );
}
