import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { excerptsBehind } from '../sensitivity/behind.ts';
import { leftOutWords } from '../sensitivity/left-out-words.ts';
import {
  type Affected,
  type Sensitivity,
  type Step,
  type Subject,
  sensitivityOf,
} from '../sensitivity/sensitivity.ts';
import { findingWords } from './memo-words.ts';
import { inStudyOrder } from './study-order.ts';
import {
  type CellPart,
  numberCell,
  type Table,
  type TableCell,
  type TableColumn,
  textCell,
} from './table.ts';
import type { ListedSource } from './table-source.ts';

/** What the synthesis rests on, a row for everything that is left out of it (rule Y1). */
export function sensitivityTable(source: ListedSource): Table {
  const { labels, listed, snapshot } = source;
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const answer = sensitivityOf(snapshot, listed, studies);
  const hasFindings = answer.findings.length > 0;
  const kinds = hasFindings ? (['theme', 'finding'] as const) : (['theme'] as const);
  const cell = (step: Step, kind: Subject['kind'], of: 'lost' | 'single'): TableCell => {
    const those = step[of].filter(({ subject }) => subject.kind === kind);
    return {
      paragraphs:
        those.length === 0
          ? [[{ text: '–', style: 'muted' }]]
          : those.map((each) => partsOf(each, of, source)),
      from: those.flatMap((each) =>
        excerptsBehind(snapshot, listed, each, step.leftOut).map(({ id }) => id),
      ),
    };
  };
  return {
    id: 'sensitivity',
    title: t('table.sensitivity'),
    columns: columnsOf(kinds),
    rows: [answer.whole, ...answer.steps].map((step) => ({
      depth: 0,
      cells: [
        textCell(
          leftOutWords(step.leftOut, answer, labels, snapshot),
          step.leftOut.kind === 'study' ? [step.leftOut.studyId] : [],
        ),
        numberCell(step.excerpts),
        ...kinds.flatMap((kind) => [cell(step, kind, 'lost'), cell(step, kind, 'single')]),
      ],
    })),
    notes: notesOf(answer),
  };
}

function columnsOf(kinds: readonly Subject['kind'][]): readonly TableColumn[] {
  return [
    { key: 'leftOut', label: t('sensitivity.column.leftOut'), kind: 'text', weight: 3 },
    { key: 'excerpts', label: t('sensitivity.column.excerpts'), kind: 'number', weight: 1.4 },
    ...kinds.flatMap((kind): readonly TableColumn[] => [
      {
        ...{ key: `lost-${kind}`, kind: 'text', weight: 3.4, holdsSentences: kind === 'finding' },
        label: t(kind === 'theme' ? 'sensitivity.lostThemes' : 'sensitivity.lostFindings'),
      },
      {
        ...{ key: `single-${kind}`, kind: 'text', weight: 3.4, holdsSentences: kind === 'finding' },
        label: t(kind === 'theme' ? 'sensitivity.singleThemes' : 'sensitivity.singleFindings'),
      },
    ]),
  ];
}

function partsOf(
  { left, subject }: Affected,
  of: 'lost' | 'single',
  source: ListedSource,
): readonly CellPart[] {
  const [study] = left.studies;
  const name =
    subject.kind === 'theme'
      ? subject.code.name
      : t('sensitivity.findingLine', {
          number: subject.read.number,
          statement: findingWords(subject.read.finding.statement, source),
        });
  return [
    { text: name, style: 'plain' },
    ...(of === 'lost' || study === undefined
      ? []
      : [
          {
            text: t('sensitivity.onStudy', { study: source.labels.get(study) ?? '' }),
            style: 'citation' as const,
          },
        ]),
  ];
}

function notesOf({ authors, coders, concerns }: Sensitivity): readonly string[] {
  return [
    t('note.sensitivity.how'),
    concerns.instruments.length === 0
      ? t('note.sensitivity.notAppraised')
      : t('note.sensitivity.concerns', {
          concern: concerns.concern,
          instruments: listInWords(concerns.instruments.map(({ name }) => name)),
        }),
    ...(authors === 0 ? [t('note.sensitivity.noAuthors')] : []),
    ...(coders.length === 0 ? [t('note.sensitivity.oneCoding')] : []),
  ];
}
