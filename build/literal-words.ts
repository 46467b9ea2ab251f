/** Sentences for users that stand in the code itself, where no translation reaches them. */
import { parseSync } from 'vite';
import { nodesOf, type SyntaxNode, textOf } from './source-facts.ts';

/** Attributes whose words are seen or read out. */
const spoken: ReadonlySet<string> = new Set(['alt', 'aria-label', 'label', 'placeholder', 'title']);

/** Faults of the program: nobody can do anything about them but report them, so that they are in English. */
const faults: ReadonlySet<string> = new Set(['BugError', 'Error', 'TypeError', 'RangeError']);

/**
 * Messages of errors and of what is told of a file, of two words or more, and words inside JSX. Throws where the file
 * cannot be parsed.
 */
export function literalWords(path: string, source: string): readonly string[] {
  const { errors, program } = parseSync(path, source);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  return [...nodesOf(program)].flatMap((node) => [...messagesIn(node), ...wordsOfJsx(node)]);
}

function messagesIn(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'NewExpression': {
      const name = nameOf(node.callee) ?? '';
      return name.endsWith('Error') && !faults.has(name) ? sentencesIn(node.arguments) : [];
    }
    case 'Property':
      return nameOf(node.key) === 'message' ? sentencesIn(node.value) : [];
    case 'VariableDeclarator':
      return nameOf(node.id) === 'message' ? sentencesIn(node.init) : [];
    default:
      return [];
  }
}

function wordsOfJsx(node: SyntaxNode): readonly string[] {
  if (node.type === 'JSXText') return withLetters(String(node.value).trim());
  if (node.type !== 'JSXAttribute' || !spoken.has(nameOf(node.name) ?? '')) return [];
  return valuesOf(node.value).flatMap((value) => withLetters(textOf(value)));
}

/** What an attribute may be, whatever decides: not what is handed to a function on the way, such as a key. */
function valuesOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('type' in value)) return [];
  const {
    alternate,
    consequent,
    expression,
    left,
    right,
    type,
  }: Readonly<Record<string, unknown>> = { ...value };
  switch (type) {
    case 'JSXExpressionContainer':
      return valuesOf(expression);
    case 'ConditionalExpression':
      return [...valuesOf(consequent), ...valuesOf(alternate)];
    case 'LogicalExpression':
      return [...valuesOf(left), ...valuesOf(right)];
    default:
      return [value];
  }
}

/** Keys of messages and names of things have no blanks; what has two words is a sentence or a part of one. */
function sentencesIn(value: unknown): readonly string[] {
  return [...nodesOf(value)]
    .filter(isWritten)
    .map((part) => textOf(part) ?? '')
    .filter((text) => text.includes(' ') && (text.match(/\p{L}{2,}/gu)?.length ?? 0) > 1);
}

function isWritten(node: SyntaxNode): boolean {
  return node.type === 'Literal' || node.type === 'TemplateLiteral';
}

function withLetters(text = ''): readonly string[] {
  return /\p{L}/u.test(text) ? [text] : [];
}

function nameOf(node: unknown): string | undefined {
  return typeof node === 'object' &&
    node !== null &&
    'name' in node &&
    typeof node.name === 'string'
    ? node.name
    : undefined;
}
