import { t } from '../messages/all-messages.ts';
import { longMomentInWords } from '../messages/formats.ts';
import { type Carried, carriedKinds, type RefiReport } from '../refi-qda/report.ts';

/** How many came in of each kind, in words; kinds of which nothing came are left out. */
export function carriedInWords(
  carried: Carried,
): readonly (readonly [label: string, count: number])[] {
  return carriedKinds.flatMap((kind) => {
    const count = carried[kind];
    return count === 0 ? [] : [[t(`project.carried.${kind}`), count] as const];
  });
}

/** A report as a text, a line to each thing; `at` is in milliseconds since 1970. */
export function reportAsText({
  at,
  fileName,
  origin,
  report,
  title,
}: {
  readonly at: number;
  readonly fileName: string;
  readonly origin: string;
  readonly report: RefiReport;
  readonly title: string;
}): string {
  const { carried, doubtful, notCarried } = report;
  const from = origin === '' ? 'REFI-QDA' : origin;
  const lines = [
    title,
    t('project.from', { origin: from, file: fileName }),
    longMomentInWords(at),
    '',
    t('project.came'),
    ...carriedInWords(carried).map(([label, count]) => `${label}\t${count}`),
    '',
    t('project.left', { count: notCarried.length }),
    ...notCarried.map(({ reason, what, where }) => [what, where, reason].join('\t')),
    '',
    t('project.doubtful', { count: doubtful.length }),
    ...doubtful.map(({ quote, readings, reason, source }) =>
      [source, quote, ...readings, reason].join('\t'),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
