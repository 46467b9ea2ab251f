/** Formula and markup in every field that somebody types in: what is exported says them and is moved by none. */
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { gathered } from '../../../shared/export/write-table.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { openExports, tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { packageFiles } from '../../../shared/use-cases/journal-package.ts';
import { typefaces } from '../../fixtures/typefaces.ts';

const hostile =
  '=HYPERLINK("http://x.test")</w:t></td><script>alert(1)</script><img src=x> ]]>&#x202E;\u0007';

/** Fields of records that hold what somebody typed. */
const typed: ReadonlySet<string> = new Set([
  ...[
    'name',
    'statement',
    'definition',
    'include',
    'exclude',
    'example',
    'promotionReason',
    'note',
  ],
  ...['methodsReason', 'coherenceReason', 'adequacyReason', 'relevanceReason', 'confidenceReason'],
  ...[
    'reason',
    'text',
    'label',
    'body',
    'summary',
    'first',
    'second',
    'place',
    'title',
    'question',
  ],
  ...['country', 'setting', 'participants', 'method', 'strategy', 'limits', 'initials', 'guidance'],
  ...['family', 'given', 'journal', 'source', 'platform', 'ratingReason', 'words'],
]);

/** The rows with hostile words behind each typed one. */
function withHostileWords<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (typed.has(key) ? `${hostile} ${value}` : value) as T;
  if (Array.isArray(value)) return value.map((each) => withHostileWords(each, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withHostileWords(each, name)]),
  ) as T;
}

function hostileRows(full: Full): Full {
  const rows = Object.entries(full).map(([name, value]): readonly [string, unknown] => {
    if (name === 'review') return [name, withHostileWords(value)];
    // What was coded quotes the text, and codings have no words of their own.
    if (!(value instanceof Map) || name === 'codings' || name === 'home') return [name, value];
    return [name, new Map([...value].map(([id, record]) => [id, withHostileWords(record)]))];
  });
  return Object.fromEntries(rows) as unknown as Full;
}

const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  const { operations, snapshot, texts } = await buildSampleReview();
  const full = hostileRows(snapshot);
  const source = tablesSource({ full, operations, texts }, { layer: 'everyone', openBlind: true });
  for (const { name, pieces } of packageFiles(source, { typefaces }))
    files.set(name, await gathered(pieces()));
});

const ending = (...ends: string[]) =>
  [...files].filter(([name]) => ends.some((end) => name.endsWith(end)));
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Throws where a text is not well-formed XML; gives the names of its elements. */
function elementsOf(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.add(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}

describe('formula and markup in every field', () => {
  test('stand in every kind of file as words', () => {
    const said = ending('.html', '.csv', '.svg', '.json', '.docx', '.xlsx');
    expect(said.length).toBeGreaterThan(60);
    const evidence = textOf(files.get('tables/cerqual-evidence-profile.html') ?? new Uint8Array());
    expect(evidence).toContain('=HYPERLINK(&quot;http://x.test&quot;)&lt;/w:t&gt;');
  });

  test.each(['.html', '.svg'])('are no element of any %s', (end) => {
    for (const [name, bytes] of ending(end)) {
      const text = textOf(bytes);
      expect([name, /<(?:script|img)\b/i.test(text)]).toEqual([name, false]);
      if (end === '.svg') expect(elementsOf(text).has('svg')).toBe(true);
    }
  });

  test('are no formula in any cell of a CSV', () => {
    for (const [name, bytes] of ending('.csv')) {
      const { data } = Papa.parse<readonly string[]>(textOf(bytes));
      const formulas = data
        .flat()
        .filter((cell) => /^[\s"']{0,3}=/.test(cell) && !cell.startsWith("'"));
      expect([name, formulas]).toEqual([name, []]);
    }
  });

  test('leave Word and Excel whole, without formulas, fields or links of their own', () => {
    for (const [name, bytes] of ending('.docx', '.xlsx'))
      for (const [part, content] of Object.entries(unzipSync(bytes))) {
        if (!/\.(?:xml|rels)$/.test(part)) continue;
        const elements = elementsOf(textOf(content));
        const bad = ['f', 'script', 'img'].filter((each) => elements.has(each));
        expect([name, part, bad]).toEqual([name, part, []]);
        if (part.endsWith('.rels')) expect(textOf(content)).not.toContain('x.test');
      }
  });
});

const long = `${'Whoever waits is told late, and not by who knows. '.repeat(400)}The end.`;
const rightToLeft = 'مَن ينتظر يُخبَر متأخرًا. מי שמחכה שומע מאוחר.';

test('F9 a statement of 20,000 characters, and one from right to left, are whole in Word, Excel and HTML', async () => {
  const { operations, snapshot, texts } = await buildSampleReview();
  const [first, second] = [...snapshot.findings.values()];
  if (first === undefined || second === undefined) throw new Error('The sample lacks findings');
  const findings = new Map(snapshot.findings)
    .set(first.id, { ...first, statement: long, coherenceReason: rightToLeft })
    .set(second.id, { ...second, statement: rightToLeft, methodsReason: long });
  const full = { ...snapshot, findings };
  const source = tablesSource({ full, operations, texts }, { layer: 'everyone', openBlind: true });
  const written = openExports(source, {
    tables: ['evidence-profile', 'findings', 'findings-quotes'],
    formats: ['docx', 'xlsx', 'html'],
    options: {},
  });
  for (const { format, name, pieces } of written) {
    const bytes = await gathered(pieces());
    const text =
      format === 'html' ? textOf(bytes) : Object.values(unzipSync(bytes)).map(textOf).join('');
    expect([name, text.includes(long), text.includes(rightToLeft)]).toEqual([name, true, true]);
    if (format === 'html') expect(text).toContain('dir="auto"');
    if (format === 'docx') expect(text).toContain('<w:bidi/>');
  }
});
