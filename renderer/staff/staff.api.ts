import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TherapistHours } from '../../shared/clinic/clinic.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { api } from '../api/client.ts';

/** Everybody who works or has worked here, by name. */
export function useStaff(): UseQueryResult<StaffMember[]> {
  return useQuery(api.staff.listStaff.queryOptions());
}

/** Working hours of everybody who has any. */
export function useTherapistHours(): UseQueryResult<TherapistHours[]> {
  return useQuery(api.clinic.listTherapistHours.queryOptions());
}
