// The doctors who send clients to the generated clinic. Everybody is invented.
import type { DoctorDetails } from '../../shared/clients/doctors.model.ts';
import { uuidV7 } from '../../shared/core/ids.ts';
import type { Tx } from '../../db/database.ts';
import { insertDoctor } from '../../db/clients/doctors.queries.ts';

const known = [
  ['Ortiz', 'Family medicine', 'Lakeview Family Practice'],
  ['Feldman', 'Orthopaedics', 'North Shore Orthopaedics'],
  ['Nakamura', 'Neurology', 'Clark Street Neurology'],
  ['Okafor', 'Family medicine', 'Belmont Family Practice'],
  ['Lindqvist', 'Physical medicine', 'Foster Rehabilitation'],
  ['Rao', 'Rheumatology', 'Western Avenue Rheumatology'],
  ['Moreau', 'Sports medicine', 'Damen Sports Clinic'],
  ['Castillo', 'Orthopaedics', 'Kedzie Orthopaedics'],
] as const;

export const doctorNames: readonly string[] = known.map(([name]) => name);

/** Told apart by their place in the list: they take nothing from the chances that make the history. */
function doctorId(index: number, at: number): string {
  return uuidV7(at, Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, index));
}

function detailsOf(index: number): DoctorDetails {
  const [name, speciality, practice] = known[index] ?? known[0];
  return {
    name: `Dr. ${name} (fictional)`,
    speciality,
    practice,
    phone: `+1-312-555-01${String(60 + index)}`,
    fax: index % 2 === 0 ? `+1-312-555-01${String(80 + index)}` : '',
    email: `${name.toLowerCase()}@example.com`,
    directAddress: '',
    address: `${100 * (index + 3)} North Clark St\nChicago, IL 60614`,
    registration: '',
    note: '',
    isActive: true,
  };
}

/** Ids of the directory, for a clinic that opened then (milliseconds since 1970). */
export function doctorIds(openedAt: number): readonly string[] {
  return known.map((_doctor, index) => doctorId(index, openedAt));
}

export async function writeDoctors(tx: Tx, openedAt: number): Promise<void> {
  for (const [index, id] of doctorIds(openedAt).entries()) await insertDoctor(tx, id, detailsOf(index));
}
