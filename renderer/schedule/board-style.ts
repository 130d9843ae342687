// One style sheet for everything on the board: blocks are plain elements with attributes, since a styled component for
// each visit would be computed anew for each of them.
import { styled, type Theme } from '@mui/material/styles';
import { visitStates } from '../../shared/schedule/schedule.model.ts';
import { darkPalette, lightPalette } from '../app/palette.ts';
import { markPaths, maskOf, pictureOf, statePaths, type VisitMark } from './visit-icons.ts';
import { visitLooks } from './visit-look.ts';

type Rules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What a state looks like, written out for each: a value that goes through a custom property is read anew for every
 * visit, and a picture is a thousand letters.
 */
function stateRules(theme: Theme): Rules {
  const rules = visitStates.map((state): [string, Rules[string]] => {
    const { tone } = visitLooks[state];
    const { main, soft } = theme.vars.palette.state[tone];
    const edge = `color-mix(in srgb, ${main} 45%, transparent)`;
    return [
      `& .visit[data-state="${state}"]`,
      {
        backgroundColor: soft,
        backgroundImage: pictureOf(statePaths[state], lightPalette.state[tone].main),
        ...theme.applyStyles('dark', { backgroundImage: pictureOf(statePaths[state], darkPalette.state[tone].main) }),
        borderTopColor: edge,
        borderBottomColor: edge,
        borderLeftColor: main,
        ...(state === 'tentative' && { borderLeftStyle: 'dashed' }),
      },
    ];
  });
  return Object.fromEntries(rules);
}

/** A strip of thin slanted lines in the colour of its text, above or below a visit. */
const turnover = {
  content: '""',
  position: 'absolute',
  left: -4,
  right: -1,
  pointerEvents: 'none',
  backgroundImage: 'repeating-linear-gradient(135deg, color-mix(in srgb, currentColor 32%, transparent) 0 1px, transparent 1px 5px)',
} as const;

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
      left: 2,
      right: 2,
      // At its right end stands the state's picture.
      padding: '0 1.375rem 0 0.375rem',
      backgroundRepeat: 'no-repeat',
      backgroundSize: '0.875rem',
      backgroundPosition: 'right 0.25rem center',
      display: 'flex',
      alignItems: 'center',
      gap: '0.25rem',
      textAlign: 'left',
      font: 'inherit',
      fontSize: '0.75rem',
      lineHeight: 1.3,
      color: palette.text.primary,
      // On the right the colour of its service, or its own.
      borderStyle: 'solid',
      borderWidth: '1px 3px 1px 4px',
      borderRadius: 4,
      cursor: 'pointer',
    },
    '& .visit b': { ...cut, fontWeight: 600 },
    // The time can be told from where it stands: it gives way to the name.
    '& .visit span': { ...cut, flexShrink: 99, color: palette.text.secondary },
    '& .visit[data-lines]': { flexDirection: 'column', alignItems: 'stretch', gap: 0, padding: '0.125rem 0.25rem 0 0.375rem', backgroundPosition: 'right 0.25rem top 0.1875rem' },
    '& .visit[data-lines] b': { marginRight: '1.875rem' },
    '& .visit[data-lines] span': { whiteSpace: 'pre', flexShrink: 1 },
    // What is the matter with it stands between its name and the picture.
    '& .visit[data-lines][data-marks]': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) repeat(3, auto) 0.875rem', gridAutoRows: 'min-content', alignContent: 'start', gap: '0 0.25rem' },
    '& .visit[data-lines][data-marks] b': { gridArea: '1 / 1', marginRight: 0 },
    '& .visit[data-lines][data-marks] .mark': { gridRow: 1 },
    '& .visit[data-lines][data-marks] span': { gridColumn: '1 / -1' },
    '& .visit[data-size="tiny"]': { fontSize: '0.6875rem', lineHeight: 1 },
    // The turnover before and after it.
    '& .visit[data-buffer]::after': { ...turnover, color: palette.text.secondary, top: 'calc(100% + 1px)', height: 'var(--buffer)' },
    '& .visit[data-buffer-before]::before': { ...turnover, color: palette.text.secondary, bottom: 'calc(100% + 1px)', height: 'var(--buffer-before)' },
    // A visit that takes place and a cancelled one at the same time share the width.
    '& .visit[data-narrow]': { right: '28%' },
    '& .visit[data-freed]': { left: '50%', opacity: 0.85, color: palette.text.secondary },
    '& .visit[data-freed][data-narrow]': { left: '72%', right: 2 },
    // Who and when are struck out; what became of the visit stays to be read.
    '& .visit[data-freed] b, & .visit[data-freed] span::first-line': { textDecoration: 'line-through' },
    '& .visit[data-lifted]': { opacity: 0.35 },
    '& .visit[data-lifted]::after, & .visit[data-lifted]::before': { display: 'none' },
    '& .visit[data-selected]': { outline: `2px solid ${palette.focusRing}`, outlineOffset: 1, zIndex: 2 },
    '& .mark': { ...picture, color: palette.text.secondary },
    '& .mark[data-mark="alert"]': { color: palette.warning.main },
    ...stateRules(theme),
    ...markRules(),
  };
}

function columnRules(theme: Theme): Rules {
  const { palette } = theme.vars;
  return {
    '& .slotColumn': { position: 'relative', flex: '1 1 0', minWidth: 'var(--column)', borderLeft: `1px solid ${palette.divider}` },
    '& .column': { position: 'relative', height: '100%', overflow: 'clip', contain: 'strict', backgroundColor: palette.surface.sunken },
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
  '& .visit[data-freed]': { ...visitRules(theme)['& .visit[data-freed]'], left: 0 },
  '& .visit': { ...visitRules(theme)['& .visit'], position: 'relative', left: 0, right: 0, width: '100%', minHeight: '1.5rem', borderRightWidth: 0 },
  // The time whole, as much of the name as there is room for.
  '& .visit span:first-of-type': { flexShrink: 0 },
  // A cell is a seventh of the window, and cells can be no containers to ask: the name has a line of its own there.
  '@media (max-width: 110rem)': {
    '& .visit': { flexWrap: 'wrap', rowGap: 0, padding: '0.0625rem 0.25rem 0.0625rem 0.375rem', backgroundPosition: 'right 0.25rem top 0.1875rem' },
    '& .visit b': { ...cut, fontWeight: 600, order: 2, flexBasis: '100%' },
    '& .visit span:last-of-type:not(:first-of-type)': { display: 'none' },
  },
}));
