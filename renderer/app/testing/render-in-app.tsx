import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { Me } from '../../../shared/session/session.model.ts';
import { queryClient } from '../../api/query-client.ts';
import { ChartReasonProvider } from '../../session/ChartReasonProvider.tsx';
import { SignedInContext } from '../../session/me.ts';
import { CivilDateField } from '../../ui/CivilDateField.tsx';
import { createFormat } from '../../ui/format.ts';
import { NotifyProvider } from '../../ui/NotifyProvider.tsx';
import { FormatContext } from '../../ui/use-format.ts';
import { AppearanceProvider } from '../AppearanceProvider.tsx';
import { FrameContext } from '../frame-deeds.ts';
import { startI18n } from '../i18n.ts';
import { UndoKey } from '../UndoKey.tsx';
import { answerWith, testMe, testProfile, testStatus } from './answers.ts';
import type { Answers, Call } from './answers.ts';

export interface RenderInApp {
  readonly answers?: Answers;
  readonly me?: Me;
  /** Address at which the page is opened. */
  readonly address?: string;
}

const format = createFormat(testProfile);
const deeds = { openDialog: () => undefined, openWindow: () => undefined };

/** Draws a screen as a signed-in person sees it: theme, catalogue, formats, snackbar, addresses, typed answers. */
export async function renderInApp(
  screen: ReactNode,
  { answers = {}, me = testMe, address = '/' }: RenderInApp = {},
): Promise<RenderResult & { readonly calls: readonly Call[] }> {
  // As in a program that has run for a second.
  await Promise.all([startI18n(), CivilDateField.load()]);
  queryClient.clear();
  const calls = answerWith(answers);
  const result = render(
    <AppearanceProvider>
      <QueryClientProvider client={queryClient}>
        <NotifyProvider UndoKey={UndoKey}>
          <SignedInContext value={{ me, status: { ...testStatus, me } }}>
            <FormatContext value={format}>
              <FrameContext value={deeds}>
                <ChartReasonProvider>
                  <MemoryRouter initialEntries={[address]}>{screen}</MemoryRouter>
                </ChartReasonProvider>
              </FrameContext>
            </FormatContext>
          </SignedInContext>
        </NotifyProvider>
      </QueryClientProvider>
    </AppearanceProvider>,
  );
  return Object.assign(result, { calls });
}
