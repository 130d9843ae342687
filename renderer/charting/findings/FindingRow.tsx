import { memo } from 'react';
import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/charting/charting.model.ts';
import { markKindOf } from '../../../shared/clinical/finding-names.ts';
import { BodySymbolMark } from '../body/BodySymbolMark.tsx';
import { describeFinding, kindAndRegion, placeName, tendernessPath } from '../finding-words.ts';
import { rowId } from '../focus.ts';
import { isCarried, recheck, withTenderness } from '../note-edits.ts';
import { FindingDetails } from './FindingDetails.tsx';
import { RecheckButtons } from './RecheckButtons.tsx';
import { TendernessPad } from './TendernessPad.tsx';
import type { FindingActions } from './use-finding-actions.ts';

interface FindingRowProps {
  readonly finding: Finding;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** The one row where Tab stops while none is selected. */
  readonly isTabStop: boolean;
  readonly actions: FindingActions;
  readonly onToggle: (id: string) => void;
}

const ROW = {
  borderLeft: 3,
  borderColor: 'transparent',
  borderBottomWidth: 1,
  borderBottomStyle: 'solid',
  borderBottomColor: 'divider',
  '&:focus-visible': { outlineOffset: '-2px !important' },
} as const;
const LINE = { display: 'flex', alignItems: 'center', gap: 1, px: 1, py: 0.5, minHeight: '2.5rem' } as const;

/** A finding: what and where, the way of its tenderness, and how it stands today. Its keys work while it has the focus. */
export const FindingRow = memo(function FindingRow({ finding, isSelected, isOpen, isTabStop, actions, onToggle }: FindingRowProps) {
  const { t } = useTranslation();
  const isOpenQuestion = finding.check === 'unchecked';
  const path = tendernessPath(finding);
  return (
    <Box
      component="li"
      sx={[ROW, isSelected && { borderLeftColor: 'primary.main', bgcolor: 'surface.raised' }]}
    >
      {/* The row itself is the stop of Tab: its keys grade and re-check, its buttons do the same by mouse. */}
      <Box
        id={rowId('finding', finding.id)}
        role="group"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={describeFinding(t, finding)}
        data-finding={finding.id}
        onFocus={() => actions.select(finding.id, false)}
        sx={LINE}
      >
        <svg viewBox="-1 -1 12 12" width={20} height={20} aria-hidden style={{ flex: 'none' }}>
          <BodySymbolMark kind={markKindOf(finding.kind)} isGhost={isOpenQuestion} />
        </svg>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography
            variant="body2"
            noWrap
            sx={{ fontWeight: 500, ...(isOpenQuestion && { color: 'text.secondary', fontWeight: 400 }), ...(finding.check === 'gone' && { textDecoration: 'line-through' }) }}
          >
            {placeName(finding) || t('charting.finding.noPlace')}
          </Typography>
          <Typography variant="caption" noWrap component="div" color="textSecondary">
            {isOpenQuestion ? `${t('charting.check.unchecked')} · ` : ''}
            {kindAndRegion(finding)}
          </Typography>
        </Box>
        {path !== '' && (
          <Typography variant="body2" sx={{ whiteSpace: 'nowrap', color: isOpenQuestion ? 'text.secondary' : 'text.primary' }}>
            {path}
          </Typography>
        )}
        <TendernessPad
          label={t('charting.finding.tendernessToday')}
          value={finding.tenderness}
          onChange={(grade) => actions.change(finding.id, (current) => withTenderness(current, grade))}
          isTabStop={isSelected}
        />
        {isCarried(finding) ? (
          <RecheckButtons
            value={finding.check}
            onCheck={(check) => actions.change(finding.id, (current) => recheck(current, check))}
            isTabStop={isSelected}
          />
        ) : (
          <Box component="span" sx={{ width: '6.2rem', textAlign: 'center', fontSize: '0.75rem', color: 'text.secondary' }}>
            {t(finding.isReturned === true ? 'charting.life.returnedNow' : 'charting.check.new')}
          </Box>
        )}
        <Box
          component="button"
          type="button"
          tabIndex={isSelected ? 0 : -1}
          aria-expanded={isOpen}
          aria-label={t('charting.finding.details')}
          onClick={() => onToggle(finding.id)}
          sx={{ font: 'inherit', width: '1.5rem', height: '1.5rem', p: 0, border: 0, borderRadius: 1, bgcolor: 'transparent', color: 'text.secondary', cursor: 'pointer', '&:hover': { bgcolor: 'divider' } }}
        >
          {isOpen ? <ExpandLessIcon fontSize="small" /> : <ExpandMoreIcon fontSize="small" />}
        </Box>
      </Box>
      {isOpen && <FindingDetails finding={finding} actions={actions} />}
    </Box>
  );
});
