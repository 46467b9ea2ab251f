import type { BrowserWindow } from 'electron';
import type { ProgramFacts, ShippedPage } from '../shared/platform/desktop-window.ts';
import type { MenuWishes } from '../shared/platform/menu-wishes.ts';
import { readPickedFile } from './dialogs.ts';
import type { FaultLog } from './faults.ts';
import type { Answers } from './ipc.ts';
import { savePdf } from './print.ts';
import type { Settling } from './settling.ts';
import type { Windows } from './windows.ts';

export interface WindowAnswerNeeds {
  readonly windows: Windows;
  readonly settling: Settling;
  readonly faults: FaultLog;
  facts(): ProgramFacts;
  openPage(page: ShippedPage): void;
  /** The Edit menu is to follow the focus. */
  typingChanged(): void;
  /** The menu bar is to go by this from now on. */
  menuWished(wishes: MenuWishes): Promise<void>;
  /** A review was opened from this path. */
  noteRecent(path: string): void;
}

type WindowChannel =
  | `window:${'start' | 'showing' | 'forward' | 'handOver' | 'files'}`
  | `window:${'settled' | 'typing' | 'menu' | 'new' | 'pdf'}`
  | 'fault:note'
  | 'fault:details'
  | 'program:facts'
  | 'page:open';

/** The answers to what a page asks of its own window and the system around it. */
export function windowAnswers(needs: WindowAnswerNeeds): Pick<Answers, WindowChannel> {
  const { windows, settling, faults } = needs;
  const files = async (window: BrowserWindow) => {
    const picked = [];
    for (const path of windows.takePaths(window)) {
      needs.noteRecent(path);
      picked.push(await readPickedFile(path));
    }
    return picked;
  };
  return {
    'window:start': async (_, window) => windows.start(window),
    'window:showing': async ({ reviewId }, window) => windows.showing(window, reviewId),
    'window:forward': async ({ reviewId }, window) => windows.bringForward(window, reviewId),
    'window:handOver': async ({ reviewId, fileName }, window) =>
      windows.handOver(window, reviewId, fileName),
    'window:files': (_, window) => files(window),
    'window:settled': async ({ problem }, window) => settling.answer(window, problem),
    'window:typing': async ({ isTyping }, window) => {
      windows.typing(window, isTyping);
      needs.typingChanged();
    },
    'window:menu': (wishes) => needs.menuWished(wishes),
    'window:new': async () => void windows.open(),
    'window:pdf': ({ suggestedName }, window) => savePdf(window, suggestedName),
    'fault:note': (fault) => faults.note(fault),
    'fault:details': () => faults.details(needs.facts()),
    'program:facts': async () => needs.facts(),
    'page:open': async ({ page }) => needs.openPage(page),
  };
}
