/**
 * Which folder may import from which, and which packages: a list of what is allowed. A folder that is not
 * named here is an error, and so is every import that its line does not allow. Folders inside those named here
 * (`renderer/reader/page`, `shared/messages/en`) belong to them. A name such as `shared` stands for the files
 * that lie directly in that folder.
 */
export interface FolderRule {
  /** Folders beside its own. */
  readonly folders: readonly string[];
  /** Packages by name; `node` stands for those of Node. */
  readonly packages: readonly string[];
}

const ground = ['shared', 'shared/messages'];
/** Records and what they are made of. Bibliography and documents stand beside them: each holds parts of the other. */
const records = [...ground, 'shared/records', 'shared/bibliography', 'shared/documents'];
/** Records, the log, and the pure readings of both that most of the domain stands on. */
const log = [...records, 'shared/ops', 'shared/anchor', 'shared/codebook', 'shared/corrections'];
/** The log as bytes. `log` and `bundle` share canonical lines and compression. */
const bytes = ['shared/bundle', 'shared/log', 'shared/migrations', 'shared/protect'];
/** What of a review somebody may see. */
const shown = [
  ...log,
  'shared/recode',
  'shared/cells',
  'shared/extraction',
  'shared/appraisal',
  'shared/screening',
  'shared/team',
];

