import { useEffect } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Client } from '../../../shared/clients/clients.model.ts';
import { clientName } from '../../../shared/clients/clients.rules.ts';
import type { IntakeDraft } from '../../../shared/intake/intake.model.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { PageList } from './PageList.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { SaveDot } from './SaveDot.tsx';
import { SignatureStep } from './SignatureStep.tsx';
import { useFill } from './use-fill.ts';

interface FillIntakeProps {
  readonly draft: IntakeDraft;
  readonly client: Client;
  /** Somebody went on with it in another window. */
  readonly onStale: () => void;
}

/** The pages of a form beside their list, the signatures last; every answer is kept as it is given. */
export function FillIntake({ draft, client, onStale }: FillIntakeProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const fill = useFill(draft, onStale);
  const { groups } = draft.form;
  const group = groups[fill.page];
  const address = `/clients/${client.id}/health`;
  const open = new Set(fill.problems.map(({ groupId }) => groupId));
  const missing = new Set(fill.isMarked ? fill.problems.map(({ questionId }) => questionId) : []);
  const firstMissing = fill.isMarked ? fill.problems.find(({ groupId }) => groupId === group?.id)?.questionId : undefined;
  useEffect(() => {
    // Where something is missing the page opens at it.
    if (firstMissing !== undefined) document.getElementById(`question-${firstMissing}`)?.scrollIntoView({ block: 'nearest' });
  }, [firstMissing]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '15rem minmax(0, 1fr)' }, gap: 2, alignItems: 'start', maxWidth: '76rem' }}>
      <Box sx={{ position: { md: 'sticky' }, top: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          <PrivateText>{clientName(client)}</PrivateText>
        </Typography>
        <Typography color="textSecondary" variant="body2" sx={{ mb: 1 }}>
          {t('intake.formVersion', { title: draft.form.title, version: draft.formVersion })} · {t(`intake.wayDone.${draft.way}`)}
        </Typography>
        <PageList titles={[...groups.map(({ title }) => title), t('intake.signTitle')]} isDone={(index) => (groups[index] ? !open.has(groups[index].id) : fill.canHandIn)} page={fill.page} onOpen={fill.setPage} />
        <Button component={Link} to={address} sx={{ mt: 1 }}>
          {t('intake.backToClient')}
        </Button>
      </Box>
      <Box>
        <Section title={group?.title ?? t('intake.signTitle')} actions={<SaveDot state={fill.given.state} />}>
          {group ? (
            <QuestionPage key={group.id} form={draft.form} group={group} given={fill.given} missing={missing} isTouch={false} />
          ) : (
            <SignatureStep form={draft.form} signers={fill.signers} way={draft.way} given={fill.given} isTouch={false} />
          )}
          {!group && fill.problems.length > 0 && (
            <Alert severity="warning" sx={{ mt: 2 }}>
              {t('intake.missing', { count: fill.problems.length })}
            </Alert>
          )}
          <Box sx={{ display: 'flex', gap: 1, mt: 2, px: 1.5 }}>
            {fill.page > 0 && <Button onClick={() => fill.setPage(fill.page - 1)}>{t('intake.back')}</Button>}
            {group ? (
              <Button variant="contained" onClick={() => fill.setPage(fill.page + 1)}>
                {fill.page + 1 < groups.length ? t('intake.next') : t('intake.toSign')}
              </Button>
            ) : (
              <Button
                variant="contained"
                loading={fill.isBusy}
                disabled={!fill.canHandIn}
                onClick={() => void fill.handIn().then((isIn) => isIn && navigate(address))}
              >
                {t('intake.handIn')}
              </Button>
            )}
          </Box>
        </Section>
      </Box>
    </Box>
  );
}
