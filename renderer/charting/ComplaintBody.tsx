import { useCallback, useMemo, useState } from 'react';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { MarkKind } from '../../shared/clinical/body/body-symbols.ts';
import { MARKER_KINDS } from '../../shared/clinical/symptoms.ts';
import type { MarkerKindId } from '../../shared/clinical/symptoms.ts';
import type { BodyMarker } from '../../shared/episodes/episodes.model.ts';
import { markerText } from '../episodes/complaint-words.ts';
import type { MarkersProps } from '../episodes/EpisodeForm.tsx';
import { AddByTyping } from '../episodes/fields/AddByTyping.tsx';
import { ScoreInput } from '../episodes/fields/ScoreInput.tsx';
import { SmallSelect } from '../episodes/fields/SmallSelect.tsx';
import { placeOptions } from '../episodes/place-entry.ts';
import { withPlaceOf } from '../episodes/place-on-body.ts';
import { useNotify } from '../ui/notify.ts';
import { LazyBodyMap } from './body/LazyBodyMap.tsx';
import type { BodyMark, BodyShade } from './body/body-map.types.ts';

// A complaint has words of its own; on the body they borrow the symbol that says the same of a finding.
const SYMBOLS: Readonly<Record<MarkerKindId, MarkKind>> = {
  pain: 'tender_point',
  numb: 'numbness',
  tingling: 'paraesthesia',
  burning: 'temp_warm',
  referred: 'trp_latent',
  tightness: 'hypertonic',
  tight: 'hypertonic',
  tender_point: 'tender_point',
  trigger_point: 'trp_active',
  swelling: 'swelling',
  scar: 'scar',
  cup: 'cup_mark',
  avoid: 'skin_lesion',
};
const OFFERED = MARKER_KINDS.filter((kind) => kind.id !== 'tight' && kind.id !== 'cup');

function symbolFor(kind: string): MarkKind {
  const known = MARKER_KINDS.find((candidate) => candidate.id === kind);
  return known ? SYMBOLS[known.id] : 'tender_point';
}

function bodySide(side: BodyMarker['side']): 'l' | 'r' | null {
  return side === 'l' || side === 'r' ? side : null;
}

/** The area of the complaint: a click or a typed region marks it. */
export function ComplaintBody({ markers, onChange }: MarkersProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [kind, setKind] = useState<string>('pain');
  const marks = useMemo(
    () =>
      markers.map((marker, index): BodyMark => ({
        id: String(index),
        view: marker.view,
        at: { kind: 'point', x: marker.x, y: marker.y },
        symbol: symbolFor(marker.kind),
        side: bodySide(marker.side),
        tenderness: null,
        label: markerText(marker),
        isSelected: false,
        isGhost: false,
      })),
    [markers],
  );
  const shaded = useMemo(
    () => markers.filter((marker) => marker.kind !== 'avoid').map((marker): BodyShade => ({ id: marker.region, side: bodySide(marker.side), intensity: 0.6, tone: 'pain' })),
    [markers],
  );
  const search = useCallback((text: string) => placeOptions(text, ['region']), []);
  return (
    <Box role="group" aria-label={t('episodes.complaint.area')} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Box sx={{ display: 'flex', gap: 1, p: 1, alignItems: 'center' }}>
        <SmallSelect label={t('episodes.complaint.markerKind')} value={kind} options={OFFERED.map(({ id, label }) => ({ value: id, label }))} onChange={setKind} />
        <Box sx={{ flex: 1 }}>
          <AddByTyping
            label={t('episodes.complaint.addArea')}
            placeholder={t('episodes.complaint.addAreaHint')}
            search={search}
            onAdd={(option) => {
              withPlaceOf(option, ({ side, view, x, y }) => onChange([...markers, { region: option.id, side, view, x, y, kind, note: '' }])).catch(notify.error);
            }}
          />
        </Box>
      </Box>
      <Box sx={{ height: '30rem' }}>
        <LazyBodyMap
          layer="skin"
          marks={marks}
          shaded={shaded}
          onPlace={({ region, side, view, x, y }) => onChange([...markers, { region: region ?? '', side: side ?? 'midline', view, x, y, kind, note: '' }])}
          onMoveMark={(id, { region, side, view, x, y }) =>
            onChange(markers.map((marker, at) => (String(at) === id ? { ...marker, region: region ?? '', side: side ?? 'midline', view, x, y } : marker)))
          }
        />
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 1, pt: 0 }}>
        {markers.map((marker, index) => (
          // Marks have no identity of their own; the place in the list is what is removed.
          // oxlint-disable-next-line react/no-array-index-key
          <Box component="li" key={index} sx={{ display: 'flex', alignItems: 'center' }}>
            <Typography variant="body2" sx={{ flex: 1 }}>
              {markerText(marker)}
            </Typography>
            <ScoreInput
              label={t('episodes.complaint.intensityOf', { name: markerText(marker) })}
              isLabelHidden
              value={marker.intensity ?? null}
              onChange={(intensity) => onChange(markers.map((other, at) => (at === index ? { ...other, intensity } : other)))}
            />
            <IconButton aria-label={t('ui.remove', { name: markerText(marker) })} onClick={() => onChange(markers.filter((_other, at) => at !== index))}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
