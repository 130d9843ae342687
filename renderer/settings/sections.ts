import type { ComponentType } from 'react';
import type { Permission } from '../../shared/contract/access.ts';
import { AuditSection } from '../audit/AuditSection.tsx';
import { BackupSection } from '../backup/BackupSection.tsx';
import { ConsentTextsSection } from '../clients/consents/ConsentTextsSection.tsx';
import { SupervisionSection } from '../charting/SupervisionSection.tsx';
import { ClinicSection } from '../clinic/ClinicSection.tsx';
import { ClosuresSection } from '../clinic/ClosuresSection.tsx';
import { RoomsSection } from '../clinic/RoomsSection.tsx';
import { ServicesSection } from '../clinic/ServicesSection.tsx';
import { DiagnosisSection } from '../episodes/DiagnosisSection.tsx';
import { DocumentsSection } from '../documents/DocumentsSection.tsx';
import { askSampleAhead } from '../documents/ask-sample-ahead.ts';
import { IntakeFormsSection } from './IntakeFormsSection.tsx';
import { RemindersSection } from '../reminders/RemindersSection.tsx';
import { OwnFieldsSection } from '../clients/record/OwnFieldsSection.tsx';
import { RetentionSection } from '../rights/RetentionSection.tsx';
import { PolicySection } from '../schedule/PolicySection.tsx';
import { ScreeningSection } from '../screening/ScreeningSection.tsx';
import { HoursSection } from '../staff/HoursSection.tsx';
import { StaffSection } from '../staff/StaffSection.tsx';
import { TimeOffSection } from '../staff/TimeOffSection.tsx';
import { AboutSection } from './AboutSection.tsx';
import { SignInSection } from './SignInSection.tsx';

interface Section<Name extends string = string> {
  readonly name: Name;
  /** What it takes to use it. */
  readonly needs: Permission;
  readonly Content: ComponentType;
  /** Asks for what takes its time, before the section is opened. */
  readonly askAhead?: () => Promise<void>;
}

const listed = [
  { name: 'clinic', needs: 'clinic.write', Content: ClinicSection },
  { name: 'hours', needs: 'clinic.write', Content: HoursSection },
  { name: 'timeOff', needs: 'clinic.read', Content: TimeOffSection },
  { name: 'closures', needs: 'clinic.write', Content: ClosuresSection },
  { name: 'rooms', needs: 'clinic.write', Content: RoomsSection },
  { name: 'services', needs: 'clinic.write', Content: ServicesSection },
  { name: 'cancelling', needs: 'clinic.write', Content: PolicySection },
  { name: 'diagnoses', needs: 'clinic.write', Content: DiagnosisSection },
  { name: 'documents', needs: 'clinic.write', Content: DocumentsSection, askAhead: askSampleAhead },
  { name: 'consents', needs: 'clinic.write', Content: ConsentTextsSection },
  { name: 'screening', needs: 'clinic.write', Content: ScreeningSection },
  { name: 'intake', needs: 'clinic.write', Content: IntakeFormsSection },
  { name: 'reminders', needs: 'clinic.write', Content: RemindersSection },
  { name: 'clientFields', needs: 'clinic.write', Content: OwnFieldsSection },
  { name: 'staff', needs: 'staff.write', Content: StaffSection },
  { name: 'students', needs: 'staff.write', Content: SupervisionSection },
  { name: 'signIn', needs: 'session.own', Content: SignInSection },
  { name: 'backup', needs: 'backup.write', Content: BackupSection },
  { name: 'retention', needs: 'rights.write', Content: RetentionSection },
  { name: 'audit', needs: 'audit.read', Content: AuditSection },
  { name: 'about', needs: 'session.own', Content: AboutSection },
] as const satisfies readonly Section[];

export type SectionName = (typeof listed)[number]['name'];

/** The sections of the settings, in the order of the list. */
export const sections: readonly Section<SectionName>[] = listed;
