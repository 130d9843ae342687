// One style sheet for everything on the board: blocks are plain elements with attributes, since a styled component for
// each visit would be computed anew for each of them.
import { styled, type Theme } from '@mui/material/styles';
import { visitStates } from '../../shared/schedule/schedule.model.ts';
import { darkPalette, lightPalette } from '../app/palette.ts';
import { markPaths, maskOf, pictureOf, statePaths, type VisitMark } from './visit-icons.ts';
import { visitLooks } from './visit-look.ts';

type Rules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function stateRules(theme: Theme): Rules {
  const rules = visitStates.map((state): [string, Rules[string]] => {
    const { main, soft } = theme.vars.palette.state[visitLooks[state].tone];
    return [
      `& .visit[data-state="${state}"]`,
      {
        '--state': main,
        '--icon': pictureOf(statePaths[state], lightPalette.state[visitLooks[state].tone].main),
        ...theme.applyStyles('dark', { '--icon': pictureOf(statePaths[state], darkPalette.state[visitLooks[state].tone].main) }),
        backgroundColor: soft,
        ...(state === 'tentative' && { borderLeftStyle: 'dashed' }),
      },
    ];
  });
  return Object.fromEntries(rules);
}

/** Thin slanted lines. */
function turnover(colour: string): string {
  return `repeating-linear-gradient(135deg, color-mix(in srgb, ${colour} 32%, transparent) 0 1px, transparent 1px 5px)`;
}

function markRules(): Rules {
  const marks: readonly VisitMark[] = ['alert', 'walkIn', 'charted'];
  return Object.fromEntries(marks.map((mark) => [`& .mark[data-mark="${mark}"]`, { maskImage: maskOf(markPaths[mark]) }]));
}

const picture = { width: '0.875rem', height: '0.875rem', flexShrink: 0, backgroundColor: 'currentColor', maskSize: 'contain', maskRepeat: 'no-repeat' } as const;
const cut = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function visitRules(theme: Theme): Rules {
  const { palette } = theme.vars;
  return {
    '& .visit': {
      position: 'absolute',
      zIndex: 1,
      padding: '0 0.25rem 0 0.375rem',
      display: 'flex',
      alignItems: 'center',
      gap: '0.25rem',
      textAlign: 'left',
      font: 'inherit',
      fontSize: '0.75rem',
      lineHeight: 1.3,
      color: palette.text.primary,
      border: '1px solid color-mix(in srgb, var(--state) 45%, transparent)',
      borderLeft: '4px solid var(--state)',
      // The colour of its service, or its own.
      borderRight: '3px solid var(--colour)',
      borderRadius: 4,
      cursor: 'pointer',
    },
    '& .visit b': { ...cut, fontWeight: 600 },
    '& .visit span': { ...cut, color: palette.text.secondary },
    // The state's picture, at the right of the first line.
    '& .visit::before': { content: '""', order: 1, marginLeft: 'auto', width: '0.875rem', height: '0.875rem', flexShrink: 0, backgroundImage: 'var(--icon)', backgroundSize: 'contain' },
    '& .visit[data-lines]': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) repeat(4, auto)', gridAutoRows: 'min-content', paddingTop: '0.125rem', alignContent: 'start', gap: '0 0.25rem' },
    '& .visit[data-lines]::before': { gridArea: '1 / 5', order: 0, marginTop: '0.0625rem' },
    '& .visit[data-lines] b': { gridArea: '1 / 1' },
    '& .visit[data-lines] .mark': { gridRow: 1 },
    '& .visit[data-lines] span': { gridColumn: '1 / -1', whiteSpace: 'pre' },
    '& .visit[data-size="tiny"]': { fontSize: '0.6875rem', lineHeight: 1 },
    // The turnover before and after it: two strips of one layer.
    '& .visit[data-buffer]::after': {
      content: '""',
      position: 'absolute',
      left: -4,
      right: -1,
      top: 'calc(-1px - var(--buffer-before))',
      bottom: 'calc(-1px - var(--buffer))',
      pointerEvents: 'none',
      backgroundImage: `${turnover(palette.text.secondary)}, ${turnover(palette.text.secondary)}`,
      backgroundSize: '100% var(--buffer-before), 100% var(--buffer)',
      backgroundPosition: 'top, bottom',
      backgroundRepeat: 'no-repeat',
    },
    '& .visit[data-freed]': { opacity: 0.85, color: palette.text.secondary },
    // Who and when are struck out; what became of the visit stays to be read.
    '& .visit[data-freed] b, & .visit[data-freed] span::first-line': { textDecoration: 'line-through' },
    '& .visit[data-lifted]': { opacity: 0.35 },
    '& .visit[data-lifted]::after': { display: 'none' },
    '& .visit[data-selected]': { outline: `2px solid ${palette.focusRing}`, outlineOffset: 1, zIndex: 2 },
    '& .mark': { ...picture, color: palette.text.secondary },
    '& .mark[data-mark="alert"]': { color: palette.warning.main },
    '@container (max-width: 4.5rem)': { '& .visit .mark:not([data-mark="alert"])': { display: 'none' } },
    ...stateRules(theme),
    ...markRules(),
  };
}

function columnRules(theme: Theme): Rules {
  const { palette } = theme.vars;
  return {
    '& .slotColumn': { position: 'relative', flex: '1 1 0', minWidth: 'var(--column)', borderLeft: `1px solid ${palette.divider}` },
    '& .column': { position: 'relative', height: '100%', overflow: 'clip', contain: 'strict', containerType: 'inline-size', backgroundColor: palette.surface.sunken },
    '& .column[data-today]': { boxShadow: `inset 0 0 0 1px ${palette.primary.main}` },
    '& .working': { position: 'absolute', left: 0, right: 0, backgroundColor: palette.background.paper },
    '& .lines': {
      position: 'absolute',
      inset: 0,
      pointerEvents: 'none',
      backgroundImage: `repeating-linear-gradient(to bottom, ${palette.divider} 0 1px, transparent 1px var(--hour)),
        repeating-linear-gradient(to bottom, color-mix(in srgb, ${palette.divider} 38%, transparent) 0 1px, transparent 1px var(--step))`,
    },
  };
}

/** The surface on which columns, visits and what is not booked yet are drawn. */
export const BoardSurface = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  userSelect: 'none',
  '&[data-dragging]': { cursor: 'grabbing' },
  ...columnRules(theme),
  ...visitRules(theme),
}));

/** The week of everybody: a table whose cells list visits. */
export const TableSurface = styled('div')(({ theme }) => ({
  userSelect: 'none',
  '&[data-dragging]': { cursor: 'grabbing' },
  ...visitRules(theme),
  '& .visit': { ...visitRules(theme)['& .visit'], position: 'relative', width: '100%', minHeight: '1.5rem' },
  '& .visit[data-buffer]::after': { display: 'none' },
  // The time whole, as much of the name as there is room for.
  '& .visit span:first-of-type': { flexShrink: 0 },
  // A cell is a seventh of the window, and cells can be no containers to ask: the name has a line of its own there.
  '@media (max-width: 110rem)': {
    '& .visit': { flexWrap: 'wrap', rowGap: 0, paddingBlock: '0.0625rem' },
    '& .visit b': { ...cut, fontWeight: 600, order: 2, flexBasis: '100%' },
    '& .visit span:last-of-type:not(:first-of-type)': { flexGrow: 1, flexBasis: 0 },
  },
}));
