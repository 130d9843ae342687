import { useTranslation } from 'react-i18next';
import type { HoursException, TimeOff } from '../../shared/clinic/working-time.model.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';

/** Takes other hours or time off away, with Undo. */
export function useAwayRemoval() {
  const { t } = useTranslation();
  const notify = useNotify();
  const take = async (remove: () => Promise<unknown>, putBack: () => Promise<unknown>): Promise<void> => {
    try {
      await remove();
      notify.show({ message: t('staff.away.removed'), undo: putBack });
    } catch (error) {
      notify.error(error);
    }
  };
  return {
    removeException: ({ id, version, ...rest }: HoursException) =>
      void take(() => client.clinic.removeException({ id, version }), () => client.clinic.saveException(rest)),
    removeTimeOff: ({ id, version, ...rest }: TimeOff) =>
      void take(() => client.clinic.removeTimeOff({ id, version }), () => client.clinic.saveTimeOff(rest)),
  };
}
