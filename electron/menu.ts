/**
 * The Dutch menu. Items either belong to the shell or are sent as a command to the page they concern; a key
 * that a page handles itself (Opdrachten) is only shown here, so that it never fires twice. The key of Noodstop
 * comes to the menu only from a window whose page is gone: in any other it is taken before.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/shell/bridge.ts';
import { nl } from './nl.ts';
import type { ShellWindow } from './windows.ts';

export interface MenuActions {
  readonly send: (command: MenuCommand) => void;
  readonly openStart: () => void;
  readonly openBeamer: () => void;
  readonly stopPlay: () => void;
  readonly changeDataFolder: () => void;
  readonly saveRecoveryKey: () => void;
  readonly showAbout: () => void;
}

const NEEDS_EXERCISE: readonly string[] = ['go-regie', 'go-logboek', 'go-verslag', 'open-beamer'];

/**
 * Enables what the window in front can do, and Noodstop in every window.
 * @param isInPlay whether there is anything to stop
 */
export function updateMenu(current: ShellWindow | null, isInPlay: boolean): void {
  const enable = (id: string, isEnabled: boolean) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (item) item.enabled = isEnabled;
  };
  for (const id of NEEDS_EXERCISE) enable(id, current?.kind === 'exercise');
  enable('emergency-stop', isInPlay);
}

export function setMenu(actions: MenuActions, allowDevTools: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(actions, allowDevTools)));
}

function template(actions: MenuActions, allowDevTools: boolean): MenuItemConstructorOptions[] {
  const { menu } = nl;
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    enabled: !NEEDS_EXERCISE.includes(id),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.send(id),
  });
  const shownKey = (item: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
    ...item,
    registerAccelerator: false,
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: process.platform === 'darwin' ? nl.app : menu.file,
      submenu: [
        command('new-exercise', menu.newExercise, 'CommandOrControl+Shift+N'),
        {
          id: 'open-start',
          label: menu.start,
          accelerator: 'CommandOrControl+Shift+H',
          click: actions.openStart,
        },
        separator,
        command('go-instellingen', menu.settings, 'CommandOrControl+,'),
        { id: 'change-data-folder', label: menu.otherFolder, click: actions.changeDataFolder },
        separator,
        { role: 'quit', label: menu.quit, accelerator: 'CommandOrControl+Q' },
      ],
    },
    ...(process.platform === 'darwin' ? [editMenu()] : []),
    {
      label: menu.exercise,
      submenu: [
        command('go-regie', menu.regie, 'CommandOrControl+1'),
        command('go-logboek', menu.logboek, 'CommandOrControl+2'),
        command('go-verslag', menu.verslag, 'CommandOrControl+3'),
        separator,
        shownKey(command('command-palette', menu.palette, 'CommandOrControl+K')),
        {
          id: 'open-beamer',
          label: menu.beamer,
          accelerator: 'F9',
          enabled: false,
          click: actions.openBeamer,
        },
        separator,
        {
          id: 'emergency-stop',
          label: menu.emergencyStop,
          accelerator: 'F8',
          enabled: false,
          click: actions.stopPlay,
        },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'zoomIn', label: menu.zoomIn, accelerator: 'CommandOrControl+Plus' },
        // The same key without Shift.
        {
          role: 'zoomIn',
          visible: false,
          acceleratorWorksWhenHidden: true,
          accelerator: 'CommandOrControl+=',
        },
        { role: 'zoomOut', label: menu.zoomOut, accelerator: 'CommandOrControl+-' },
        { role: 'resetZoom', label: menu.zoomReset, accelerator: 'CommandOrControl+0' },
        separator,
        { role: 'togglefullscreen', label: menu.fullscreen, accelerator: 'F11' },
        ...(allowDevTools ? [separator, { role: 'toggleDevTools', label: menu.devTools } as const] : []),
      ],
    },
    {
      label: menu.window,
      submenu: [
        { role: 'minimize', label: menu.minimise },
        { role: 'close', label: menu.close },
      ],
    },
    {
      role: 'help',
      label: menu.help,
      submenu: [
        command('verify-log', menu.verifyLog),
        { id: 'save-recovery-key', label: menu.recoveryKey, click: actions.saveRecoveryKey },
        separator,
        { id: 'about', label: menu.about, click: actions.showAbout },
      ],
    },
  ];
}

/** macOS gives text fields their keys through this menu; elsewhere they have them. */
function editMenu(): MenuItemConstructorOptions {
  const { menu } = nl;
  return {
    label: menu.edit,
    submenu: [
      { role: 'undo', label: menu.undo },
      { role: 'redo', label: menu.redo },
      { type: 'separator' },
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
    ],
  };
}
