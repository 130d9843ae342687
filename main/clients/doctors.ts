import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import { findDoctors as searchDoctors, insertDoctor, listDoctors, updateDoctor } from '../../db/clients/doctors.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

export const findDoctors: UseCases['findDoctors'] = async (request, { query, retired, limit }) =>
  searchDoctors(request.db, { query, isRetired: retired, limit });

export const getDoctors: UseCases['getDoctors'] = async (request, { doctorIds }) => listDoctors(request.db, doctorIds);

export const saveDoctor: UseCases['saveDoctor'] = async (request, { id: knownId, version, ...details }) => {
  const doctorId = knownId ?? request.newId();
  request.concerning({ subjectId: doctorId, detail: { isNew: knownId === undefined } });
  return request.write(async (tx) => {
    if (knownId === undefined) await insertDoctor(tx, doctorId, details);
    else {
      found((await listDoctors(tx, [knownId])).at(0));
      if (!(await updateDoctor(tx, knownId, version ?? 0, details))) refuse('stale');
    }
    return found((await listDoctors(tx, [doctorId])).at(0));
  });
};
