import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * Which file may import what. A layer is a folder at the top; inside `renderer/` the database, the
 * platform and the screens have borders of their own. Each rule gives its reason in what it reports.
 */
export type Layer = 'shared' | 'renderer' | 'electron' | 'build' | 'tests';

const reachable: Readonly<Record<Layer, readonly Layer[]>> = {
  shared: ['shared'],
  renderer: ['renderer', 'shared'],
  electron: ['electron', 'shared'],
  build: ['build', 'shared'],
  tests: ['tests', 'shared', 'renderer', 'electron', 'build'],
};

const screens = [
  'reader',
  'codebook',
  'studies',
  'matrix',
  'exports',
  'audit',
  'reviews',
  'compare',
  'agreement',
  'team',
  'synthesis',
];

/** Packages that run anywhere, without DOM, Node, clock or randomness of their own. */
const sharedPackages = [
  '@noble/hashes',
  'docx',
  'fflate',
  'fractional-indexing',
  'intl-messageformat',
  'mammoth',
  'markdown-it',
  'papaparse',
  'parse5',
  'pdfjs-dist',
  'saxes',
  'valibot',
];

const platformMakers = /^renderer\/(main\.(desktop|browser)\.tsx|platform\/)/;
const platformFiles = /^renderer\/platform\/(desktop|browser|memory)\.ts$/;

/** The layer a file belongs to, or `undefined`, which is itself an error. */
export function layerOf(path: string): Layer | undefined {
  const [top = ''] = path.split('/');
  return path.includes('/') && Object.hasOwn(reachable, top) ? (top as Layer) : undefined;
}

/** Everything a source file does that its layer may not, one sentence each. */
export function layerProblems(path: string, source: string): readonly string[] {
  const layer = layerOf(path);
  if (layer === undefined) return ['belongs to no layer: move it into one'];
  if (path.endsWith('.css'))
    return cssImports(source).flatMap((target) => importProblems(path, layer, target));
  const { imports, impurities, readsKind } = readSource(path, source);
  return [
    ...imports.flatMap((target) => importProblems(path, layer, target)),
    ...(layer === 'shared'
      ? impurities.map((what) => `uses ${what}: shared/ is given time and randomness`)
      : []),
    ...(layer === 'renderer' && readsKind && !platformMakers.test(path)
      ? ['asks for platform.kind: only renderer/platform and the entry files know it']
      : []),
  ];
}

function importProblems(path: string, layer: Layer, target: string): readonly string[] {
  if (!target.startsWith('.')) return packageProblems(path, layer, target);
  const imported = posix.join(posix.dirname(path), target.replace(/\?.*$/, ''));
  const importedLayer = layerOf(imported);
  if (importedLayer === undefined) {
    // Tests and builds read the package's own files, such as package.json.
    return layer === 'tests' || layer === 'build'
      ? []
      : [`imports ${imported}, which belongs to no layer`];
  }
  if (!reachable[layer].includes(importedLayer)) {
    return [`imports ${imported}: ${layer}/ may import only from ${reachable[layer].join(', ')}`];
  }
  const problems: string[] = [];
  if (layer === 'renderer') {
    const [from, to] = [screenOf(path), screenOf(imported)];
    if (from !== undefined && to !== undefined && from !== to) {
      problems.push(`imports ${imported}: a screen imports no other screen`);
    }
    if (platformFiles.test(imported) && !platformMakers.test(path)) {
      problems.push(`imports ${imported}: only the entry files choose a platform`);
    }
  }
  return problems;
}

function packageProblems(path: string, layer: Layer, target: string): readonly string[] {
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  if (name === 'dexie' && layer !== 'tests' && !path.startsWith('renderer/db/')) {
    return ['imports dexie: only renderer/db may'];
  }
  if (layer === 'shared' && !sharedPackages.includes(name)) {
    return [`imports the package ${name}: it is not on the list of packages shared/ may use`];
  }
  if (layer === 'renderer' && (name === 'electron' || target.startsWith('node:'))) {
    return [`imports ${target}: a page has neither Electron nor Node`];
  }
  return [];
}

function screenOf(path: string): string | undefined {
  const [layer, folder = ''] = path.split('/');
  return layer === 'renderer' && screens.includes(folder) ? folder : undefined;
}

interface SourceFacts {
  readonly imports: readonly string[];
  readonly impurities: readonly string[];
  readonly readsKind: boolean;
}

function readSource(path: string, source: string): SourceFacts {
  const { program, module, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const imports = [
    ...module.staticImports.map((statement) => statement.moduleRequest.value),
    ...module.staticExports.flatMap((statement) =>
      statement.entries.flatMap(({ moduleRequest }) =>
        moduleRequest === null ? [] : [moduleRequest.value],
      ),
    ),
  ];
  const nodes = [...nodesOf(program)];
  return {
    imports: [...new Set([...imports, ...nodes.flatMap(lateImport)])],
    impurities: nodes.flatMap(impurity),
    readsKind: nodes.some((node) => memberName(node) === 'platform.kind'),
  };
}

type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string };

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isSyntaxNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

function identifierName(value: unknown): string | undefined {
  return isSyntaxNode(value) && value.type === 'Identifier' ? String(value.name) : undefined;
}

function memberName(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  return `${identifierName(node.object) ?? ''}.${identifierName(node.property) ?? ''}`;
}

/** `import('…')` and the type `import('…')`, which the list of static imports leaves out. */
function lateImport(node: SyntaxNode): readonly string[] {
  const isImport = node.type === 'ImportExpression' || node.type === 'TSImportType';
  const target = isImport && isSyntaxNode(node.source) ? node.source.value : undefined;
  return typeof target === 'string' ? [target] : [];
}

function impurity(node: SyntaxNode): readonly string[] {
  const member = memberName(node) ?? '';
  if (['Date.now', 'Math.random', 'performance.now'].includes(member)) return [member];
  const callsDate = identifierName(node.callee) === 'Date';
  if (node.type === 'CallExpression' && callsDate) return ['Date()'];
  const isBare = Array.isArray(node.arguments) && node.arguments.length === 0;
  return node.type === 'NewExpression' && callsDate && isBare ? ['new Date()'] : [];
}

function cssImports(source: string): readonly string[] {
  const withoutComments = source.replace(/\/\*.*?\*\//gs, '');
  return [...withoutComments.matchAll(/@import\s+(?:url\()?\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? '',
  );
}
