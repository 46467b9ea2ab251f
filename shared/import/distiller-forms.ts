/**
 * DistillerSR’s reports have a row for each reference and each form that somebody filled in on it. The rows of a reference are one
 * record; what its forms decide only the user can say.
 */
import type { Citation } from '../bibliography/citation.ts';
import {
  isDistillerReport,
  isQuestion,
  questionOfComment,
} from '../bibliography/distiller-columns.ts';
import { sourceOf } from '../bibliography/tagged-record.ts';
import type { AnsweredForm, RecordDecisions } from './decision-types.ts';
import { keptFields, keptValue, withKeptFields } from './kept-fields.ts';

export function isOfDistiller(citation: Citation): boolean {
  return isDistillerReport(Object.keys(keptFields(citation)));
}

/** The one form that a row holds. */
export function distillerDecisions(citation: Citation): RecordDecisions {
  const answers = new Map<string, string>();
  const comments = new Map<string, string>();
  for (const [heading, values] of Object.entries(keptFields(citation)).filter(([tag]) =>
    isQuestion(tag),
  )) {
    const words = values.join('; ').trim();
    const asked = questionOfComment(heading);
    if (words === '') continue;
    if (asked === undefined) answers.set(heading, words);
    else comments.set(asked, words);
  }
  const form: AnsweredForm = {
    person: keptValue(citation, 'User') ?? '',
    level: keptValue(citation, 'Level') ?? '',
    answers: Object.fromEntries(answers),
    comments: Object.fromEntries(comments),
  };
  return {
    ...{ decisions: [], reasons: [], labels: [], notes: [], unread: 0 },
    ...(answers.size === 0 ? {} : { forms: [form] }),
  };
}

/** The citation without who answered what. */
export function withoutDistiller(citation: Citation): Citation {
  return withKeptFields(citation, (value, tag) =>
    isQuestion(tag) || /^(?:user|level)$/i.test(tag) ? '' : value,
  );
}

type Rows = readonly [Citation, ...Citation[]];

/** The rows of each reference, in the order of the file. */
export function distillerRows(citations: readonly Citation[]): readonly Rows[] {
  const rows = new Map<string, [Citation, ...Citation[]]>();
  for (const [index, citation] of citations.entries()) {
    const key = keptValue(citation, 'Refid') || `row ${index}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [citation]);
    else known.push(citation);
  }
  return [...rows.values()];
}

/** The rows of a reference as one record, which keeps each value that any of them has. */
export function joinedRows(rows: Rows): Citation {
  const [first, ...others] = rows;
  if (others.length === 0) return first;
  const fields = new Map<string, ReadonlySet<string>>();
  for (const row of rows)
    for (const [tag, values] of Object.entries(keptFields(row)))
      fields.set(tag, new Set([...(fields.get(tag) ?? []), ...values]));
  const { source } = first.custom ?? {};
  const text = rows.flatMap(({ custom }) => custom?.source?.record ?? []).join('\n');
  return {
    ...first,
    custom: {
      ...first.custom,
      ...(source === undefined
        ? {}
        : { source: sourceOf(source.file, { line: source.line, text }) }),
      fields: Object.fromEntries([...fields].map(([tag, values]) => [tag, [...values]])),
    },
  };
}
