import { useState } from 'react';
import EditNoteIcon from '@mui/icons-material/EditNoteOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { LetterKind } from '../../shared/documents/letters.model.ts';
import { LetterDialog } from './LetterDialog.tsx';

/** "Referral letter …": opens the draft of such a letter, or begins one. */
export function LetterButton({ kind, episodeId }: { readonly kind: LetterKind; readonly episodeId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button startIcon={<EditNoteIcon />} onClick={() => setIsOpen(true)}>
        {t('documents.write', { kind: t(`documents.kinds.${kind}`) })}
      </Button>
      {isOpen && <LetterDialog kind={kind} episodeId={episodeId} onClose={() => setIsOpen(false)} />}
    </>
  );
}
