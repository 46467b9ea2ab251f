import { Command } from 'commander';
import type { AgreementFigure } from '../../shared/agreement/agreement-report.ts';
import type { Interval } from '../../shared/agreement/bootstrap.ts';
import type { NominalCoefficients } from '../../shared/agreement/coefficients.ts';
import type { Coefficient } from '../../shared/agreement/figure.ts';
import { withCorrections } from '../../shared/corrections/corrected-text.ts';
import { sentenceVersion } from '../../shared/documents/sentences.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId, DocumentId } from '../../shared/records/ids.ts';
import { documentsWithin, listedStudies } from '../../shared/scope/listed-studies.ts';
import { coefficientNames } from '../../shared/tables/agreement-columns.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import type { ReviewAgreement } from '../../shared/team/agreement-source.ts';
import { agreementOf, intervalOf, measureShown } from '../../shared/team/measure-agreement.ts';
import { showCoding } from '../../shared/use-cases/show-coding.ts';
import {
  type AgreementChoiceOptions,
  comparedOf,
  parseMeasure,
  withAgreementOptions,
} from './agreement-options.ts';
import { sayClosed } from './coding-options.ts';
import { doneWithProblems, printResult, say } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import { openToRead } from './review-file.ts';
import { scopeOf } from './scope-options.ts';

interface Options extends AgreementChoiceOptions, ReadingOptions {
  readonly after?: boolean;
  readonly openBlind?: boolean;
  readonly set?: string;
  readonly json?: boolean;
}

/** `agreement REVIEW.loom`: the figures of the agreement screen, for scripts. */
export const agreementCommand = withPassphraseFiles(
  withAgreementOptions(
    new Command('agreement')
      .description('agreement between the reviewers, by pair and for all of them')
      .argument('<review>', '.loom file'),
  ),
)
  .option('--after', 'after reconciliation: what was settled is read as the consensus')
  .option('--set <name>', 'only the documents of a set of the review')
  .option('--open-blind', 'measure what is coded blind all the same')
  .option('--json', 'print one JSON document')
  .action(async (path: string, options: Options) => {
    const { level, unit } = parseMeasure(options);
    const { snapshot: full, texts } = await openToRead(path, options);
    const { everyone: snapshot } = showCoding(full, { openBlind: options.openBlind });
    const reconciliation = options.after === true ? 'after' : 'before';
    const compared = comparedOf(snapshot, options);
    const toMeasure = agreementOf(snapshot, withCorrections(texts), {
      ...compared,
      documentIds: documentsWithin(
        snapshot,
        listedStudies(snapshot, scopeOf(snapshot, options)),
        compared.documentIds,
      ),
      level,
      unit,
      reconciliation,
    });
    const measured = measureShown(toMeasure);
    const interval = await intervalOf(toMeasure);
    const { agreement, doubles, reviewerIds } = measured;
    const joined = measured.joined?.report;
    const { report } = agreement;
    const nameOf = (id: string | undefined): string =>
      snapshot.reviewers.get(id as `reviewer:${string}`)?.name ?? '';
    const reviewers = reviewerIds.map((id) => ({ id, name: nameOf(id) }));
    const labels = studyLabels(snapshot);
    const result = {
      unit: unit.kind,
      ...(unit.kind === 'excerpt' ? { overlap: unit.threshold } : {}),
      ...(unit.kind === 'sentence' ? { sentenceVersion } : {}),
      level,
      reconciliation,
      reviewers,
      documents: report.documents,
      blind: agreement.blind,
      withoutText: agreement.withoutText,
      regions: agreement.regions,
      overall: { ...printedFigure(report.decisions), interval },
      coded: printedFigure(report.coded),
      pairs: report.decisions.pairs.map(({ coefficients, first, second }) => ({
        reviewers: [reviewers[first]?.id, reviewers[second]?.id],
        ...printedCoefficients(coefficients),
      })),
      unitizing: printedUnitizing(agreement.unitizing),
      codes: report.byCategory.map(({ categoryId, figure }, index) => ({
        id: categoryId,
        name: snapshot.codes.get(categoryId as CodeId)?.name ?? '',
        ...printedFigure(figure),
        unitizing: printedUnitizing(agreement.unitizingByCategory[index]),
        pairs: figure.pairs.map(({ coefficients, first, second }) => ({
          reviewers: [reviewers[first]?.id, reviewers[second]?.id],
          ...printedCoefficients(coefficients),
        })),
      })),
      byDocument: agreement.byDocument.map((figure, index) => {
        const id = agreement.documentIds[index] as DocumentId;
        const document = snapshot.documents.get(id);
        const study = labels.get(document?.studyId ?? '') ?? '';
        return { id, study, title: document?.title ?? '', ...printedFigure(figure) };
      }),
      ...(joined === undefined
        ? {}
        : {
            sameName: doubles.map((group) => ({
              name: group[0]?.name ?? '',
              ids: group.map(({ id }) => id),
            })),
            joined: {
              overall: printedFigure(joined.decisions),
              codes: joined.byCategory.map(({ categoryId, figure }) => ({
                id: categoryId,
                name: snapshot.codes.get(categoryId as CodeId)?.name ?? '',
                ...printedFigure(figure),
              })),
            },
          }),
    };
    printResult(options.json, result, [
      `${t(`agreement.units.${unit.kind}`, { count: unit.kind === 'excerpt' ? report.decisions.units : report.coded.units })}, uncoded ${share(report.coded.uncodedShare)}`,
      ...(unit.kind === 'sentence'
        ? [t('agreement.note.sentences', { version: sentenceVersion })]
        : []),
      ...linesOf(t('agreement.all'), report.decisions.all),
      `  ${t('agreement.interval')} ${intervalText(interval)}`,
      ...report.decisions.pairs.flatMap(({ coefficients, first, second }) =>
        linesOf(
          t('agreement.pair', {
            one: reviewers[first]?.name ?? '',
            other: reviewers[second]?.name ?? '',
          }),
          coefficients,
        ),
      ),
      ...report.byCategory.map(
        ({ categoryId, figure }) =>
          `${snapshot.codes.get(categoryId as CodeId)?.name ?? ''}  ${t('agreement.percent')} ${shown(figure.all.percent)}  ${t('agreement.alpha')} ${shown(figure.all.alpha)}`,
      ),
      ...(joined === undefined ? [] : linesOf(t('agreement.joined'), joined.decisions.all)),
    ]);
    const problems = [
      ...(report.documents === 0 ? [t('agreement.note.none')] : []),
      ...doubles.map((group) =>
        t('agreement.sameName', { name: group[0]?.name ?? '', count: group.length }),
      ),
      ...(agreement.withoutText > 0
        ? [t('agreement.note.noText', { count: agreement.withoutText })]
        : []),
    ];
    if (agreement.regions > 0) say(t('agreement.note.regions', { count: agreement.regions }));
    if (report.decisions.uncodedDominates)
      say(t('agreement.warning', { share: share(report.decisions.uncodedShare) }));
    for (const problem of problems) say(problem);
    if (problems.length > 0) process.exitCode = doneWithProblems;
    sayClosed(full, snapshot);
  });

