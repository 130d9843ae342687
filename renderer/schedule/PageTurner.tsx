import { memo } from 'react';
import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../shared/core/time.ts';
import { searchStart } from '../../shared/schedule/schedule.model.ts';
import { useKeyLabel } from '../app/use-keys.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { ScheduleView } from './desk-task.ts';
import { Tool } from './Tool.tsx';

interface PageTurnerProps {
  readonly page: ScheduleView;
  readonly date: CivilDate;
  readonly isToday: boolean;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onToday: () => void;
  readonly onDate: (date: CivilDate) => void;
}

function PageTurnerPlain({ page, date, isToday, onTurn, onToday, onDate }: PageTurnerProps) {
  const { t } = useTranslation();
  const todayKeys = useKeyLabel('schedule.today');
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Tool label={t(`schedule.${page}.previous`)} keyId="schedule.previousDay" onClick={() => onTurn(-1)}>
          <ChevronLeftOutlined fontSize="small" />
        </Tool>
        <Button onClick={onToday} disabled={isToday} endIcon={<KeyHint keys={todayKeys} />}>
          {t('schedule.day.today')}
        </Button>
        <Tool label={t(`schedule.${page}.next`)} keyId="schedule.nextDay" onClick={() => onTurn(1)}>
          <ChevronRightOutlined fontSize="small" />
        </Tool>
      </Box>
      <Box sx={{ width: '9.5rem', '& .MuiFormLabel-asterisk': { display: 'none' } }}>
        <CivilDateField
          label={t('schedule.day.date')}
          value={date}
          isRequired
          onChange={(chosen) => {
            if (chosen !== null && searchStart.safeParse(chosen).success) onDate(chosen);
          }}
        />
      </Box>
    </>
  );
}

/** The page before, today, the page after, or any date: the same in every view. Memoised: its date field is dear. */
export const PageTurner = memo(PageTurnerPlain);
