import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import { useKeyLabel } from '../app/use-keys.ts';
import type { KeyId } from '../app/keys.ts';
import { focusField } from './focus.ts';
import { noteParts } from './form/NoteSection.tsx';
import type { NotePart } from './form/NoteSection.tsx';
import { LibraryMenu } from './library/LibraryMenu.tsx';
import { useGaps } from './use-gaps.ts';

const KEY_OF = {
  header: 'charting.goHeader',
  subjective: 'charting.goSubjective',
  objective: 'charting.goObjective',
  treatments: 'charting.goTreatments',
  assessment: 'charting.goAssessment',
  plan: 'charting.goPlan',
} as const satisfies Record<NotePart, KeyId>;

function PartButton({ part, missing }: { readonly part: NotePart; readonly missing: number }) {
  const { t } = useTranslation();
  const keys = useKeyLabel(KEY_OF[part]);
  return (
    <ButtonBase
      onClick={() => focusField(part)}
      title={keys}
      sx={{ px: 1, height: '2rem', fontFamily: 'inherit', fontSize: '0.8125rem', fontWeight: 500, gap: 0.5, borderRadius: 1, '&:hover': { bgcolor: 'surface.raised' } }}
    >
      {t(`charting.partShort.${part}`)}
      <Box component="span" sx={{ fontSize: '0.75rem', color: missing > 0 ? 'error.main' : 'success.main' }}>
        {missing > 0 ? t('charting.openCount', { count: missing }) : '✓'}
      </Box>
    </ButtonBase>
  );
}

/** Jumps to a part of the form and tells how much of it is open. */
export function PartNav() {
  const { t } = useTranslation();
  const { mandatory } = useGaps();
  return (
    <Box
      component="nav"
      aria-label={t('charting.parts')}
      sx={{ position: 'sticky', top: 0, zIndex: 2, display: 'flex', flexWrap: 'wrap', px: 1, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}
    >
      {noteParts.map((part) => (
        <PartButton key={part} part={part} missing={mandatory.filter((gap) => gap.field === part || gap.field.startsWith(`${part}.`)).length} />
      ))}
      <LibraryMenu />
    </Box>
  );
}
