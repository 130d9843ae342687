import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { permissionsOf, type Role } from '../../shared/contract/access.ts';
import { testMe, testProfile } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { SettingsPage } from './SettingsPage.tsx';

const answers = { clinic: { getProfile: () => testProfile }, drafts: { getDraft: () => null } };

async function openAs(roles: readonly Role[], address = '/settings') {
  await renderInApp(
    <Routes>
      <Route path="settings/:section?" element={<SettingsPage />} />
    </Routes>,
    { answers, address, me: { ...testMe, roles: [...roles], permissions: [...permissionsOf(roles, [])] } },
  );
}

function sectionNames(): (string | null)[] {
  return screen.getAllByRole('link').map((link) => link.textContent);
}

describe('settings', () => {
  it('shows an owner every section, the clinic first', async () => {
    await openAs(['owner']);
    expect(sectionNames()).toEqual(['Clinic', 'Hours', 'Time off', 'Closures & holidays', 'Rooms', 'Services', 'Cancelling', 'Diagnosis codes', 'Documents', 'Consents', 'Contraindications', 'Intake forms', 'Reminders', 'Client fields', 'Staff & roles', 'Students', 'My sign-in', 'Backup', 'Retention', 'Audit log', 'About']);
    expect(await screen.findByRole('textbox', { name: /Name of the clinic/ })).toHaveProperty('value', 'Riverside');
    expect(screen.getByRole('link', { name: 'Clinic' }).getAttribute('aria-current')).toBe('page');
  });

  it.each<Role>(['therapist', 'frontDesk'])('shows a %s only who is away, their own sign-in and what the program is', async (role) => {
    await openAs([role], '/settings/signIn');
    expect(sectionNames()).toEqual(['Time off', 'My sign-in', 'About']);
    expect(screen.getByRole('button', { name: 'Change password' })).toBeDefined();
  });

  it('does not open a section that is not theirs by its address', async () => {
    await openAs(['frontDesk'], '/settings/audit');
    expect(screen.getByText('Not part of your role')).toBeDefined();
    expect(screen.queryByText('Check the log')).toBeNull();
  });

  it('names the parts it is built with, and their licences', async () => {
    await openAs(['frontDesk'], '/settings/about');
    expect(screen.getByRole('row', { name: /Noto Sans Arabic.* Typeface OFL-1.1/ })).toBeDefined();
    expect(screen.queryByText('Where the data lies')).toBeNull();
    expect(screen.queryByText('System check')).toBeNull();
  });
});
