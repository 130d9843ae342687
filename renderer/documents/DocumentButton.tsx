import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../shared/documents/documents.model.ts';
import { PaperButton } from './PaperButton.tsx';

interface DocumentButtonProps {
  readonly kind: DocumentKind;
  /** The note or the plan that it is made from. */
  readonly subjectId: string;
}

/** "Session note (PDF)": makes the document and shows it. */
export function DocumentButton({ kind, subjectId }: DocumentButtonProps) {
  const { t } = useTranslation();
  return <PaperButton source={{ kind: 'make', documentKind: kind, subjectId }} text={t('documents.make', { kind: t(`documents.kinds.${kind}`) })} />;
}
