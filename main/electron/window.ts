// The windows of the program. Their web preferences are the first line of defence; see trust.md of the design.
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Session, WebContents, WebPreferences } from 'electron';
import { host as texts } from '../../shared/messages/en/host.ts';
import { addContextMenu } from './menu.ts';
import { pageUrl } from './origin.ts';
import { placeWindow, readWindowState, smallestWindow, writeWindowState } from './window-state.ts';

const reloadsAfterCrash = 3;

export interface WindowsOptions {
  readonly session: Session;
  readonly preloadFile: string;
  readonly stateFile: string;
  readonly isDevelopment: boolean;
}

export interface Windows {
  open(): void;
  /** Brings the first window forward, or opens one. */
  focus(): void;
  /** Full screen, without a frame to leave by; windows that are opened meanwhile are held, too. */
  hold(isHeld: boolean): void;
  owns(contents: WebContents): boolean;
}

export function createWindows(options: WindowsOptions): Windows {
  const windows = new Set<BrowserWindow>();
  let isHeldNow = false;

  function open(): void {
    const saved = readWindowState(options.stateFile);
    const window = new BrowserWindow({
      ...placeWindow(saved, screenAreas(), windows.size),
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#12191b' : '#f6f8f8',
      webPreferences: webPreferences(options),
    });
    windows.add(window);
    window.once('ready-to-show', () => {
      if (saved?.isMaximized === true && windows.size === 1) window.maximize();
      window.show();
    });
    window.on('close', (event) => {
      // Closing is leaving, too: a PIN comes first.
      if (isHeldNow) return event.preventDefault();
      writeWindowState(options.stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    });
    window.on('closed', () => windows.delete(window));
    addContextMenu(window);
    reloadAfterCrash(window);
    if (isHeldNow) window.setKiosk(true);
    void window.loadURL(pageUrl);
  }

  function hold(isHeld: boolean): void {
    isHeldNow = isHeld;
    for (const window of windows) window.setKiosk(isHeld);
  }

  function focus(): void {
    const [first] = windows;
    if (first === undefined) return open();
    if (first.isMinimized()) first.restore();
    first.focus();
  }

  return { open, focus, hold, owns: (contents) => [...windows].some((window) => window.webContents === contents) };
}

function webPreferences({ session, preloadFile, isDevelopment }: WindowsOptions): WebPreferences {
  return {
    session,
    preload: preloadFile,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // Spell checking would fetch its word lists from the internet.
    spellcheck: false,
    devTools: isDevelopment,
  };
}

function screenAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display) => display.workArea)] as const;
}

/** A page that dies is loaded again; its drafts are in the database. One that keeps dying says so and closes. */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashes = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    crashes += 1;
    if (crashes <= reloadsAfterCrash) return window.webContents.reload();
    dialog.showErrorBox(texts.dialog.windowStoppedTitle, texts.dialog.windowStopped);
    window.destroy();
  });
}
