// Stands in for Electron in tests: requiring the real package outside Electron would try to download a binary. Typed
// by Electron's own electron.d.ts, so that a call which Electron does not know does not compile; it records what the
// program set, and lets a test play the part of the window, the page and the operating system.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

type Recorded = Record<string, unknown>;

interface Recordings {
  readonly switches: Map<string, string>;
  readonly schemes: Electron.CustomScheme[];
  readonly paths: Map<string, string>;
  readonly partitions: { readonly name: string; readonly options: unknown }[];
  readonly openedOutside: string[];
  readonly errorBoxes: string[];
  readonly exits: number[];
  readonly setBeforeReady: string[];
  readonly windows: BrowserWindow[];
  readonly popups: Electron.MenuItemConstructorOptions[][];
  readonly displays: { readonly id: number; readonly workArea: Electron.Rectangle }[];
  menu: Electron.MenuItemConstructorOptions[];
  quits: number;
  relaunches: (readonly string[])[];
  isSandboxed: boolean;
  isReady: boolean;
  hasLock: boolean;
}

export const recorded: Recordings = {
  switches: new Map(),
  schemes: [],
  paths: new Map(),
  partitions: [],
  openedOutside: [],
  errorBoxes: [],
  exits: [],
  setBeforeReady: [],
  windows: [],
  popups: [],
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  menu: [],
  quits: 0,
  relaunches: [],
  isSandboxed: false,
  isReady: false,
  hasLock: true,
};

function before(what: string): void {
  if (!recorded.isReady) recorded.setBeforeReady.push(what);
}

class AppStub extends EventEmitter {
  isPackaged = true;
  name = 'Fascia';
  enableSandbox(): void {
    before('sandbox');
    recorded.isSandboxed = true;
  }
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => void recorded.switches.set(name, value),
  };
  setPath(name: string, path: string): void {
    before(`path ${name}`);
    recorded.paths.set(name, path);
  }
  getLocale(): string {
    return 'en-US';
  }
  requestSingleInstanceLock(): boolean {
    before('lock');
    return recorded.hasLock;
  }
  async whenReady(): Promise<void> {
    recorded.isReady = true;
  }
  relaunch(options?: Electron.RelaunchOptions): void {
    recorded.relaunches.push(options?.args ?? []);
  }
  quit(): void {
    recorded.quits += 1;
  }
  exit(code = 0): void {
    recorded.exits.push(code);
    this.emit('exited');
  }
}

export const app = new AppStub();
app satisfies Pick<
  Electron.App,
  'isPackaged' | 'name' | 'enableSandbox' | 'getLocale' | 'requestSingleInstanceLock' | 'whenReady' | 'relaunch' | 'quit' | 'exit'
>;

export class SessionStub extends EventEmitter {
  readonly handlers: Recorded = {};
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void =>
      void this.schemes.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (handler: unknown): void => void (this.handlers['beforeRequest'] = handler),
  };
  isSpellChecking = true;
  setPermissionRequestHandler(handler: unknown): void {
    this.handlers['permissionRequest'] = handler;
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.handlers['permissionCheck'] = handler;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.handlers['devicePermission'] = handler;
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.handlers['displayMedia'] = handler;
  }
  setCertificateVerifyProc(handler: unknown): void {
    this.handlers['certificate'] = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellChecking = isEnabled;
  }
}

const sessions = new Map<string, SessionStub>();
export const session = {
  fromPartition(name: string, options?: Electron.FromPartitionOptions): SessionStub {
    recorded.partitions.push({ name, options });
    const known = sessions.get(name) ?? new SessionStub();
    sessions.set(name, known);
    return known;
  },
};

export class WebContentsStub extends EventEmitter {
  readonly mainFrame = { origin: 'app://fascia', parent: null };
  openHandler: ((details: { readonly url: string }) => Electron.WindowOpenHandlerResponse) | undefined;
  reloads = 0;
  setWindowOpenHandler(handler: typeof this.openHandler): void {
    this.openHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new WebContentsStub();
  url = '';
  isShown = false;
  isFocused = false;
  isMinimizedNow = false;
  isMaximizedNow = false;
  isDestroyedNow = false;
  isKioskNow = false;
  bounds: Electron.Rectangle;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 0, height: options.height ?? 0 };
    recorded.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.url = url;
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.isFocused = true;
  }
  restore(): void {
    this.isMinimizedNow = false;
  }
  maximize(): void {
    this.isMaximizedNow = true;
  }
  setKiosk(flag: boolean): void {
    this.isKioskNow = flag;
  }
  isMinimized(): boolean {
    return this.isMinimizedNow;
  }
  isMaximized(): boolean {
    return this.isMaximizedNow;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
  destroy(): void {
    this.isDestroyedNow = true;
    this.emit('closed');
  }
}
type UsedOfWindow = 'loadURL' | 'show' | 'focus' | 'restore' | 'maximize' | 'setKiosk' | 'isMinimized' | 'isMaximized' | 'getNormalBounds' | 'destroy';
BrowserWindow.prototype satisfies Pick<Electron.BrowserWindow, UsedOfWindow>;

export const protocol = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    before('schemes');
    recorded.schemes.push(...schemes);
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;

export const ipcMain = new EventEmitter();
export const powerMonitor = new EventEmitter();
export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;

export const screen = {
  getPrimaryDisplay: () => recorded.displays[0],
  getAllDisplays: () => recorded.displays,
};

export const shell = {
  async openExternal(url: string): Promise<void> {
    recorded.openedOutside.push(url);
  },
} satisfies Pick<Electron.Shell, 'openExternal'>;

export const dialog = {
  showErrorBox(title: string, content: string): void {
    recorded.errorBoxes.push(`${title}: ${content}`);
  },
} satisfies Pick<Electron.Dialog, 'showErrorBox'>;

interface MenuStub {
  readonly template: Electron.MenuItemConstructorOptions[];
  popup(): void;
}
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]): MenuStub => ({
    template,
    popup: () => void recorded.popups.push(template),
  }),
  setApplicationMenu: (menu: MenuStub): void => void (recorded.menu = menu.template),
};

/** What a preload script may use. Anything else it asked for would be undefined, and fail. */
export const posted: { readonly channel: string; readonly message: unknown; readonly ports: readonly unknown[] }[] = [];
export const ipcRenderer = {
  postMessage(channel: string, message: unknown, ports: readonly unknown[] = []): void {
    posted.push({ channel, message, ports });
  },
};
