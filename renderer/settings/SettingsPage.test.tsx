import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { permissionsOf, type Role } from '../../shared/contract/access.ts';
import type { TemplateSet } from '../../shared/documents/templates.model.ts';
import { testMe, testProfile, type Answers } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { SettingsPage } from './SettingsPage.tsx';

const noneChanged: TemplateSet = { letterhead: { style: 'ours', topMillimetres: 45, footer: 'Thank you', logoAlt: '', hasLogo: false, version: 3 }, templates: [] };
const answers = { clinic: { getProfile: () => testProfile }, drafts: { getDraft: () => null } };

async function openAs(roles: readonly Role[], address = '/settings', more: Answers = {}) {
  return renderInApp(
    <Routes>
      <Route path="settings/:section?" element={<SettingsPage />} />
    </Routes>,
    { answers: { ...answers, ...more }, address, me: { ...testMe, roles: [...roles], permissions: [...permissionsOf(roles, [])] } },
  );
}

function sectionNames(): (string | null)[] {
  return screen.getAllByRole('link').map((link) => link.textContent);
}

afterEach(() => vi.unstubAllGlobals());

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

  it('has the first sample printed before anybody opens the documents', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('not opened here')));
    const ticket = { url: 'sample', fileName: 'sample.pdf', contentType: 'application/pdf', byteSize: 1 };
    const documents = { getTemplates: () => noneChanged, previewTemplate: () => ({ title: 'Session note', pageCount: 1, ticket }) };
    const { calls } = await openAs(['owner'], '/settings', { documents });
    const printed = () => calls.flatMap(({ path, input }) => (path === 'documents.previewTemplate' ? [input] : []));
    await waitFor(() => expect(printed()).toMatchObject([{ kind: 'session_note', letterhead: { footer: 'Thank you' } }]));
  });

  it('names the parts it is built with, and their licences', async () => {
    await openAs(['frontDesk'], '/settings/about');
    expect(screen.getByRole('row', { name: /Noto Sans Arabic.* Typeface OFL-1.1/ })).toBeDefined();
    expect(screen.queryByText('Where the data lies')).toBeNull();
    expect(screen.queryByText('System check')).toBeNull();
  });
});
