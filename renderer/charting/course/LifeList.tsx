import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FindingLife as Life } from '../../../shared/charting/finding-life.rules.ts';
import { FindingLife } from '../findings/FindingLife.tsx';
import { kindAndRegion, placeName } from '../finding-words.ts';
import { Section } from '../../ui/Section.tsx';

interface LifeListProps {
  readonly lives: readonly Life[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** Every finding of the episode with its life line; choosing one shows it on the body. */
export function LifeList({ lives, selectedId, onSelect }: LifeListProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('charting.life.title')}>
      {lives.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('charting.course.noFindings')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(22rem, 1fr))' }}>
        {lives.map((life) => (
          <Box component="li" key={life.findingId} sx={{ border: 1, borderColor: life.findingId === selectedId ? 'primary.main' : 'divider', borderRadius: 1, p: 1 }}>
            <ButtonBase
              onClick={() => onSelect(life.findingId)}
              aria-pressed={life.findingId === selectedId}
              sx={{ width: 1, display: 'flex', alignItems: 'center', gap: 1, textAlign: 'left', fontFamily: 'inherit', borderRadius: 1 }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography variant="body2" noWrap sx={{ fontWeight: 500 }}>
                  {placeName(life.last) || t('charting.finding.noPlace')}
                </Typography>
                <Typography variant="caption" color="textSecondary" noWrap component="div">
                  {kindAndRegion(life.last)}
                </Typography>
              </Box>
              <Chip variant="outlined" color={life.state === 'resolved' ? 'success' : 'default'} label={t(`charting.life.state.${life.state}`)} />
            </ButtonBase>
            <FindingLife life={life} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