const shared: Readonly<Record<string, FolderRule>> = {
  shared: { folders: ['shared/records'], packages: ['@noble/hashes'] },
  'shared/messages': { folders: ['shared'], packages: [] },
  'shared/records': { folders: records, packages: ['valibot'] },
  'shared/bibliography': {
    folders: records,
    packages: ['fflate', 'papaparse', 'read-excel-file', 'saxes', 'valibot'],
  },
  'shared/documents': {
    folders: records,
    packages: ['chardet', 'fflate', 'markdown-it', 'parse5', 'pdfjs-dist', 'saxes', 'valibot'],
  },
  'shared/anchor': { folders: records, packages: [] },
  'shared/ops': { folders: records, packages: ['valibot'] },
  'shared/corrections': { folders: [...records, 'shared/ops', 'shared/anchor'], packages: [] },
  'shared/recode': { folders: [...records, 'shared/ops'], packages: [] },
  'shared/migrations': { folders: records, packages: ['valibot'] },
  'shared/refi-qda': {
    folders: [...log, 'shared/commands', 'shared/maps'],
    packages: ['@noble/hashes', 'valibot'],
  },
  'shared/codebook': {
    folders: [...records, 'shared/ops', 'shared/anchor'],
    packages: ['fractional-indexing'],
  },
  'shared/searches': { folders: log, packages: [] },
  'shared/duplicates': { folders: log, packages: [] },
  'shared/text': { folders: [], packages: [] },
  'shared/auto-coding': { folders: [...log, 'shared/text'], packages: [] },
  'shared/search': { folders: [...shown, 'shared/auto-coding', 'shared/text'], packages: [] },
  'shared/words': { folders: [...shown, 'shared/text'], packages: [] },
  'shared/screening': { folders: [...log, 'shared/text'], packages: [] },
  'shared/likely': { folders: [...shown, 'shared/words'], packages: [] },
  'shared/cells': { folders: log, packages: [] },
  'shared/extraction': {
    folders: [...log, 'shared/cells', 'shared/text'],
    packages: ['valibot'],
  },
  'shared/appraisal': { folders: [...log, 'shared/agreement', 'shared/cells'], packages: [] },
  'shared/reconcile': { folders: log, packages: [] },
  'shared/audit': { folders: log, packages: [] },
  'shared/codebook-history': { folders: log, packages: [] },
  'shared/agreement': { folders: ground, packages: [] },
  'shared/team': {
    folders: [
      ...log,
      'shared/agreement',
      'shared/appraisal',
      'shared/recode',
      'shared/extraction',
      'shared/screening',
    ],
    packages: [],
  },
  // Checklists are data; what a team says for their items are records.
  'shared/checklists': { folders: log, packages: [] },
  'shared/commands': {
    folders: [
      ...shown,
      'shared/checklists',
      'shared/codebook-history',
      'shared/findings',
      'shared/grids',
      'shared/maps',
      'shared/prisma',
      'shared/reconcile',
      'shared/words',
      'shared/write-up',
    ],
    packages: [],
  },
  'shared/sample': {
    folders: [
      ...log,
      'shared/appraisal',
      'shared/cells',
      'shared/codebook-history',
      'shared/commands',
      'shared/engine',
      'shared/maps',
    ],
    packages: [],
  },
  'shared/import': {
    folders: [
      ...log,
      'shared/appraisal',
      'shared/commands',
      'shared/extraction',
      'shared/refi-qda',
      'shared/screening',
    ],
    packages: [],
  },
  // Questions of the coding read attributes of studies, and what is counted of them is what is in scope.
  'shared/scope': { folders: [...shown, 'shared/relations', 'shared/text'], packages: [] },
  'shared/matrix': { folders: [...shown, 'shared/scope'], packages: [] },
  'shared/findings': { folders: [...shown, 'shared/scope', 'shared/text'], packages: [] },
  'shared/sensitivity': {
    folders: [...shown, 'shared/findings', 'shared/scope'],
    packages: [],
  },
  'shared/grids': { folders: [...shown, 'shared/text'], packages: [] },
  'shared/relations': {
    folders: [...shown, 'shared/matrix', 'shared/scope', 'shared/text'],
    packages: [],
  },
  // A map counts as matrix and relations do, and its words are measured as those of every picture.
  'shared/maps': {
    folders: [
      ...shown,
      'shared/matrix',
      'shared/prisma',
      'shared/relations',
      'shared/scope',
      'shared/tables',
      'shared/text',
    ],
    packages: ['d3-force', 'd3-hierarchy'],
  },
  'shared/prisma': {
    folders: [...log, 'shared/screening', 'shared/export'],
    packages: ['docx'],
  },
  // What the data say of a review is counted as its tables count, and stands in some of them.
  'shared/methods': {
    folders: [
      ...shown,
      'shared/agreement',
      'shared/checklists',
      'shared/findings',
      'shared/grids',
      'shared/prisma',
      'shared/scope',
      'shared/sensitivity',
      'shared/tables',
    ],
    packages: [],
  },
  'shared/tables': {
    folders: [
      ...shown,
      'shared/agreement',
      'shared/audit',
      'shared/checklists',
      'shared/codebook-history',
      'shared/findings',
      'shared/grids',
      'shared/matrix',
      'shared/methods',
      'shared/prisma',
      'shared/reconcile',
      'shared/reference-styles',
      'shared/relations',
      'shared/scope',
      'shared/searches',
      'shared/sensitivity',
      'shared/words',
    ],
    packages: [],
  },
  'shared/export': {
    folders: [...ground, 'shared/tables'],
    packages: ['docx', 'fflate', 'pako', 'papaparse'],
  },
  'shared/reference-styles': { folders: records, packages: [] },
  // Pictures as pixels: it knows shapes and letters, and nothing of reviews.
  'shared/pictures': { folders: ground, packages: ['fflate', 'opentype.js', 'saxes'] },
  'shared/figures': {
    folders: [
      ...shown,
      'shared/export',
      'shared/maps',
      'shared/matrix',
      'shared/prisma',
      'shared/relations',
      'shared/scope',
      'shared/tables',
    ],
    packages: [],
  },
  'shared/segments': {
    folders: [
      ...shown,
      'shared/commands',
      'shared/import',
      'shared/refi-qda',
      'shared/tables',
      'shared/text',
    ],
    packages: [],
  },
  'shared/foreign-projects': { folders: [...log, 'shared/refi-qda'], packages: ['valibot'] },
  'shared/refi-qda-out': {
    folders: [
      ...shown,
      'shared/maps',
      'shared/reference-styles',
      'shared/refi-qda',
      'shared/scope',
      'shared/tables',
    ],
    packages: ['@noble/hashes', 'valibot'],
  },
  'shared/write-up': { folders: log, packages: [] },
  'shared/report': {
    folders: [
      ...shown,
      'shared/export',
      'shared/figures',
      'shared/findings',
      'shared/prisma',
      'shared/scope',
      'shared/tables',
      'shared/write-up',
    ],
    packages: ['docx'],
  },
  'shared/references': { folders: [...records, 'shared/export'], packages: ['papaparse'] },
  'shared/coded-documents': {
    folders: [...shown, 'shared/export', 'shared/tables'],
    packages: ['docx'],
  },
  'shared/log': {
    folders: [...records, 'shared/ops', 'shared/bundle', 'shared/migrations'],
    packages: ['fflate', 'valibot'],
  },
  'shared/bundle': {
    folders: [...log, 'shared/log', 'shared/migrations', 'shared/protect'],
    packages: ['@noble/hashes', 'fflate', 'valibot'],
  },
  'shared/protect': {
    folders: [...ground, 'shared/records', 'shared/bundle'],
    packages: ['@noble/hashes'],
  },
  'shared/journal': { folders: [...records, 'shared/ops', 'shared/bundle'], packages: ['valibot'] },
  'shared/engine': { folders: [...log, 'shared/commands', 'shared/recode'], packages: [] },
  'shared/platform': { folders: [...ground, 'shared/records'], packages: ['valibot'] },
  'shared/folder': {
    folders: [...records, ...bytes, 'shared/ops', 'shared/platform'],
    packages: ['fflate', 'valibot'],
  },
  'shared/use-cases': {
    folders: [
      ...shown,
      ...bytes,
      'shared/agreement',
      'shared/audit',
      'shared/checklists',
      'shared/codebook-history',
      'shared/coded-documents',
      'shared/commands',
      'shared/engine',
      'shared/export',
      'shared/figures',
      'shared/findings',
      'shared/grids',
      'shared/import',
      'shared/maps',
      'shared/methods',
      'shared/pictures',
      'shared/prisma',
      'shared/references',
      'shared/reference-styles',
      'shared/refi-qda',
      'shared/refi-qda-out',
      'shared/report',
      'shared/scope',
      'shared/segments',
      'shared/tables',
      'shared/write-up',
    ],
    packages: [],
  },
};

