import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import { Menu } from 'electron';
import { desktopWords } from '../shared/messages/desktop-messages.ts';

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

/** Shows the menu where a page leaves a right click, or its key, to the system. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, clicked) => {
    const template = contextMenuTemplate(clicked, {
      replace: (word) => contents.replaceMisspelling(word),
      learn: (word) => contents.session.addWordToSpellCheckerDictionary(word),
    });
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}
