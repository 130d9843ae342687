import { useTranslation } from 'react-i18next';
import type { MisfitPreview } from '../../shared/schedule/misfit.model.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { MisfitList } from './MisfitList.tsx';

interface RetireRoomDialogProps {
  readonly name: string;
  readonly preview: MisfitPreview;
  readonly isBusy: boolean;
  readonly onRetire: () => void;
  readonly onClose: () => void;
}

/** Before a room is retired that visits are still booked in: which they are. Where there are none nothing is asked. */
export function RetireRoomDialog({ name, preview, isBusy, onRetire, onClose }: RetireRoomDialogProps) {
  const { t } = useTranslation();
  return (
    <FormDialog isOpen width="sm" title={t('clinic.rooms.retireTitle', { name })} submitLabel={t('clinic.rooms.retireAnyway')} isBusy={isBusy} onSubmit={onRetire} onClose={onClose}>
      <MisfitList preview={preview} />
    </FormDialog>
  );
}
