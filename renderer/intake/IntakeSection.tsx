import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IntakeSummary } from '../../shared/intake/intake.model.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { IntakeList } from './IntakeList.tsx';
import { StartIntakeDialog, type PrintBlank } from './StartIntakeDialog.tsx';

interface IntakeSectionProps {
  readonly clientId: string;
  /** The button that prints a form to be filled in by hand. */
  readonly PrintBlank: PrintBlank;
}

/** A client's intake forms: what is open, what waits for the therapist, what was looked through; and a new one. */
export function IntakeSection({ clientId, PrintBlank }: IntakeSectionProps) {
  const { t } = useTranslation();
  const mayWrite = usePermission('health.write');
  const [isStarting, setStarting] = useState(false);
  const [inHand, setInHand] = useState<IntakeSummary['id']>();
  const query = useQuery(api.intake.listIntakes.queryOptions({ input: { clientId } }));
  return (
    <Section
      title={t('intake.title')}
      actions={
        mayWrite && (
          <Button variant="outlined" onClick={() => setStarting(true)}>
            {t('intake.start')}
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {(intakes) =>
          intakes.length === 0 ? (
            <Typography color="textSecondary">{t('intake.none')}</Typography>
          ) : (
            <IntakeList clientId={clientId} intakes={intakes} onHandOver={setInHand} />
          )
        }
      </QueryView>
      {isStarting && <StartIntakeDialog clientId={clientId} PrintBlank={PrintBlank} onClose={() => setStarting(false)} />}
      {inHand !== undefined && <HandOverDialog draftId={inHand} onClose={() => setInHand(undefined)} />}
    </Section>
  );
}
