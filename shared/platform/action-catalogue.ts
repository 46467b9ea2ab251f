import type { MessageKey } from '../messages/messages.ts';

/** The menus of the desktop's menu bar that actions can be listed in. */
export type ActionMenu = 'file' | 'edit' | 'view' | 'go' | 'help';

/** Where a key means this action: everywhere, or only while that screen is shown and no field is being typed in. */
export type ActionScope = 'anywhere' | 'code' | 'screening';

/**
 * One thing the user can do, as data: the palette, the menus, the keyboard handler, the help page and
 * the tests all read this. `labelKey` names its words; `keys` are alternatives such as `'Mod+Shift+Z'`
 * or `'c'`, where `Mod` is Command on a Mac and Control elsewhere. Keys without Mod or Alt never act
 * while a field has the focus.
 */
export interface ActionEntry {
  readonly id: string;
  readonly labelKey: MessageKey;
  readonly keys: readonly string[];
  readonly group:
    | 'review'
    | 'import'
    | 'edit'
    | 'screening'
    | 'code'
    | 'codebook'
    | 'go'
    | 'view'
    | 'help';
  readonly scope: ActionScope;
  readonly menu?: ActionMenu;
}

/** Every action, in the order in which menus and help list them. */
export const actionCatalogue = [
  {
    id: 'review.new',
    labelKey: 'action.review.new',
    keys: ['Mod+N', 'Alt+N'],
    group: 'review',
    scope: 'anywhere',
    menu: 'file',
  },
  {
    id: 'review.open',
    labelKey: 'action.review.open',
    keys: ['Mod+O'],
    group: 'review',
    scope: 'anywhere',
    menu: 'file',
  },
  {
    id: 'review.list',
    labelKey: 'action.review.list',
    keys: ['Alt+0'],
    group: 'review',
    scope: 'anywhere',
    menu: 'file',
  },
  {
    id: 'review.saveAs',
    labelKey: 'action.review.saveAs',
    keys: ['Mod+S'],
    group: 'review',
    scope: 'anywhere',
    menu: 'file',
  },
  {
    id: 'review.duplicate',
    labelKey: 'action.review.duplicate',
    keys: [],
    group: 'review',
    scope: 'anywhere',
    menu: 'file',
  },
  {
    id: 'team.share',
    labelKey: 'action.team.share',
    keys: [],
    group: 'review',
    scope: 'anywhere',
    menu: 'file',
  },
  {
    id: 'team.send',
    labelKey: 'action.team.send',
    keys: ['Mod+Shift+S'],
    group: 'review',
    scope: 'anywhere',
    menu: 'file',
  },
  {
    id: 'import.files',
    labelKey: 'action.import.files',
    keys: ['Mod+I'],
    group: 'import',
    scope: 'anywhere',
    menu: 'file',
  },
  {
    id: 'edit.undo',
    labelKey: 'action.edit.undo',
    keys: ['Mod+Z'],
    group: 'edit',
    scope: 'anywhere',
    menu: 'edit',
  },
  {
    id: 'edit.redo',
    labelKey: 'action.edit.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    group: 'edit',
    scope: 'anywhere',
    menu: 'edit',
  },
  {
    id: 'reader.find',
    labelKey: 'action.reader.find',
    keys: ['Mod+F'],
    group: 'edit',
    scope: 'code',
    menu: 'edit',
  },
  {
    id: 'screening.include',
    labelKey: 'action.screening.include',
    keys: ['i'],
    group: 'screening',
    scope: 'screening',
  },
  {
    id: 'screening.exclude',
    labelKey: 'action.screening.exclude',
    keys: ['e'],
    group: 'screening',
    scope: 'screening',
  },
  {
    id: 'screening.maybe',
    labelKey: 'action.screening.maybe',
    keys: ['m'],
    group: 'screening',
    scope: 'screening',
  },
  {
    id: 'screening.clear',
    labelKey: 'action.screening.clear',
    keys: ['Backspace'],
    group: 'screening',
    scope: 'screening',
  },
  {
    id: 'screening.next',
    labelKey: 'action.screening.next',
    keys: ['j', ']'],
    group: 'screening',
    scope: 'screening',
  },
  {
    id: 'screening.previous',
    labelKey: 'action.screening.previous',
    keys: ['k', '['],
    group: 'screening',
    scope: 'screening',
  },
  {
    id: 'screening.toDo',
    labelKey: 'action.screening.toDo',
    keys: ['n'],
    group: 'screening',
    scope: 'screening',
  },
  { id: 'code.pick', labelKey: 'action.code.pick', keys: ['c'], group: 'code', scope: 'code' },
  { id: 'code.last', labelKey: 'action.code.last', keys: ['q'], group: 'code', scope: 'code' },
  { id: 'code.inVivo', labelKey: 'action.code.inVivo', keys: ['v'], group: 'code', scope: 'code' },
  { id: 'code.new', labelKey: 'action.code.new', keys: ['n'], group: 'code', scope: 'code' },
  { id: 'code.uncode', labelKey: 'action.code.uncode', keys: ['u'], group: 'code', scope: 'code' },
  { id: 'code.memo', labelKey: 'action.code.memo', keys: ['m'], group: 'code', scope: 'code' },
  {
    id: 'code.auto',
    labelKey: 'action.code.auto',
    keys: ['Alt+A'],
    group: 'code',
    scope: 'code',
  },
  { id: 'code.order', labelKey: 'action.code.order', keys: ['o'], group: 'code', scope: 'code' },
  {
    id: 'code.recent1',
    labelKey: 'action.code.recent1',
    keys: ['1'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.recent2',
    labelKey: 'action.code.recent2',
    keys: ['2'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.recent3',
    labelKey: 'action.code.recent3',
    keys: ['3'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.recent4',
    labelKey: 'action.code.recent4',
    keys: ['4'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.recent5',
    labelKey: 'action.code.recent5',
    keys: ['5'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.recent6',
    labelKey: 'action.code.recent6',
    keys: ['6'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.recent7',
    labelKey: 'action.code.recent7',
    keys: ['7'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.recent8',
    labelKey: 'action.code.recent8',
    keys: ['8'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.recent9',
    labelKey: 'action.code.recent9',
    keys: ['9'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.nextExcerpt',
    labelKey: 'action.code.nextExcerpt',
    keys: [']'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.previousExcerpt',
    labelKey: 'action.code.previousExcerpt',
    keys: ['['],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.startBack',
    labelKey: 'action.code.startBack',
    keys: ['Alt+Shift+ArrowUp'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.startOn',
    labelKey: 'action.code.startOn',
    keys: ['Alt+Shift+ArrowDown'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.endBack',
    labelKey: 'action.code.endBack',
    keys: ['Alt+Shift+ArrowLeft'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.endOn',
    labelKey: 'action.code.endOn',
    keys: ['Alt+Shift+ArrowRight'],
    group: 'code',
    scope: 'code',
  },
  {
    id: 'code.removeExcerpt',
    labelKey: 'action.code.removeExcerpt',
    keys: ['Delete'],
    group: 'code',
    scope: 'code',
  },
  { id: 'reader.text', labelKey: 'action.reader.text', keys: ['t'], group: 'code', scope: 'code' },
  {
    id: 'codebook.new',
    labelKey: 'action.codebook.new',
    keys: ['Alt+C'],
    group: 'codebook',
    scope: 'anywhere',
  },
  {
    id: 'codebook.search',
    labelKey: 'action.codebook.search',
    keys: ['/'],
    group: 'codebook',
    scope: 'anywhere',
  },
  {
    id: 'go.studies',
    labelKey: 'action.go.studies',
    keys: ['Alt+1'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.screening',
    labelKey: 'action.go.screening',
    keys: ['Alt+S'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.code',
    labelKey: 'action.go.code',
    keys: ['Alt+2'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.themes',
    labelKey: 'action.go.themes',
    keys: ['Alt+3'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.matrix',
    labelKey: 'action.go.matrix',
    keys: ['Alt+4'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.export',
    labelKey: 'action.go.export',
    keys: ['Alt+5'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.audit',
    labelKey: 'action.go.audit',
    keys: ['Alt+6'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.compare',
    labelKey: 'action.go.compare',
    keys: ['Alt+7'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.agreement',
    labelKey: 'action.go.agreement',
    keys: ['Alt+8'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.team',
    labelKey: 'action.go.team',
    keys: ['Alt+9'],
    group: 'go',
    scope: 'anywhere',
    menu: 'go',
  },
  {
    id: 'go.nextDocument',
    labelKey: 'action.go.nextDocument',
    keys: ['Alt+ArrowDown'],
    group: 'go',
    scope: 'code',
    menu: 'go',
  },
  {
    id: 'go.previousDocument',
    labelKey: 'action.go.previousDocument',
    keys: ['Alt+ArrowUp'],
    group: 'go',
    scope: 'code',
    menu: 'go',
  },
  {
    id: 'view.palette',
    labelKey: 'action.view.palette',
    keys: ['Mod+K'],
    group: 'view',
    scope: 'anywhere',
    menu: 'view',
  },
  {
    id: 'view.appearance',
    labelKey: 'action.view.appearance',
    keys: [],
    group: 'view',
    scope: 'anywhere',
    menu: 'view',
  },
  {
    id: 'view.leftPane',
    labelKey: 'action.view.leftPane',
    keys: ['Mod+B'],
    group: 'view',
    scope: 'anywhere',
    menu: 'view',
  },
  {
    id: 'view.rightPane',
    labelKey: 'action.view.rightPane',
    keys: ['Mod+Shift+B'],
    group: 'view',
    scope: 'anywhere',
    menu: 'view',
  },
  {
    id: 'view.larger',
    labelKey: 'action.view.larger',
    keys: ['Mod+Shift+ArrowUp'],
    group: 'view',
    scope: 'anywhere',
    menu: 'view',
  },
  {
    id: 'view.page',
    labelKey: 'action.view.page',
    keys: ['Alt+P'],
    group: 'view',
    scope: 'code',
    menu: 'view',
  },
  {
    id: 'view.smaller',
    labelKey: 'action.view.smaller',
    keys: ['Mod+Shift+ArrowDown'],
    group: 'view',
    scope: 'anywhere',
    menu: 'view',
  },
  {
    id: 'view.guide',
    labelKey: 'action.view.guide',
    keys: [],
    group: 'help',
    scope: 'anywhere',
    menu: 'help',
  },
  {
    id: 'view.shortcuts',
    labelKey: 'action.view.shortcuts',
    keys: ['?'],
    group: 'help',
    scope: 'anywhere',
    menu: 'help',
  },
] as const satisfies readonly ActionEntry[];

/** The id of an action in the catalogue. */
export type ActionId = (typeof actionCatalogue)[number]['id'];
