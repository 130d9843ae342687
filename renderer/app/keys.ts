// The one key table. A scope is a screen; `app` holds everywhere. What each key does is told in the catalogue under
// `keys.<scope>.<action>`, and an entry without a text there does not compile.
import { en } from '../../shared/messages/en/index.ts';

export interface KeyBinding {
  /**
   * One combination or a sequence of two: `n`, `?`, `Delete`, `ArrowUp`, `Shift+ArrowUp`, `Mod+Enter`, `g t`.
   * `Mod` is Ctrl, on a Mac Cmd.
   */
  readonly keys: string;
  /** Shown in an ordinary browser, which may keep `keys` for itself; both work where it lets them. */
  readonly inBrowser?: string;
  /** Works in dialogs and text fields too; only for combinations with Ctrl or Alt. */
  readonly always?: true;
}

type ScopeTable = Readonly<Record<string, KeyBinding>>;

export const keyTable = {
  app: {
    finder: { keys: 'Mod+K' },
    help: { keys: '?' },
    lock: { keys: 'Mod+L', inBrowser: 'Alt+Shift+L', always: true },
    hideNames: { keys: 'Mod+Shift+B', inBrowser: 'Alt+Shift+B', always: true },
    undo: { keys: 'Mod+Z' },
    goToday: { keys: 'g t' },
    goSchedule: { keys: 'g s' },
    goClients: { keys: 'g c' },
    goNotes: { keys: 'g n' },
    goReports: { keys: 'g r' },
    goSettings: { keys: 'g ,' },
  },
  today: {
    next: { keys: 'ArrowDown' },
    previous: { keys: 'ArrowUp' },
    confirm: { keys: 'c' },
    arrive: { keys: 'a' },
    start: { keys: 's' },
    complete: { keys: 'd' },
    noShow: { keys: 'x' },
    open: { keys: 'v' },
    chart: { keys: 'o' },
    bookNext: { keys: 'b' },
    fillGap: { keys: 'f' },
    reminders: { keys: 'r' },
    repair: { keys: 'Shift+R' },
  },
  schedule: {
    today: { keys: 't' },
    nextDay: { keys: 'n' },
    previousDay: { keys: 'p' },
    dayView: { keys: '1' },
    weekView: { keys: '2' },
    monthView: { keys: '3' },
    agendaView: { keys: '4' },
    byRoom: { keys: 'u' },
    chooseTherapists: { keys: 'f' },
    print: { keys: 'q' },
    zoomIn: { keys: '+' },
    zoomOut: { keys: '-' },
    up: { keys: 'ArrowUp' },
    down: { keys: 'ArrowDown' },
    left: { keys: 'ArrowLeft' },
    right: { keys: 'ArrowRight' },
    previousTherapist: { keys: 'j' },
    nextTherapist: { keys: 'k' },
    longer: { keys: 'Shift+ArrowDown' },
    shorter: { keys: 'Shift+ArrowUp' },
    open: { keys: 'Enter' },
    leave: { keys: 'Escape' },
    book: { keys: 'b' },
    walkIn: { keys: 'w' },
    series: { keys: 'r' },
    repair: { keys: 'Shift+R' },
    move: { keys: 'm' },
    pin: { keys: 'i' },
    placePinned: { keys: 'v' },
    copy: { keys: 'y' },
    waitlist: { keys: 'l' },
    fits: { keys: 'h' },
    confirm: { keys: 'c' },
    arrive: { keys: 'a' },
    start: { keys: 's' },
    complete: { keys: 'd' },
    noShow: { keys: 'x' },
    cancel: { keys: 'Delete' },
    chart: { keys: 'o' },
  },
  reminders: {
    next: { keys: 'ArrowDown' },
    previous: { keys: 'ArrowUp' },
    done: { keys: 'd' },
    confirm: { keys: 'c' },
    copy: { keys: 'm' },
    print: { keys: 'p' },
  },
  clients: {
    search: { keys: '/' },
    newClient: { keys: 'n' },
    duplicates: { keys: 'd' },
    doctors: { keys: 'r' },
  },
  doctors: {
    newDoctor: { keys: 'n' },
  },
  client: {
    tab1: { keys: '1' },
    tab2: { keys: '2' },
    tab3: { keys: '3' },
    tab4: { keys: '4' },
    tab5: { keys: '5' },
    tab6: { keys: '6' },
    tab7: { keys: '7' },
    edit: { keys: 'e' },
    book: { keys: 'b' },
    merge: { keys: 'm' },
    addAttachment: { keys: 'a' },
    newerYear: { keys: '[' },
    olderYear: { keys: ']' },
    noChange: { keys: 'u' },
    screen: { keys: 's' },
  },
  notes: {
    earlierSession: { keys: '[' },
    laterSession: { keys: ']' },
  },
  charting: {
    sign: { keys: 'Mod+Enter', always: true },
    goHeader: { keys: 'Alt+H' },
    goSubjective: { keys: 'Alt+S' },
    goObjective: { keys: 'Alt+O' },
    goTreatments: { keys: 'Alt+T' },
    goAssessment: { keys: 'Alt+A' },
    goPlan: { keys: 'Alt+P' },
    savePhrase: { keys: 'Alt+W' },
    lens: { keys: 'Alt+L' },
    decide: { keys: 'Alt+G' },
    shortScreen: { keys: 'Alt+Q' },
    recheckSame: { keys: '=' },
    recheckBetter: { keys: '+' },
    recheckWorse: { keys: '-' },
    recheckGone: { keys: 'x' },
    tenderness0: { keys: '0' },
    tenderness1: { keys: '1' },
    tenderness2: { keys: '2' },
    tenderness3: { keys: '3' },
    tenderness4: { keys: '4' },
    after0: { keys: 'a 0' },
    after1: { keys: 'a 1' },
    after2: { keys: 'a 2' },
    after3: { keys: 'a 3' },
    after4: { keys: 'a 4' },
    treatMuscleTesting: { keys: 'm' },
    treatNeuromuscular: { keys: 'n' },
    treatMyofascial: { keys: 'f' },
    treatPositional: { keys: 'p' },
    treatTriggerPoint: { keys: 't' },
    treatCupping: { keys: 'c' },
    treatStretching: { keys: 's' },
    removeFinding: { keys: 'Delete' },
  },
  reports: {
    previousPage: { keys: 'p' },
    nextPage: { keys: 'n' },
  },
  settings: {},
} as const satisfies Record<string, ScopeTable>;

export type KeyScope = keyof typeof keyTable;
export type KeyAction<Scope extends KeyScope> = Extract<keyof (typeof keyTable)[Scope], string>;
export type KeyId = { [Scope in KeyScope]: `${Scope}.${KeyAction<Scope>}` }[KeyScope];

/** What the keys do; the annotation is the check that every action has a text. */
export const keyTexts: { readonly [Scope in KeyScope]: Readonly<Record<KeyAction<Scope>, string>> } = en.keys;

export interface KeyEntry {
  readonly id: KeyId;
  readonly scope: KeyScope;
  readonly action: string;
  readonly binding: KeyBinding;
}

/** The table as a list. */
export const keyEntries: readonly KeyEntry[] = Object.entries(keyTable).flatMap(([scope, actions]) =>
  Object.entries<KeyBinding>(actions).map(([action, binding]) => ({
    // Made from the table's own keys, so the pair is one of its ids.
    id: `${scope}.${action}` as KeyId,
    scope: scope as KeyScope,
    action,
    binding,
  })),
);
