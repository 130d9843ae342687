import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { MinuteField, type MinuteFieldProps } from './MinuteField.tsx';
import { useFormat } from './use-format.ts';

const clockPath = 'M11.99 2C6.47 2 2 6.48 2 12s4.47 10 9.99 10C17.52 22 22 17.52 22 12S17.52 2 11.99 2M12 20c-4.42 0-8-3.58-8-8s3.58-8 8-8 8 3.58 8 8-3.58 8-8 8m.5-13H11v6l5.25 3.15.75-1.23-4.5-2.67z';

// As MUI's small outlined picker, to the pixel: nothing moves when that takes its place.
const Resting = styled('div')(({ theme }) => {
  const { palette } = theme.vars;
  const edge = `rgba(${palette.common.onBackgroundChannel} / 0.23)`;
  return {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    padding: '0 14px',
    lineHeight: '1.4375em',
    letterSpacing: '0.00938em',
    cursor: 'text',
    '& > .label': { position: 'absolute', left: 14, top: -9, fontSize: '0.75em', lineHeight: '1.4375em', letterSpacing: 'normal', color: palette.text.secondary },
    '& > .time': { flexGrow: 1, padding: '8.5px 0', whiteSpace: 'pre' },
    '& > button': { display: 'grid', placeItems: 'center', width: 34, height: 34, margin: '0 -3px 0 8px', padding: 0, border: 0, background: 'none', color: palette.action.active, cursor: 'pointer' },
    '& svg': { width: '1.5rem', height: '1.5rem', fill: 'currentColor' },
    '& > fieldset': { position: 'absolute', inset: '-5px 0 0', margin: 0, padding: '0 8px', border: `1px solid ${edge}`, borderRadius: theme.vars.shape.borderRadius, pointerEvents: 'none', minWidth: 0 },
    '& legend': { height: 11, padding: '0 5px', fontSize: '0.75em', visibility: 'hidden' },
  };
});

function digits(count: number): string {
  return String(count).padStart(2, '0');
}

/** The browser would put focus and caret into what is gone by then. */
function hold(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** The parts of a time as they are written, each with the number behind it. */
function partsOf(minute: number, isTwelveHours: boolean) {
  const hour = Math.floor(minute / 60);
  const shownHour = isTwelveHours ? ((hour + 11) % 12) + 1 : hour;
  return [
    { name: 'hours', text: digits(shownHour), now: shownHour, after: ':' },
    { name: 'minutes', text: digits(minute % 60), now: minute % 60, after: isTwelveHours ? ' ' : '' },
    ...(isTwelveHours ? [{ name: 'meridiem', text: hour < 12 ? 'AM' : 'PM', now: hour < 12 ? 0 : 1, after: '' } as const] : []),
  ] as const;
}

/** What asked for the picker, and is its own once that stands: the control with this place among all of them. */
interface Wish {
  readonly control: number;
  readonly isPressed: boolean;
}

/**
 * A `MinuteField` for forms with dozens of them: the time stands there as text, and the picker takes its place when the
 * pointer or the focus comes, with the focus in the same part of the time.
 */
export function RestingMinuteField(props: MinuteFieldProps) {
  const { label, value, error, isDisabled } = props;
  const { t } = useTranslation();
  const isTwelveHours = useFormat().settings.hourCycle === 'h12';
  const [isAwake, setIsAwake] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const wish = useRef<Wish>(null);
  useLayoutEffect(() => {
    if (!isAwake || !wish.current) return;
    const control = box.current?.querySelectorAll<HTMLElement>('[role=spinbutton], button')[wish.current.control];
    control?.focus();
    if (wish.current.isPressed) control?.click();
    wish.current = null;
  }, [isAwake]);
  if (isAwake || value === null || Number.isNaN(value) || error !== undefined || isDisabled) {
    return (
      // Whoever mends a time must not see the picker go with the mistake.
      <div ref={box} onFocus={() => setIsAwake(true)}>
        <MinuteField {...props} />
      </div>
    );
  }
  const wake = (control: number, isPressed = false): void => {
    wish.current = { control, isPressed };
    setIsAwake(true);
  };
  const press = (event: MouseEvent, control: number): void => {
    hold(event);
    wake(control);
  };
  const parts = partsOf(value, isTwelveHours);
  const written = parts.map(({ text, after }) => text + after).join('');
  return (
    <div ref={box}>
      <Resting role="group" aria-label={label} onMouseDown={(event) => press(event, 0)}>
        <span aria-hidden className="label">
          {label}
        </span>
        <span className="time">
          {parts.map(({ name, text, now, after }, place) => (
            <span key={name}>
              <span role="spinbutton" tabIndex={place === 0 ? 0 : -1} aria-label={t(`ui.time.${name}`)} aria-valuenow={now} aria-valuetext={text} onMouseDown={(event) => press(event, place)} onFocus={() => wake(place)}>
                {text}
              </span>
              {after}
            </span>
          ))}
        </span>
        <button type="button" aria-label={t('ui.time.choose', { time: written })} onFocus={() => wake(parts.length)} onMouseDown={hold} onClick={() => wake(parts.length, true)}>
          <svg viewBox="0 0 24 24" aria-hidden>
            <path d={clockPath} />
          </svg>
        </button>
        <fieldset aria-hidden>
          <legend>{label}</legend>
        </fieldset>
      </Resting>
    </div>
  );
}
