export interface StaffMembersTable {
  readonly id: string;
  readonly name: string;
  readonly sign_in_name: string;
  readonly sign_in_name_folded: string;
  readonly licence: string;
  readonly colour: string;
  readonly is_active: number;
  readonly left_on: string | null;
  readonly own_clients_only: number;
  readonly must_change_password: number;
  readonly pin_salt: string | null;
  readonly pin_hash: string | null;
  readonly pin_failures: number;
  readonly version: number;
}

export interface StaffRolesTable {
  readonly staff_id: string;
  readonly role: string;
}

export interface StaffDenialsTable {
  readonly staff_id: string;
  readonly permission: string;
}
