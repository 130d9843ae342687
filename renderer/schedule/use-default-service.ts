import { z } from 'zod';
import type { Service } from '../../shared/clinic/clinic.model.ts';
import { stored, useStored } from '../ui/stored.ts';

/** The service that was booked last in this window's browser; an id of the clinic's own list, nobody's data. */
const lastService = stored<string>('schedule.service', z.string(), '');

interface DefaultService {
  /** The service a new booking begins with; undefined where the clinic offers none. */
  readonly service: Service | undefined;
  readonly remember: (serviceId: string) => void;
}

export function useDefaultService(services: readonly Service[]): DefaultService {
  const last = useStored(lastService);
  const offered = services.filter((service) => service.isActive);
  return { service: offered.find((service) => service.id === last) ?? offered[0], remember: lastService.set };
}