function printed(coefficient: Coefficient) {
  return 'value' in coefficient
    ? { value: coefficient.value }
    : { value: null, undefined: coefficient.undefined };
}

function printedUnitizing(unitizing: ReviewAgreement['unitizing'] | undefined) {
  if (unitizing === undefined || 'undefined' in unitizing)
    return { undefined: unitizing?.undefined ?? 'no-units' };
  const { binaryAlpha, cuAlpha, uAlpha } = unitizing;
  return {
    unit: 'character',
    uAlpha: printed(uAlpha),
    binaryAlpha: printed(binaryAlpha),
    cuAlpha: printed(cuAlpha),
  };
}

function printedCoefficients(coefficients: NominalCoefficients) {
  return Object.fromEntries(coefficientNames.map((name) => [name, printed(coefficients[name])]));
}

function printedFigure(figure: AgreementFigure) {
  const { uncodedDominates, uncodedShare, unit, units } = figure;
  return { unit, units, uncodedShare, uncodedDominates, ...printedCoefficients(figure.all) };
}

function linesOf(title: string, coefficients: NominalCoefficients): readonly string[] {
  return [
    title,
    ...coefficientNames.map(
      (name) => `  ${t(`agreement.${name}`).padEnd(18)} ${shown(coefficients[name])}`,
    ),
  ];
}

function shown(coefficient: Coefficient): string {
  return 'value' in coefficient
    ? coefficient.value.toFixed(3)
    : t('agreement.undefined', { reason: t(`agreement.reason.${coefficient.undefined}`) });
}

function intervalText(interval: Interval): string {
  if ('undefined' in interval) return shown(interval);
  const { high, low } = interval;
  return t('agreement.interval.value', { low: low.toFixed(3), high: high.toFixed(3) });
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}
