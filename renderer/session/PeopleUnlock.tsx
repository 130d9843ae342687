import { useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/session/session.model.ts';
import { api } from '../api/client.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { PinForm } from './PinForm.tsx';

interface PeopleUnlockProps {
  /** For those without a PIN, and for anybody who wants it. */
  readonly passwordForm: ReactNode;
  /** Whose work waits here: chosen at once. */
  readonly lockedName?: string | null;
}

/** Choose yourself, type your PIN: under two seconds on the shared PC. */
export function PeopleUnlock({ passwordForm, lockedName = null }: PeopleUnlockProps) {
  const { t } = useTranslation();
  const people = useQuery(api.session.listPeople.queryOptions({ staleTime: 0 }));
  const [choice, setChoice] = useState<Person | 'password' | 'nobody' | null>(null);
  if (people.isPending) return null;
  const withPin = (people.data ?? []).filter((person) => person.hasPin);
  if (withPin.length === 0) return passwordForm;
  const chosen = choice ?? withPin.find((person) => person.name === lockedName) ?? 'nobody';
  if (chosen === 'password') {
    return (
      <>
        {passwordForm}
        <Box sx={{ mt: 1 }}>
          <Link component="button" type="button" variant="body2" onClick={() => setChoice('nobody')}>
            {t('session.usePin')}
          </Link>
        </Box>
      </>
    );
  }
  if (chosen === 'nobody') {
    return <PersonPicker people={people.data ?? []} onChoose={(person) => setChoice(person.hasPin ? person : 'password')} />;
  }
  return (
    <PinForm
      key={chosen.staffId}
      person={chosen}
      onSomebodyElse={() => setChoice('nobody')}
      onUsePassword={() => setChoice('password')}
    />
  );
}
