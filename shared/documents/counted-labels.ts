/** Questions and answers whose labels are counted: `Q1: …`, `A1: …`, `Q2: …`. */
import type { LabelOnLine } from './label-found.ts';

const asking: ReadonlySet<string> = new Set([
  'q',
  'f',
  'i',
  'question',
  'frage',
  'pregunta',
  'domanda',
  'vraag',
]);
const answering: ReadonlySet<string> = new Set([
  'a',
  'r',
  'b',
  'antwort',
  'answer',
  'respuesta',
  'réponse',
  'risposta',
  'antwoord',
]);
const counted = /^(\p{L}{1,9})[ .-]?(\d{1,4})$/u;

/**
 * The labels with the count taken off their names where one kind asks and another answers, and every count goes up:
 * `Q` and `A` then speak throughout, and not eight people once each. The same labels otherwise.
 */
export function withoutCounts(found: readonly LabelOnLine[]): readonly LabelOnLine[] {
  const rising = risingPrefixes(found);
  const asks = [...rising].some((prefix) => asking.has(prefix));
  const answers =
    [...rising].some((prefix) => answering.has(prefix)) ||
    found.filter(({ name }) => answering.has(name.toLowerCase())).length > 1;
  if (!asks || !answers) return found;
  return found.map((label) => {
    const prefix = counted.exec(label.name)?.[1];
    if (prefix === undefined || !rising.has(prefix.toLowerCase())) return label;
    return { ...label, name: prefix };
  });
}

/** What stands before counts that go up by one throughout, twice at least. */
function risingPrefixes(found: readonly LabelOnLine[]): ReadonlySet<string> {
  const last = new Map<string, { readonly value: number; readonly rises: number }>();
  const broken = new Set<string>();
  for (const { name } of found) {
    const [, written = '', digits = ''] = counted.exec(name) ?? [];
    const prefix = written.toLowerCase();
    if (!asking.has(prefix) && !answering.has(prefix)) continue;
    const value = Number(digits);
    const before = last.get(prefix);
    if (before !== undefined && value !== before.value + 1) broken.add(prefix);
    last.set(prefix, { value, rises: (before?.rises ?? -1) + 1 });
  }
  return new Set(
    [...last].flatMap(([prefix, { rises }]) => (rises > 0 && !broken.has(prefix) ? [prefix] : [])),
  );
}
