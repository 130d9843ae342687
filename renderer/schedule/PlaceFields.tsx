import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../shared/core/time.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { MinuteField } from '../ui/MinuteField.tsx';
import { useDesk } from './desk.ts';
import { LengthField } from './LengthField.tsx';
import type { ChosenPlace } from './place.ts';

interface PlaceFieldsProps {
  readonly place: ChosenPlace;
  /** A walk-in's day and time are now. */
  readonly hasTime?: boolean;
}

/** The chosen place as fields; the block on the board and the arrow keys change the same values. */
export function PlaceFields({ place, hasTime = true }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const { board, facts, judged, setPlace, goToDate } = useDesk();
  const change = (part: Partial<ChosenPlace>): void => setPlace({ ...place, ...part });
  const foundRoom = facts.rooms.find((room) => room.id === judged?.placement.roomId);
  const autoLabel = place.room === 'auto' && foundRoom ? t('schedule.place.autoRoomFound', { room: foundRoom.name }) : t('schedule.place.autoRoom');
  const isOldRoom = place.room !== 'auto' && place.room !== 'none' && !facts.rooms.some((room) => room.id === place.room);
  return (
    <>
      <TextField
        select
        label={t('schedule.place.therapist')}
        value={board.therapists.some((therapist) => therapist.staffId === place.therapistId) ? place.therapistId : ''}
        onChange={(event) => change({ therapistId: event.target.value })}
      >
        {board.therapists.map((therapist) => (
          <MenuItem key={therapist.staffId} value={therapist.staffId}>
            {therapist.name}
          </MenuItem>
        ))}
      </TextField>
      {hasTime && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1.3fr 1fr', gap: 1, '& .MuiFormLabel-asterisk': { display: 'none' } }}>
          <CivilDateField
            label={t('schedule.place.date')}
            value={place.startsOn}
            isRequired
            onChange={(day) => {
              if (day !== null && civilDate.safeParse(day).success) goToDate(day);
            }}
          />
          <MinuteField
            label={t('schedule.place.start')}
            value={place.startMinute}
            onChange={(minute) => {
              if (minute !== null && !Number.isNaN(minute)) change({ startMinute: minute });
            }}
          />
        </Box>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1.3fr 1fr', gap: 1 }}>
        <TextField
          select
          label={t('schedule.place.room')}
          value={isOldRoom ? '' : place.room}
          onChange={(event) => change({ room: event.target.value })}
        >
          <MenuItem value="auto">{autoLabel}</MenuItem>
          {facts.rooms.map((room) => (
            <MenuItem key={room.id} value={room.id}>
              {room.name}
            </MenuItem>
          ))}
          <MenuItem value="none">{t('schedule.place.noRoom')}</MenuItem>
        </TextField>
        <LengthField minutes={place.durationMinutes} onChange={(durationMinutes) => change({ durationMinutes })} />
      </Box>
    </>
  );
}
