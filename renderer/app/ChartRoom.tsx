import { useTranslation } from 'react-i18next';
import { ChartPage } from '../charting/ChartPage.tsx';
import { PaperButton } from '../documents/PaperButton.tsx';

function DraftNote({ visitId, onSave }: { readonly visitId: string; readonly onSave: () => Promise<unknown> }) {
  const { t } = useTranslation();
  return <PaperButton source={{ kind: 'draftNote', visitId }} text={t('documents.draftNote')} prepare={onSave} />;
}

const parts = { Draft: DraftNote };

/** Charting, with the note on paper before it is signed. */
export function ChartRoom() {
  return <ChartPage parts={parts} />;
}
