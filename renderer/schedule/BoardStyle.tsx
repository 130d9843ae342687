// One style sheet for everything on the board: blocks are plain elements with attributes, since a styled component for
// each visit would be computed anew for each of them, and one around them at each step of the cursor or a drag.
import GlobalStyles from '@mui/material/GlobalStyles';
import { styled, type Theme } from '@mui/material/styles';
import { visitStates } from '../../shared/schedule/schedule.model.ts';
import { darkPalette, lightPalette } from '../app/palette.ts';
import { markPaths, pictureOf, statePaths, type VisitMark } from './visit-icons.ts';
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
  return Object.fromEntries(marks.map((mark) => [`& .mark[data-mark="${mark}"]`, { maskImage: pictureOf(markPaths[mark], '#000') }]));
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
    // Over all columns of a day.
    '& .wholeDay': { position: 'absolute', top: 0, bottom: 0, right: 0, pointerEvents: 'none' },
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

/** The free time under the cursor. */
function slotRules({ vars: { palette } }: Theme): Rules {
  return {
    '& .slot': {
      position: 'absolute',
      zIndex: 2,
      left: 2,
      right: 2,
      padding: '0 0.375rem',
      font: 'inherit',
      fontSize: '0.75rem',
      lineHeight: 1.2,
      textAlign: 'left',
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      color: palette.primary.dark,
      backgroundColor: `color-mix(in srgb, ${palette.primary.light} 60%, transparent)`,
      border: `1px solid ${palette.primary.main}`,
      borderRadius: 4,
      // The pointer goes through to the board, which knows clicks from drags.
      pointerEvents: 'none',
    },
    '& .slot[data-flow]': { position: 'relative', left: 0, width: '100%', minHeight: '1.5rem' },
  };
}

/** Red or amber says that it does not fit. */
function ghostRules({ vars: { palette } }: Theme): Rules {
  const judged = (colour: 'primary' | 'warning' | 'error', opaque: number) => ({
    color: palette[colour].dark,
    borderColor: palette[colour].main,
    backgroundColor: `color-mix(in srgb, ${palette[colour].light} ${opaque}%, transparent)`,
  });
  return {
    '& .ghost': {
      position: 'absolute',
      zIndex: 4,
      left: 2,
      right: 2,
      overflow: 'visible',
      pointerEvents: 'none',
      padding: '0.125rem 0.375rem',
      fontSize: '0.75rem',
      lineHeight: 1.35,
      borderRadius: 4,
      border: '2px dashed',
      fontWeight: 500,
    },
    '& .ghost[data-verdict="free"]': judged('primary', 88),
    '& .ghost[data-verdict="warning"]': judged('warning', 90),
    '& .ghost[data-verdict="conflict"]': judged('error', 92),
    '& .ghost[data-verdict="faint"]': {
      zIndex: 3,
      color: palette.text.secondary,
      borderColor: palette.text.secondary,
      borderWidth: 1,
      backgroundColor: `color-mix(in srgb, ${palette.background.paper} 70%, transparent)`,
    },
    '& .ghost[data-flow]': { position: 'relative', minHeight: '1.5rem' },
    '& .ghost .why': {
      // The reason must be read even where the block is short: it may hang below.
      display: 'block',
      width: 'max-content',
      maxWidth: '100%',
      marginTop: 2,
      padding: '0.125rem 0.375rem',
      borderRadius: 4,
      backgroundColor: palette.background.paper,
      border: '1px solid currentColor',
    },
  };
}

function rules(theme: Theme) {
  const visits = visitRules(theme);
  const both = { userSelect: 'none', '&[data-dragging]': { cursor: 'grabbing' }, ...visits, ...slotRules(theme), ...ghostRules(theme) } as const;
  return {
    // Days drawn by minutes: columns, visits and what is not booked yet.
    '.boardSurface': { ...both, position: 'relative', display: 'flex', ...columnRules(theme) },
    // The week of everybody: a table whose cells list visits.
    '.tableSurface': {
      ...both,
      '& .visit[data-freed]': { ...visits['& .visit[data-freed]'], left: 0 },
      '& .visit': { ...visits['& .visit'], position: 'relative', left: 0, right: 0, width: '100%', minHeight: '1.5rem', borderRightWidth: 0 },
      // The time whole, as much of the name as there is room for.
      '& .visit span:first-of-type': { flexShrink: 0 },
      // A cell is a seventh of the window, and cells can be no containers to ask: the name has a line of its own there.
      '@media (max-width: 110rem)': {
        '& .visit': { flexWrap: 'wrap', rowGap: 0, padding: '0.0625rem 0.25rem 0.0625rem 0.375rem', backgroundPosition: 'right 0.25rem top 0.1875rem' },
        '& .visit b': { ...cut, fontWeight: 600, order: 2, flexBasis: '100%' },
        '& .visit span:last-of-type:not(:first-of-type)': { display: 'none' },
      },
    },
  };
}

/** What a board or a table scrolls in. */
export const BoardScroller = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  minWidth: 0,
  overflow: 'auto',
  // Where it scrolls to is the board's own business.
  overflowAnchor: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.vars.shape.borderRadius,
  '&:focus-visible': { outlineOffset: '-2px' },
}));

/** How `boardSurface` and `tableSurface` look, and all that stands on them; one element for ever, so that React leaves it alone. */
export const boardStyle = <GlobalStyles styles={rules} />;
