import { useTranslation } from 'react-i18next';
import type { ClientDetails } from '../../../shared/clients/clients.model.ts';
import { useFormat } from '../../ui/use-format.ts';
import { detailText, type DetailField } from '../client-facts.ts';
import { useOwnFields } from './own-fields.api.ts';
import { useDoctorNames } from '../doctors/doctors.api.ts';

/** Reads fields of these records aloud, with the names of their doctors and of the clinic's own fields. */
export function useDetailText(records: readonly ClientDetails[]): (details: ClientDetails, field: DetailField) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const doctors = useDoctorNames(records.flatMap((record) => record.doctors.map(({ doctorId }) => doctorId)));
  const fields = useOwnFields().data ?? [];
  return (details, field) => detailText(t, format, { doctors, fields }, details, field);
}
