import { useEffect, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SeriesRepair } from '../../shared/schedule/series.model.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { subjectFor } from './place.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { useRepair } from './series-offer.ts';
import { SeriesSessionList } from './SeriesSessionList.tsx';
import { useProposals, type ProposalTalk, type SeriesSession } from './use-proposals.ts';
import { sessionsOf, useSeriesRepair } from './use-series-repair.ts';

/** The rest of a series put right: what stays, what moves, what is new; written all or none. */
export function RepairPanel({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const query = useRepair(visitId);
  const talk = useProposals();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { write, isWriting } = useSeriesRepair(visitId, setRefusal);
  const repair = query.data;
  const shown = useRef<SeriesRepair | null>(null);
  useEffect(() => {
    // A new answer shows itself once; later ones must not undo what was adjusted.
    if (!repair || shown.current) return;
    shown.current = repair;
    desk.setSubject(subjectFor(desk.services.find(({ id }) => id === repair.serviceId), repair.clientId));
    talk.show([sessionsOf(repair)], 0);
  }, [repair, desk, talk]);
  const sessions = talk.proposals[0] ?? [];
  const isWarned = sessions.some((session) => session.isWarned);
  const submit = async (): Promise<void> => {
    const asked = shown.current;
    if (asked && (await write(asked, sessions))) desk.closeTask(sessions[0]?.startsOn);
  };
  const isAdjusting = talk.adjusted !== null;
  const footer = sessions.length > 0 && (
    <>
      {refusal !== null && (
        <Alert severity="error" role="alert">
          {refusal}
        </Alert>
      )}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <Button type="submit" variant="contained" color={isWarned ? 'warning' : 'primary'} loading={isWriting} disabled={isAdjusting}>
          {isWarned ? t('series.repair.submitAnyway') : t('series.repair.submit', { count: sessions.length })}
        </Button>
      </Box>
    </>
  );
  return (
    <PanelFrame
      title={t('series.repair.title')}
      onClose={() => desk.closeTask()}
      onSubmit={() => void submit()}
      footer={footer}
      {...(isAdjusting && { onLeave: talk.endAdjusting, onCommit: talk.keepAdjusted })}
    >
      <QueryView query={query}>
        {(answer) => {
          const told = shown.current ?? answer;
          return told ? <RepairBody repair={told} talk={talk} /> : <Typography variant="body2">{t('series.repair.nothing')}</Typography>;
        }}
      </QueryView>
    </PanelFrame>
  );
}

function RepairBody({ repair, talk }: { readonly repair: SeriesRepair; readonly talk: ProposalTalk }) {
  const { t } = useTranslation();
  const format = useFormat();
  const remark = (session: SeriesSession): string => {
    const from = repair.moves.find(({ visitId }) => visitId === session.visitId)?.from;
    return from ? t('series.repair.from', { date: format.shortDate(from.startsOn), time: format.time(from.startMinute) }) : t('series.repair.added');
  };
  return (
    <>
      <Typography variant="subtitle2" component="p">
        <PrivateText>{repair.clientName}</PrivateText>
      </Typography>
      {repair.isLoose && <Alert severity="warning">{t('series.repair.loose')}</Alert>}
      {repair.kept.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('series.repair.kept', { count: repair.kept.length })}
        </Typography>
      )}
      <SeriesSessionList talk={talk} proposal={0} therapistId={talk.proposals[0]?.[0]?.therapistId} remark={remark} />
    </>
  );
}
