import type { ReactNode } from 'react';

interface GhostBlockProps {
  readonly startMinute: number;
  readonly durationMinutes: number;
  /** Pixels of a minute; null where it stands below others instead of at its time. */
  readonly perMinute: number | null;
  readonly verdict: 'free' | 'warning' | 'conflict' | 'faint';
  readonly title: ReactNode;
  /** Why it does not fit. */
  readonly problem?: string | undefined;
}

/** A visit that is not there yet: a drag, a move, a booking or a proposed session. Red or amber says why. */
export function GhostBlock({ startMinute, durationMinutes, perMinute, verdict, title, problem }: GhostBlockProps) {
  return (
    <div
      className="ghost"
      data-verdict={verdict}
      data-ghost="true"
      aria-hidden
      {...(perMinute === null
        ? { 'data-flow': true }
        : { style: { top: startMinute * perMinute, height: Math.max(18, durationMinutes * perMinute - 1) } })}
    >
      {title}
      {problem !== undefined && <span className="why">{problem}</span>}
    </div>
  );
}
