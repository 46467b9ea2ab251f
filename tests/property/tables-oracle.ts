/**
 * What must stand in each table: written from the documentation (docs/exports.md), without the builders or
 * what they keep in step.
 */
import { yearOf } from '../../shared/bibliography/citation.ts';
import { formatReference } from '../../shared/bibliography/format-reference.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { readStamp } from '../../shared/ops/stamp.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { Star } from '../../shared/records/star.ts';
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
    const columns =
      themes.length > 0 ? themes : tree.filter((code) => this.homeOf(code).length < 2);
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
    const shown = new Set(
      tree
        .filter((code) => code.kind !== 'code' || this.homeOf(code).length === 1)
        .flatMap((code) => this.chosen(code).map(({ excerpt }) => excerpt.id)),
    );
    const row = (code: Code): readonly string[] => {
      const under = entries.filter((entry) => this.isUnder(entry, code));
      const studies = this.listedStudies().filter(({ id }) =>
        under.some((entry) => entry.study.id === id),
      );
      const own = this.chosen(code);
      const quotes = own.length > 0 ? own : this.threeQuotes(under, shown);
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
        this.homeOf(code).length === 1 &&
        entries.some((entry) => this.isUnder(entry, code)),
    );
    return {
      columns: ['Theme', 'Definition', 'Contributing studies', 'Illustrative quotes'],
      rows: loose.length === 0 ? rows : [...rows, ['Codes outside any theme'], ...loose.map(row)],
    };
  }

  excerpts(): ExpectedTable {
    const { memos, reviewers } = this.question.full;
    const isAnyChosen = this.stars().length > 0;
    return {
      columns: [
        ...['Study', 'Document', 'Place', 'Excerpt', 'Codes', 'Themes', 'Construct', 'Memo'],
        'Reviewer',
        ...(isAnyChosen ? ['Chosen for'] : []),
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
          ...(isAnyChosen ? [this.chosenFor(entry).join('; ')] : []),
        ];
      }),
    };
  }

  codebook(): ExpectedTable {
    const entries = this.entries();
    const pairs = this.furtherPairs();
    const path = (code: Code): string =>
      this.homeOf(code)
        .map(({ name }) => name)
        .toReversed()
        .join(' › ');
    return {
      columns: [
        ...[
          'Code',
          'Kind',
          ...(pairs.length > 0 ? ['Also under'] : []),
          'Definition',
          'Include',
          'Exclude',
          'Example',
          'Excerpts',
        ],
        'Studies',
      ],
      rows: this.tree().map((code) => {
        const under = entries.filter((entry) => this.isUnder(entry, code));
        return [
          code.name,
          kinds[code.kind],
          ...(pairs.length > 0
            ? [pairs.flatMap(([of, theme]) => (of === code ? [path(theme)] : [])).join('; ')]
            : []),
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

  /** Stars on excerpts that are there. */
  private stars(): readonly Star[] {
    const { codings, stars } = this.question.full;
    const excerpts = [...codings.values()].flatMap((page) => live(page.excerpts.values()));
    return live(stars.values()).filter((star) => excerpts.some(({ id }) => id === star.excerptId));
  }

  /** The passages chosen for a code: for itself first, then for the codes below it down to the next theme. */
  private passagesFor(code: Code, seen = new Set<Code>([code])): readonly Excerpt[] {
    const { codes, codings } = this.question.full;
    const own = this.stars()
      .filter((star) => {
        const starred = codes.get(star.codeId);
        return starred !== undefined && this.standsFor(starred)?.id === code.id;
      })
      .toSorted((a, b) => (`${a.order} ${a.id}` < `${b.order} ${b.id}` ? -1 : 1))
      .flatMap(({ excerptId }) =>
        [...codings.values()].flatMap((page) => page.excerpts.get(excerptId) ?? []),
      );
    const below = [
      ...this.tree().filter((each) => this.parentOf(each)?.id === code.id),
      ...this.tree().filter((each) =>
        this.furtherPairs().some(([guest, theme]) => guest === each && theme === code),
      ),
    ].filter((each) => each.kind === 'code' && !seen.has(each));
    return [
      ...own,
      ...below.flatMap((each) => {
        if (seen.has(each)) return [];
        seen.add(each);
        return this.passagesFor(each, seen);
      }),
    ];
  }

  private chosen(code: Code): readonly Entry[] {
    const under = this.entries().filter((entry) => this.isUnder(entry, code));
    const found = new Set<Entry>();
    for (const passage of this.passagesFor(code)) {
      const entry = under.find(({ excerpt }) => isSamePassage(excerpt, passage));
      if (entry !== undefined) found.add(entry);
    }
    return [...found];
  }

  private chosenFor({ codes, excerpt }: Entry): readonly string[] {
    const above = codes.flatMap((code) => this.above(code));
    return [...new Set(above)]
      .filter((code) => this.passagesFor(code).some((one) => isSamePassage(one, excerpt)))
      .map(({ name }) => name);
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

function isSamePassage(a: Excerpt, b: Excerpt): boolean {
  const placeOf = ({ documentId, end, region, start }: Excerpt): string =>
    JSON.stringify([documentId, start, end, region ?? null]);
  return placeOf(a) === placeOf(b);
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
