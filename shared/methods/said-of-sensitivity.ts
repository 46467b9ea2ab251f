/** That it was looked at what the synthesis rests on, where its authors report it (Y2). */
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { type Sensitivity, type Subject, sensitivityOf } from '../sensitivity/sensitivity.ts';
import type { ListedSource } from '../tables/table-source.ts';

/** What was left out, and what became of themes and findings; empty where the authors do not report it. */
export function saidOfSensitivity({ listed, snapshot }: ListedSource): string {
  if (snapshot.review?.sensitivity?.reported !== true) return '';
  const answer = sensitivityOf(snapshot, listed);
  if (answer.whole.excerpts === 0) return '';
  return [
    t('said.sensitivity', { parts: listInWords(partsOf(answer, listed.studies.length)) }),
    ...(['theme', 'finding'] as const).flatMap((kind) => {
      const all = kind === 'theme' ? answer.themes : answer.findings;
      if (all.length === 0) return [];
      const isOf = ({ subject }: { readonly subject: Subject }): boolean => subject.kind === kind;
      const lost = new Set(answer.steps.flatMap((step) => step.lost.filter(isOf).map(nameOf)));
      return [
        t('said.sensitivityCame', {
          ...{ kind, all: all.length, lost: lost.size },
          single: answer.whole.single.filter(isOf).length,
        }),
      ];
    }),
  ].join(' ');
}

function nameOf({ subject }: { readonly subject: Subject }): string {
  return subject.kind === 'theme' ? subject.code.id : subject.read.finding.id;
}

function partsOf({ coders, concerns, steps }: Sensitivity, studies: number): readonly string[] {
  return [
    t('said.leftStudies', { count: studies }),
    ...steps.flatMap(({ leftOut }) =>
      leftOut.kind === 'concerns' && leftOut.studyIds.size > 0
        ? [
            t('said.leftConcerns', {
              count: leftOut.studyIds.size,
              concern: concerns.concern,
              instruments: listInWords(concerns.instruments.map(({ name }) => name)),
            }),
          ]
        : leftOut.kind === 'authors'
          ? [t('said.leftAuthors')]
          : [],
    ),
    ...(coders.length === 0 ? [] : [t('said.leftCoders', { count: coders.length })]),
  ];
}
