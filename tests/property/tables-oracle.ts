/**
 * What must stand in each table: written from the documentation (docs/exports.md), without the builders or
 * what they keep in step.
 */
import { yearOf } from '../../shared/bibliography/citation.ts';
import { formatReference } from '../../shared/bibliography/format-reference.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { readStamp } from '../../shared/ops/stamp.ts';
import type { Code } from '../../shared/records/code.ts';
import { type Entry, live, Reading } from './slow-reading.ts';

/** A table as text: the rows, cell by cell; a heading row has one cell. */
export interface ExpectedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export class Oracle extends Reading {
  characteristics(): ExpectedTable {
    const studies = this.listedStudies();
    const custom = [
      ...new Set(studies.flatMap((study) => Object.keys(study.custom ?? {}))),
    ].toSorted();
    const attributes = ['Country', 'Setting', 'Participants', 'Method'];
    return {
      columns: ['Study', 'Year', ...attributes, ...custom, 'Reference'],
      rows: studies.map((study) => [
        this.nameOf(study),
        String(yearOf(study.citation) ?? ''),
        ...[study.country, study.setting, study.participants, study.method].map((x) => x ?? ''),
        ...custom.map((name) => study.custom?.[name] ?? ''),
        formatReference(study.citation),
      ]),
    };
  }

  matrix(): ExpectedTable {
    const tree = this.tree();
    const themes = tree.filter(({ kind }) => kind !== 'code');
    const columns = themes.length > 0 ? themes : tree.filter((code) => this.above(code).length < 2);
    const count = (entries: readonly Entry[], column: Code): string =>
      String(entries.filter((entry) => this.isUnder(entry, column)).length);
    const entries = this.entries();
    return {
      columns: ['Study', ...columns.map(({ name }) => name)],
      rows: [
        ...this.listedStudies().map((study) => [
          this.nameOf(study),
          ...columns.map((column) =>
            count(
              entries.filter((entry) => entry.study.id === study.id),
              column,
            ),
          ),
        ]),
        ['Total', ...columns.map((column) => count(entries, column))],
      ],
    };
  }

  themes(): ExpectedTable {
    const tree = this.tree();
    const entries = this.entries();
    const shown = new Set<string>();
    const row = (code: Code): readonly string[] => {
      const under = entries.filter((entry) => this.isUnder(entry, code));
      const studies = this.listedStudies().filter(({ id }) =>
        under.some((entry) => entry.study.id === id),
      );
      const quotes = this.threeQuotes(under, shown);
      for (const { excerpt } of quotes) shown.add(excerpt.id);
      return [
        `${code.name}\n${kinds[code.kind]}`,
        code.definition ?? '',
        studies.map((study) => this.nameOf(study)).join('; '),
        quotes.map((entry) => this.cited(entry)).join('\n'),
      ];
    };
    const rows = tree.filter(({ kind }) => kind !== 'code').map(row);
    const loose = tree.filter(
      (code) =>
        code.kind === 'code' &&
        this.above(code).length === 1 &&
        entries.some((entry) => this.isUnder(entry, code)),
    );
    return {
      columns: ['Theme', 'Definition', 'Contributing studies', 'Illustrative quotes'],
      rows: loose.length === 0 ? rows : [...rows, ['Codes outside any theme'], ...loose.map(row)],
    };
  }

  excerpts(): ExpectedTable {
    const { memos, reviewers } = this.question.full;
    return {
      columns: [
        ...['Study', 'Document', 'Place', 'Excerpt', 'Codes', 'Themes', 'Construct', 'Memo'],
        'Reviewer',
      ],
      rows: this.entries().map((entry) => {
        const { codes, document, excerpt, study } = entry;
        const themes = codes.flatMap((code) => this.above(code).filter((c) => c.kind !== 'code'));
        const [memo] = this.inOrderOfComing(live(memos.values())).filter(
          ({ targetId }) => targetId === excerpt.id,
        );
        return [
          this.nameOf(study),
          document.title,
          this.placeOf(entry),
          `“${withoutOuterMarks(excerpt.quote)}”`,
          codes.map(({ name }) => name).join('; '),
          [...new Set(themes.map(({ name }) => name))].join('; '),
          excerpt.constructOrder === undefined ? '' : orders[excerpt.constructOrder],
          memo?.body ?? '',
          reviewers.get(excerpt.reviewerId)?.initials ?? '',
        ];
      }),
    };
  }

