/** Which numbered rules of `shared/SPEC.md` tests and comments cite, and which of them there are. */
import { parseSync } from 'vite';
import { nodesOf, type SyntaxNode, textOf } from './source-facts.ts';

/** Numbers of the rules, in the order of the document. */
export function rulesOf(spec: string): readonly string[] {
  return [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule = '']) => rule);
}

/** What a file cites, each number once; `letters` are those that rules begin with. */
export interface Citations {
  /** In the titles of tests: they say that the rule is tested. */
  readonly inTitles: readonly string[];
  readonly inComments: readonly string[];
}

/** Throws where the file cannot be parsed. */
export function citationsIn(path: string, source: string, letters: string): Citations {
  const { program, comments, errors } = parseSync(path, source);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const number = new RegExp(`\\b[${letters}]\\d{1,2}\\b`, 'g');
  const numbersIn = (texts: readonly string[]): readonly string[] => [
    ...new Set(texts.flatMap((text) => text.match(number) ?? [])),
  ];
  return {
    inTitles: numbersIn([...nodesOf(program)].flatMap(titleOf)),
    inComments: numbersIn(comments.map(({ value }) => value)),
  };
}

/** The title a call of `it`, `test` or `describe` gives, also through `it.each(…)(title)`. */
function titleOf(node: SyntaxNode): readonly string[] {
  if (node.type !== 'CallExpression' || !Array.isArray(node.arguments)) return [];
  const title = textOf(node.arguments[0]);
  return title !== undefined && callsTest(node.callee) ? [title] : [];
}

function callsTest(callee: unknown): boolean {
  for (const node of nodesOf(callee)) {
    if (node.type === 'Identifier') return ['it', 'test', 'describe'].includes(String(node.name));
  }
  return false;
}
