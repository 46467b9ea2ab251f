import type { Page } from 'playwright-core';

/** How a test wants the application to come up. */
export interface LaunchOptions {
  /** Where everything the application stores lives; kept when given, otherwise temporary. */
  readonly profileDir?: string;
  readonly appearance?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The words and the key of a menu item; empty where it has none. */
export interface MenuItemWords {
  readonly label: string;
  readonly key: string;
}

/** A running application, whatever it runs in, and the user's side of its system dialogs. */
export interface LaunchedApp {
  readonly driver: 'electron' | 'stand-in' | 'browser';
  readonly page: Page;
  readonly profileDir: string;
  /** Where the desktop's main process keeps journals and backups; `undefined` in a browser. */
  readonly userDataDir: string | undefined;
  /** Answers the next open dialog with these paths; none cancels it. */
  answerOpen(paths: readonly string[]): Promise<void>;
  /** Answers the next save dialog; `undefined` cancels it. */
  answerSave(path: string | undefined): Promise<void>;
  /** Answers the next message box with the button at this index. */
  answerQuestion(button: number): Promise<void>;
  /** Chooses the menu item of an action. */
  chooseMenuItem(actionId: string): Promise<void>;
  /** What the menu item of an action shows. */
  menuItem(actionId: string): Promise<MenuItemWords>;
  /** The ids of the menu items that are shown now. */
  shownMenuItems(): Promise<readonly string[]>;
  /** Starts the application a second time with these arguments, as a double click on a file does. */
  startAgain(args: readonly string[]): Promise<void>;
  /** Clicks the close button of the window that shows this page. */
  closeWindow(page: Page): Promise<void>;
  /** The addresses handed to the system's own browser so far. */
  openedAddresses(): Promise<readonly string[]>;
  /** Closes every window and ends the application; a given `profileDir` stays. */
  close(): Promise<void>;
}
