import { useState } from 'react';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../shared/documents/documents.model.ts';
import { LazyDocumentPreview } from './LazyDocumentPreview.tsx';

interface DocumentButtonProps {
  readonly kind: DocumentKind;
  /** The note or the plan that it is made from. */
  readonly subjectId: string;
}

/** "Session note (PDF)": makes the document and shows it. */
export function DocumentButton({ kind, subjectId }: DocumentButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button startIcon={<PictureAsPdfIcon />} onClick={() => setIsOpen(true)}>
        {t('documents.make', { kind: t(`documents.kinds.${kind}`) })}
      </Button>
      {isOpen && <LazyDocumentPreview source={{ kind: 'make', documentKind: kind, subjectId }} onClose={() => setIsOpen(false)} />}
    </>
  );
}
