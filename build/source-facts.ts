/** What the checks of the layers need to know of a source file: what it imports, and what it does that is not pure. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface SourceFacts {
  /** As they are written: a path that begins with a dot, or a package. Types and workers too. */
  readonly imports: readonly string[];
  readonly impurities: readonly string[];
  readonly readsKind: boolean;
}

/** Throws where the file cannot be parsed. */
export function readSource(path: string, source: string): SourceFacts {
  if (path.endsWith('.css'))
    return { imports: cssImports(source), impurities: [], readsKind: false };
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

/** A node of the syntax tree, whatever its kind. */
export type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string };

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

/** The node and everything in it, outermost first. */
export function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isSyntaxNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

/** The text of a literal, or of a template as far as it is written out. */
export function textOf(node: unknown): string | undefined {
  if (!isSyntaxNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  const parts = node.quasis.map((part) => part?.value?.cooked);
  return parts.join('…');
}

function identifierName(value: unknown): string | undefined {
  return isSyntaxNode(value) && value.type === 'Identifier' ? String(value.name) : undefined;
}

function memberName(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  return `${identifierName(node.object) ?? ''}.${identifierName(node.property) ?? ''}`;
}

/** `import('…')`, the type `import('…')` and the file of a worker, which the list of static imports leaves out. */
function lateImport(node: SyntaxNode): readonly string[] {
  if (node.type === 'NewExpression' && identifierName(node.callee) === 'URL') {
    const [file] = Array.isArray(node.arguments) ? node.arguments : [];
    return isSyntaxNode(file) && typeof file.value === 'string' && file.value.startsWith('.')
      ? [file.value]
      : [];
  }
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

/** The path from the root of what a file imports, or `undefined` for a package. */
export function importedPath(path: string, target: string): string | undefined {
  if (!target.startsWith('.')) return undefined;
  return posix.join(posix.dirname(path), target.replace(/\?.*$/, ''));
}
