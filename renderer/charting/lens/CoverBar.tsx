import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

interface CoverBarProps {
  readonly name: string;
  /** 0 to 1. */
  readonly covered: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A line of the lens: what it is, and how much of the drawn area its known pattern covers. */
export function CoverBar({ name, covered, isOpen, onToggle }: CoverBarProps) {
  const { t } = useTranslation();
  const percent = Math.round(Math.min(1, covered) * 100);
  return (
    <ButtonBase onClick={onToggle} aria-expanded={isOpen} sx={{ width: 1, px: 1.5, py: 0.5, minHeight: '2rem', display: 'flex', gap: 1, textAlign: 'left', fontFamily: 'inherit' }}>
      <Typography variant="body2" noWrap component="span" sx={{ flex: 1, minWidth: 0, fontWeight: 500 }}>
        {name}
      </Typography>
      <Box component="span" aria-hidden sx={{ width: '4rem', height: 6, borderRadius: 3, bgcolor: 'surface.sunken', overflow: 'hidden', flex: 'none' }}>
        <Box component="span" sx={{ display: 'block', height: 1, width: `${percent}%`, bgcolor: 'primary.main' }} />
      </Box>
      <Typography variant="caption" component="span" color="textSecondary" sx={{ width: '6.2rem', flex: 'none', textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {t('charting.lens.covers', { percent })}
      </Typography>
    </ButtonBase>
  );
}
