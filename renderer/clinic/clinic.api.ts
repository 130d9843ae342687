import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { ClinicProfile, Room, Service } from '../../shared/clinic/clinic.model.ts';
import type { WorkingTime } from '../../shared/clinic/working-time.model.ts';
import { api, client } from '../api/client.ts';

export function useClinicProfile(): UseQueryResult<ClinicProfile> {
  return useQuery(api.clinic.getProfile.queryOptions());
}

/** Exceptions, time off, closures and load limits of everybody. */
export function useWorkingTime(): UseQueryResult<WorkingTime> {
  return useQuery(api.clinic.getWorkingTime.queryOptions());
}

export function useRooms(): UseQueryResult<Room[]> {
  return useQuery(api.clinic.listRooms.queryOptions());
}

export function useServices(): UseQueryResult<Service[]> {
  return useQuery(api.clinic.listServices.queryOptions());
}

type New<T extends { id: string; version: number }> = Omit<T, 'id' | 'version'> & { readonly id?: string; readonly version?: number };

export function useSaveRoom(): UseMutationResult<Room, Error, New<Room>> {
  return useMutation({ mutationFn: (room: New<Room>) => client.clinic.saveRoom(room) });
}

export function useSaveService(): UseMutationResult<Service, Error, New<Service>> {
  return useMutation({ mutationFn: (service: New<Service>) => client.clinic.saveService(service) });
}
