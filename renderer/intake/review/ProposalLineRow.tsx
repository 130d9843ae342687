import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ProposalLine } from '../../../shared/intake/intake.model.ts';
import { proposalSubject } from '../../../shared/intake/proposal.rules.ts';
import { useFindCondition } from '../../clients/health/own-conditions.ts';

interface ProposalLineRowProps {
  readonly line: ProposalLine;
  /** Undefined while nobody has decided. */
  readonly isTaken: boolean | undefined;
  readonly onDecide: (isTaken: boolean) => void;
}

const tones = { add: 'warning', note: 'info', remove: 'default', set: 'info' } as const;

/** One line of a proposal: what would change, what it means, and the two ways to decide. */
export function ProposalLineRow({ line, isTaken, onDecide }: ProposalLineRowProps) {
  const { t } = useTranslation();
  const findCondition = useFindCondition();
  const condition = line.contraindicationId === '' ? undefined : findCondition(line.contraindicationId);
  const subject = line.part === 'conditions' && condition ? condition.label : proposalSubject(line);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap', borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <Box sx={{ flex: '1 1 22rem', minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Chip size="small" variant="outlined" color={tones[line.change]} label={t(`intake.changes.${line.change}`)} />
          <Typography variant="body2" color="textSecondary">
            {t(`clients.health.parts.${line.part}`)}
          </Typography>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{subject}</Typography>
        </Box>
        {line.part === 'conditions' && line.text !== '' && <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{line.text}</Typography>}
        {line.before !== '' && line.before !== subject && (
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {t('intake.proposalBefore', { text: line.before })}
          </Typography>
        )}
        {condition && line.change === 'add' && (
          <Typography variant="body2" color="textSecondary">
            {condition.action}
          </Typography>
        )}
      </Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={isTaken === undefined ? null : isTaken ? 'take' : 'leave'}
        onChange={(_event, value: 'take' | 'leave' | null) => value !== null && onDecide(value === 'take')}
        aria-label={subject}
      >
        <ToggleButton value="leave" aria-label={t('intake.leaveNamed', { subject })} sx={{ textTransform: 'none' }}>
          {t('intake.leave')}
        </ToggleButton>
        <ToggleButton value="take" color="primary" aria-label={t('intake.takeNamed', { subject })} sx={{ textTransform: 'none' }}>
          {t('intake.take')}
        </ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}