  codebook(): ExpectedTable {
    const entries = this.entries();
    return {
      columns: [
        ...['Code', 'Kind', 'Definition', 'Include', 'Exclude', 'Example', 'Excerpts'],
        'Studies',
      ],
      rows: this.tree().map((code) => {
        const under = entries.filter((entry) => this.isUnder(entry, code));
        return [
          code.name,
          kinds[code.kind],
          code.definition ?? '',
          code.include ?? '',
          code.exclude ?? '',
          code.example === undefined ? '' : `“${singleInside(code.example)}”`,
          String(under.length),
          String(new Set(under.map(({ study }) => study.id)).size),
        ];
      }),
    };
  }

  /** Date and name of each operation, oldest first; the sentence is that of the audit's own tests. */
  audit(): ExpectedTable {
    const { operations } = this.question;
    // Taken back by something that is not itself taken back.
    const standsUndone = (id: string): boolean =>
      operations.some((later) => later.undoes === id && !standsUndone(later.id));
    return {
      columns: ['When (UTC)', 'Who', 'undone'],
      rows: inOrder(operations).map(({ at, id, reviewer }) => [
        new Date(readStamp(at).ms).toISOString().slice(0, 19).replace('T', ' '),
        this.question.full.reviewers.get(reviewer)?.name ?? '',
        String(standsUndone(id)),
      ]),
    };
  }

  /** How many decisions on coding there are, in the order they were made: outcome and who. */
  reconciliation(): ExpectedTable {
    const { decisions, reviewers } = this.question.full;
    return {
      columns: ['Outcome', 'Decided by'],
      rows: this.inOrderOfComing(live(decisions.values()))
        .filter(({ kind }) => kind !== 'field')
        .map(({ outcome, reviewerId }) => [outcome, reviewers.get(reviewerId)?.name ?? '']),
    };
  }

  /** One of each study first, the best of what is left; then a second of each, and so on. */
  private threeQuotes(entries: readonly Entry[], shown: ReadonlySet<string>): readonly Entry[] {
    const picked: Entry[] = [];
    const times = (entry: Entry): number =>
      picked.filter(({ study }) => study.id === entry.study.id).length;
    const worse = ({ excerpt }: Entry): readonly number[] => [
      shown.has(excerpt.id) ? 1 : 0,
      excerpt.constructOrder === 'participant' ? 0 : 1,
      Math.max(40 - excerpt.quote.length, excerpt.quote.length - 280, 0),
    ];
    while (picked.length < 3) {
      const left = entries.filter((entry) => !picked.includes(entry));
      const [best] = left.toSorted((a, b) => {
        const [one, other] = [worse(a), worse(b)];
        const differs = one.findIndex((figure, index) => figure !== other[index]);
        return times(a) - times(b) || (one[differs] ?? 0) - (other[differs] ?? 0);
      });
      if (best === undefined) break;
      picked.push(best);
    }
    return picked;
  }

  private cited(entry: Entry): string {
    const { excerpt, study } = entry;
    const place = this.placeOf(entry);
    const order =
      excerpt.constructOrder === undefined ? '' : `; ${excerpt.constructOrder.toLowerCase()}`;
    const where = `(${this.nameOf(study)}${place === '' ? '' : `, ${place}`}${order})`;
    return `“${singleInside(excerpt.quote)}” ${where}`;
  }

  /** A heading is cited by the paragraph below it, and what has none below it by the last one. */
  private placeOf({ document, excerpt }: Entry): string {
    const text = this.question.texts.get(document.textId);
    if (text === undefined) return '';
    const page = text.pages.find(({ end, start }) => start <= excerpt.start && excerpt.start < end);
    if (page !== undefined) return `p. ${page.label}`;
    const paragraphs = text.blocks.filter(({ kind }) => kind !== 'heading');
    const block = text.blocks.findLast(({ start }) => start <= excerpt.start);
    const at = paragraphs.findIndex(({ start }) => start >= (block?.start ?? 0));
    return `para. ${at < 0 ? paragraphs.length : at + 1}`;
  }
}

const kinds = {
  code: 'Code',
  descriptive: 'Descriptive theme',
  analytical: 'Analytical theme',
} as const satisfies Record<Code['kind'], string>;

const orders = { participant: 'Participant', author: 'Author' } as const;

/** In these texts no two pairs of marks stand one after the other. */
function withoutOuterMarks(quote: string): string {
  const line = quote.split(/\s+/).join(' ').trim();
  return line.startsWith('“') && line.indexOf('”') === line.length - 1 ? line.slice(1, -1) : line;
}

function singleInside(quote: string): string {
  return withoutOuterMarks(quote).split('“').join('‘').split('”').join('’');
}
