import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { later } from './later.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

describe('a component that comes later', () => {
  it('shows what stands in its place until its code is there, and then itself', async () => {
    const LaterGreeting = later<{ name: string }>(async () => Greeting, ({ name }) => <p>{name} is on the way</p>);
    await renderInApp(<LaterGreeting name="Ada" />);
    expect(await screen.findByText('Hello Ada')).toBeDefined();
    expect(screen.queryByText('Ada is on the way')).toBeNull();
  });

  it('stands there at once when its code was fetched ahead', async () => {
    const fallback = vi.fn(() => null);
    const LaterGreeting = later<{ name: string }>(async () => Greeting, fallback);
    await LaterGreeting.load();
    await renderInApp(<LaterGreeting name="Ada" />);
    expect(screen.getByText('Hello Ada')).toBeDefined();
    expect(fallback).not.toHaveBeenCalled();
  });

  it('gives a failure to the boundary around, and tries anew with it', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    let isThere = false;
    const LaterGreeting = later<{ name: string }>(async () => {
      if (!isThere) throw new Error('the file is gone');
      return Greeting;
    });
    await renderInApp(
      <ErrorBoundary>
        <LaterGreeting name="Ada" />
      </ErrorBoundary>,
    );
    await screen.findByRole('alert');
    isThere = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Hello Ada')).toBeDefined();
    quiet.mockRestore();
  });
});
