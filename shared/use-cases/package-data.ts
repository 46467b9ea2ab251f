/**
 * The coded data of a package for the journal, for other programs: studies, codes and coded passages as one JSON document,
 * and the references. Full texts are not in it: they belong to their publishers.
 */
import { codeTree } from '../codebook/code-tree.ts';
import { groupsOf } from '../codebook/participant-groups.ts';
import { findingEvidence } from '../findings/evidence.ts';
import { t } from '../messages/all-messages.ts';
import type { ReviewerId } from '../records/ids.ts';
import { isSetScope } from '../scope/listed-studies.ts';
import { eachCodedExcerpt } from '../tables/coded-excerpts.ts';
import { inBytesLater } from '../tables/lazy-rows.ts';
import { findingWords } from '../tables/memo-words.ts';
import { inStudyOrder } from '../tables/study-order.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { programVersion } from '../version.ts';
import { chosenReferences, openReferences } from './export-references.ts';
import type { PackageFile } from './package-file.ts';

/** The version of the form of the data file. */
const version = 1;

/** The data file and the references of the included studies; none where there is no study. */
export function dataFile(source: ListedSource): readonly PackageFile[] {
  const { listed, snapshot } = source;
  if (listed.studies.length === 0) return [];
  const request = {
    which: 'included',
    stage: 'any',
    ...(isSetScope(listed.choice) ? { set: listed.choice } : {}),
  } as const;
  const references = chosenReferences(snapshot, request);
  return [
    {
      group: 'data',
      name: 'data/coded-data.json',
      title: t('package.data'),
      pieces: () => inBytesLater(dataTexts(source)),
    },
    ...(references.length === 0
      ? []
      : openReferences(references, request, { formats: ['ris'] }).map(
          ({ pieces }): PackageFile => ({
            group: 'data',
            name: 'data/included-studies.ris',
            title: t('package.references'),
            pieces,
          }),
        )),
  ];
}

function* dataTexts(source: ListedSource): Generator<string> {
  const { asOf, snapshot } = source;
  const { review } = snapshot;
  const people = new Set<ReviewerId>();
  yield `{\n"format": "themeloom-coded-data",\n"version": ${version},\n`;
  yield `"program": ${text(programVersion)},\n"asOf": ${text(asOf)},\n`;
  yield `"sample": ${review?.sample === true},\n`;
  yield `"review": ${text({ title: review?.title ?? '', question: review?.question ?? '' })},\n`;
  yield `"coding": ${text(snapshot.view.layer)},\n`;
  yield* list('studies', studies(source));
  yield* list('documents', documents(source));
  yield* list('codes', codes(source));
  yield* list('excerpts', excerpts(source, people));
  yield* list('findings', findings(source));
  const named = [...people]
    .sort()
    .map((id) => ({ id, name: snapshot.reviewers.get(id)?.name ?? '' }));
  yield* list('people', named, true);
  yield '}\n';
}

function* studies({ labels, listed, snapshot }: ListedSource): Generator<object> {
  for (const study of inStudyOrder(snapshot.studies, listed.studies)) {
    const { country, custom, id, method, participants, setting } = study;
    // An abstract is text of its publisher’s.
    const { abstract: _, ...citation } = study.citation;
    yield {
      ...{ id, name: labels.get(id) ?? '', citation },
      ...{ country, setting, participants, method, custom },
    };
  }
}

function* documents({ listed, snapshot }: ListedSource): Generator<object> {
  for (const { deleted, id, studyId, title } of snapshot.documents.values())
    if (deleted !== true && listed.ids.has(studyId)) yield { id, study: studyId, title };
}

function* codes({ snapshot }: ListedSource): Generator<object> {
  for (const { alsoUnder, code, parent } of codeTree(snapshot.codes).inOrder) {
    const { definition, example, exclude, id, include, kind, name } = code;
    yield {
      ...{ id, name, kind, parent: parent?.code.id },
      alsoUnder: alsoUnder.length === 0 ? undefined : alsoUnder.map((each) => each.code.id),
      ...{ definition, include, exclude, example },
    };
  }
}

function* excerpts(source: ListedSource, people: Set<ReviewerId>): Generator<object> {
  for (const { codes: on, excerpt } of eachCodedExcerpt(source)) {
    const { constructOrder, documentId, end, id, quote, region, reviewerId, start } = excerpt;
    const groups = groupsOf(source.snapshot, excerpt).map(({ name }) => name);
    people.add(reviewerId);
    yield {
      ...{ id, document: documentId, start, end, quote, region },
      ...{ construct: constructOrder, reviewer: reviewerId },
      groups: groups.length === 0 ? undefined : groups,
      codes: on.map(({ code }) => code.id),
    };
  }
}

function* findings(source: ListedSource): Generator<object> {
  const { byFinding, outline } = findingEvidence(source.snapshot, source.listed);
  for (const { finding, number } of outline.findings) {
    const { confidence, confidenceReason, id, statement, themeId } = finding;
    yield {
      ...{ id, number, statement: findingWords(statement, source), theme: themeId, confidence },
      confidenceReason:
        confidenceReason === undefined ? undefined : findingWords(confidenceReason, source),
      studies: [...(byFinding.get(id)?.studies.keys() ?? [])],
    };
  }
}

/** A list with a line for each thing. */
function* list(name: string, items: Iterable<object>, isLast = false): Generator<string> {
  yield `${text(name)}: [`;
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? '\n' : ',\n'}${text(item)}`;
    isFirst = false;
  }
  yield isLast ? '\n]\n' : '\n],\n';
}

/** What is not there is left out. */
function text(value: unknown): string {
  return JSON.stringify(value);
}
