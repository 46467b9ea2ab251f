import { type BrowserWindow, dialog } from 'electron';
import { desktopWords } from '../shared/messages/desktop-messages.ts';
import type { Settled } from './settling.ts';

/** Asks what becomes of a window whose page is not done; a dismissed question keeps it open. */
export async function decideClosing(
  window: BrowserWindow,
  settled: Settled,
): Promise<'wait' | 'keep' | 'close'> {
  const isLate = settled.kind === 'late';
  const problem = settled.kind === 'problem' ? settled.words : '';
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: desktopWords(isLate ? 'settle.late' : 'settle.problem'),
    detail: isLate
      ? desktopWords('settle.lateDetail')
      : desktopWords('settle.problemDetail', { problem }),
    buttons: [desktopWords(isLate ? 'settle.wait' : 'settle.keep'), desktopWords('settle.close')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) return 'close';
  return isLate ? 'wait' : 'keep';
}
