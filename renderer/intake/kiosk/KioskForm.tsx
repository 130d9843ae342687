import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { answerProblems } from '../../../shared/intake/answers.rules.ts';
import type { KioskForm as KeptForm } from '../../../shared/intake/kiosk.contract.ts';
import { client } from '../../api/client.ts';
import { isStale } from '../../api/errors.ts';
import { Problem } from '../../session/Problem.tsx';
import { useSubmit } from '../../session/use-submit.ts';
import { QuestionPage } from '../fill/QuestionPage.tsx';
import { SaveDot } from '../fill/SaveDot.tsx';
import { signaturesOf, SignatureStep } from '../fill/SignatureStep.tsx';
import { useAnswers } from '../fill/use-answers.ts';
import { KioskFrame } from './KioskFrame.tsx';

interface KioskFormProps {
  readonly clinicName: string | null;
  readonly kept: KeptForm;
  readonly onStaff: () => void;
  /** Somebody went on with the answers elsewhere. */
  readonly onStale: () => void;
}

const large = { minHeight: 52, minWidth: 140, fontSize: '1.0625rem' } as const;

/** One group of questions a page, then the signatures. A page lets on when it has what it needs. */
export function KioskForm({ clinicName, kept, onStaff, onStale }: KioskFormProps) {
  const { t } = useTranslation();
  const { form, signers } = kept;
  // After a crash the form opens where it was left: at the first page that still needs something.
  const [page, setPage] = useState(() => firstOpenPage(kept));
  const [isMarked, setMarked] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const given = useAnswers(kept, {
    save: (now) => client.kiosk.saveAnswers({ version: now.version, answers: { ...now.answers }, signatures: [...now.signatures] }),
    onFailure: (error) => {
      if (isStale(error)) onStale();
    },
  });
  const problems = answerProblems(form, given.answers);
  const group = form.groups[page];
  const missingHere = group ? problems.filter(({ groupId }) => groupId === group.id) : [];
  const signatures = signaturesOf(signers, given.signatures);
  const pageCount = form.groups.length + 1;
  const firstMissing = isMarked ? missingHere[0]?.questionId : undefined;
  useEffect(() => {
    if (firstMissing !== undefined) document.getElementById(`question-${firstMissing}`)?.scrollIntoView({ block: 'nearest' });
  }, [firstMissing]);
  const go = (next: number): void => {
    void given.flush();
    setMarked(false);
    setPage(next);
  };
  const handIn = async (): Promise<void> => {
    await given.flush();
    await client.kiosk.handIn({ answers: { ...given.answers }, signatures });
  };
  return (
    <KioskFrame
      key={page}
      clinicName={clinicName}
      title={group?.title ?? t('intake.signTitle')}
      onStaff={() => void given.flush().then(onStaff)}
      progress={
        <Box sx={{ px: 1.5, pt: 1 }}>
          <Typography color="textSecondary" id="kiosk-progress">
            {t('intake.kiosk.progress', { number: page + 1, count: pageCount })}
          </Typography>
          <LinearProgress variant="determinate" value={(page / pageCount) * 100} aria-labelledby="kiosk-progress" sx={{ height: 8, borderRadius: 4, mt: 0.5 }} />
        </Box>
      }
      footer={
        <>
          {page > 0 && (
            <Button variant="outlined" onClick={() => go(page - 1)} sx={large}>
              {t('intake.kiosk.back')}
            </Button>
          )}
          <SaveDot state={given.state} />
          <Box sx={{ ml: 'auto' }}>
            {group ? (
              <Button variant="contained" onClick={() => (missingHere.length > 0 ? setMarked(true) : go(page + 1))} sx={large}>
                {t('intake.kiosk.next')}
              </Button>
            ) : (
              <Button variant="contained" loading={isBusy} disabled={signatures.length < signers.length || problems.length > 0} onClick={() => void run(handIn)} sx={large}>
                {t('intake.kiosk.handIn')}
              </Button>
            )}
          </Box>
        </>
      }
    >
      {page === 0 && <Typography sx={{ px: 1.5, pb: 1, fontSize: '1.0625rem' }}>{t('intake.kiosk.intro')}</Typography>}
      {isMarked && missingHere.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t('intake.kiosk.missing')}
        </Alert>
      )}
      {group ? (
        <QuestionPage key={group.id} form={form} group={group} given={given} missing={new Set(isMarked ? missingHere.map(({ questionId }) => questionId) : [])} isTouch />
      ) : (
        <SignatureStep form={form} signers={signers} way="kiosk" given={given} isTouch />
      )}
      {!group && problems.length > 0 && <OpenPage kept={kept} answers={given.answers} onOpen={go} />}
      <Problem text={problem} />
    </KioskFrame>
  );
}

function firstOpenPage({ form, answers }: Pick<KeptForm, 'form' | 'answers'>): number {
  const [first] = answerProblems(form, answers);
  return first ? form.groups.findIndex(({ id }) => id === first.groupId) : Object.keys(answers).length === 0 ? 0 : form.groups.length;
}

interface OpenPageProps {
  readonly kept: KeptForm;
  readonly answers: KeptForm['answers'];
  readonly onOpen: (page: number) => void;
}

/** An answer that was changed later may ask for more on an earlier page. */
function OpenPage({ kept, answers, onOpen }: OpenPageProps) {
  const { t } = useTranslation();
  const page = firstOpenPage({ form: kept.form, answers });
  return (
    <Alert
      severity="warning"
      sx={{ mt: 2 }}
      action={
        <Button color="inherit" onClick={() => onOpen(page)} sx={{ minHeight: 48 }}>
          {t('intake.kiosk.goThere', { number: page + 1 })}
        </Button>
      }
    >
      {t('intake.kiosk.missingElsewhere', { number: page + 1 })}
    </Alert>
  );
}