/** Every folder of the domain. */
const domain = Object.keys(shared);

/** What screens have to do with: how a review is kept, sent and shared is the store's business. */
const shownDomain = domain.filter(
  (folder) => ![...bytes, 'shared/engine', 'shared/folder', 'shared/sample'].includes(folder),
);

/** What a page draws with. */
const drawing = ['react', 'react-dom', 'react-aria-components', 'zustand'];
const lists = '@tanstack/react-virtual';

/** Where what two screens need lies. */
const belowScreens = ['renderer/actions', 'renderer/choices', 'renderer/store', 'renderer/ui'];

function screen(...packages: readonly string[]): FolderRule {
  return { folders: [...shownDomain, ...belowScreens], packages: [...drawing, ...packages] };
}

/** A screen imports no other screen. */
export const screens: Readonly<Record<string, FolderRule>> = {
  'renderer/agreement': screen(),
  'renderer/appraisal': screen(),
  'renderer/audit': screen(lists),
  'renderer/codebook': screen(lists),
  'renderer/compare': screen(lists),
  'renderer/exports': screen(),
  'renderer/extraction': screen(lists),
  'renderer/groups': screen(),
  'renderer/findings': screen(lists),
  'renderer/grids': screen(lists),
  'renderer/sensitivity': screen(),
  'renderer/versions': screen(),
  'renderer/import': screen(),
  'renderer/map': screen(),
  'renderer/matrix': screen(lists),
  'renderer/memos': screen(lists),
  'renderer/protect': screen(),
  'renderer/reader': screen(lists, 'pdfjs-dist'),
  'renderer/recovery': screen(),
  'renderer/relations': screen(lists),
  'renderer/reviews': screen(),
  'renderer/screening': screen(lists),
  'renderer/search': screen(lists),
  'renderer/sampling': screen(),
  'renderer/sets': screen(),
  'renderer/studies': screen(lists),
  'renderer/team': screen(lists),
};

const renderer: Readonly<Record<string, FolderRule>> = {
  // The entry files and what they start: the only ones that choose a platform.
  renderer: {
    folders: [
      ...ground,
      'shared/platform',
      'renderer/actions',
      'renderer/platform',
      'renderer/shell',
      'renderer/store',
      'renderer/ui',
    ],
    packages: drawing,
  },
  'renderer/platform': {
    folders: [...ground, 'shared/platform', 'shared/records'],
    packages: ['valibot'],
  },
  'renderer/db': {
    folders: [...shown, ...bytes, 'shared/engine'],
    packages: ['dexie'],
  },
  'renderer/store': { folders: [...domain, 'renderer/db'], packages: ['react', 'zustand'] },
  'renderer/ui': {
    folders: records,
    packages: [...drawing, '@fontsource-variable/inter', '@fontsource-variable/source-serif-4'],
  },
  'renderer/actions': {
    folders: [...ground, 'shared/platform', 'shared/records', 'renderer/store', 'renderer/ui'],
    packages: ['react'],
  },
  'renderer/choices': {
    folders: [...shownDomain, 'renderer/store', 'renderer/ui'],
    packages: [...drawing, '@leeoniya/ufuzzy'],
  },
  ...screens,
  'renderer/shell': {
    folders: [...shownDomain, ...belowScreens, ...Object.keys(screens)],
    packages: drawing,
  },
};

/** Folders by name. */
export const folderRules: Readonly<Record<string, FolderRule>> = {
  ...shared,
  ...renderer,
  electron: {
    folders: [
      ...ground,
      'shared/folder',
      'shared/foreign-projects',
      'shared/platform',
      'shared/records',
    ],
    packages: ['electron', 'node', 'nspell', 'valibot'],
  },
  'electron/cli': {
    folders: [...domain, 'electron'],
    packages: ['commander', 'node', 'papaparse'],
  },
  build: {
    folders: ['shared/platform'],
    packages: [
      '@electron/fuses',
      '@vitejs/plugin-react',
      'markdown-it',
      'node',
      'playwright-core',
      'vite',
      'vitest',
    ],
  },
};
