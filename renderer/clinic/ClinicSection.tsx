import { QueryView } from '../ui/QueryView.tsx';
import { useClinicProfile } from './clinic.api.ts';
import { ProfileForm } from './ProfileForm.tsx';

/** The clinic itself: name, place, language, paper, and when the window locks. */
export function ClinicSection() {
  return <QueryView query={useClinicProfile()}>{(profile) => <ProfileForm profile={profile} />}</QueryView>;
}
