// The program's menu. Without its edit roles the keys for copy and paste would not work on macOS.
import { Menu, app } from 'electron';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { fill, host } from '../../shared/messages/en/host.ts';

const texts = host.menu;

const editItems: MenuItemConstructorOptions[] = [
  { role: 'undo', label: texts.undo },
  { role: 'redo', label: texts.redo },
  { type: 'separator' },
  { role: 'cut', label: texts.cut },
  { role: 'copy', label: texts.copy },
  { role: 'paste', label: texts.paste },
  { role: 'selectAll', label: texts.selectAll },
];

export interface MenuOptions {
  readonly isDevelopment: boolean;
  readonly isMac: boolean;
  readonly openWindow: () => void;
}

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

function menuTemplate({ isDevelopment, isMac, openWindow }: MenuOptions): MenuItemConstructorOptions[] {
  const name = app.name;
  const quit: MenuItemConstructorOptions = { role: 'quit', label: fill(texts.quit, { name }) };
  const appMenu: MenuItemConstructorOptions = {
    label: name,
    submenu: [
      { role: 'about', label: fill(texts.about, { name }) },
      { type: 'separator' },
      { role: 'hide', label: fill(texts.hide, { name }) },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.showAll },
      { type: 'separator' },
      quit,
    ],
  };
  const fileItems: MenuItemConstructorOptions[] = [
    { label: texts.newWindow, accelerator: 'CommandOrControl+Shift+N', click: openWindow },
    { role: 'close', label: texts.close },
    ...(isMac ? [] : [{ type: 'separator' } as const, quit]),
  ];
  const viewItems: MenuItemConstructorOptions[] = [
    { role: 'togglefullscreen', label: texts.fullScreen },
    ...(isDevelopment ? [{ role: 'toggleDevTools', label: texts.developerTools } as const] : []),
  ];
  return [
    ...(isMac ? [appMenu] : []),
    { label: texts.file, submenu: fileItems },
    { label: texts.edit, submenu: editItems },
    { label: texts.view, submenu: viewItems },
    { label: texts.window, submenu: [{ role: 'minimize', label: texts.minimize }] },
  ];
}

/** Electron has no context menu of its own; people expect copy and paste under the right button. */
export function addContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(editItems).popup({ window });
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([{ role: 'copy', label: texts.copy }]).popup({ window });
  });
}
