import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import { BrowserWindow, dialog, Menu } from 'electron';
import { desktopWords } from '../shared/messages/desktop-messages.ts';
import type { OwnSpelling } from './spelling.ts';

/** What can be done with a word that is not in the dictionary. */
export interface SpellingActions {
  replace(word: string): void;
  learn(word: string): void;
}

type Clicked = Pick<
  ContextMenuParams,
  'dictionarySuggestions' | 'editFlags' | 'isEditable' | 'misspelledWord' | 'selectionText'
>;

/** The menu of a text field, or of selected text; empty where there is neither. */
export function contextMenuTemplate(
  { dictionarySuggestions, editFlags, isEditable, misspelledWord, selectionText }: Clicked,
  spelling: SpellingActions,
): MenuItemConstructorOptions[] {
  if (!isEditable) {
    return selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: editFlags.canCopy }];
  }
  const words: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...dictionarySuggestions.map((word) => ({
            label: word,
            click: () => spelling.replace(word),
          })),
          { label: desktopWords('context.add'), click: () => spelling.learn(misspelledWord) },
          { type: 'separator' },
        ];
  return [
    ...words,
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}

/** The checker of this program’s own; where there is none, the system’s. */
export type OwnWords = Pick<OwnSpelling, 'add' | 'suggestions'>;

/** Shows the menu where a page leaves a right click, or its key, to the system. */
export function offerContextMenu(contents: WebContents, own: () => OwnWords | undefined): void {
  contents.on('context-menu', async (_event, clicked) => {
    const spelling = own();
    const { misspelledWord } = clicked;
    const meant =
      misspelledWord === '' || spelling === undefined
        ? clicked.dictionarySuggestions
        : await spelling.suggestions(misspelledWord).catch(() => []);
    if (contents.isDestroyed()) return;
    const template = contextMenuTemplate(
      { ...clicked, dictionarySuggestions: [...meant] },
      {
        replace: (word) => contents.replaceMisspelling(word),
        learn: (word) => {
          if (spelling === undefined) contents.session.addWordToSpellCheckerDictionary(word);
          else void learn(contents, spelling, word);
        },
      },
    );
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}

/** Put in its own place, the word is no longer underlined there. */
async function learn(contents: WebContents, spelling: OwnWords, word: string): Promise<void> {
  try {
    await spelling.add(word);
    if (!contents.isDestroyed()) contents.replaceMisspelling(word);
  } catch (cause) {
    const window = BrowserWindow.fromWebContents(contents);
    if (window === null) return;
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: desktopWords('context.notAdded'),
      detail: messageOf(cause),
    });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
