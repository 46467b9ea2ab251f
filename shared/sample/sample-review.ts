import type { Command } from '../commands/context.ts';
import { createReview } from '../commands/create-review.ts';
import { editReview } from '../commands/edit-review.ts';
import { setFlowColumns } from '../commands/flow.ts';
import { joinReview } from '../commands/join-review.ts';
import { writeMemo } from '../commands/memos.ts';
import { editStudy, type NewDocument } from '../commands/studies.ts';
import { assignDocuments, releaseDocuments } from '../commands/team.ts';
import { buildTextBody, type SourceBlock } from '../documents/canonical.ts';
import { type TextBody, textIdOf } from '../documents/text-body.ts';
import { BugError } from '../errors.ts';
import { changeFields } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { CodeId, DocumentId, StudyId } from '../records/ids.ts';
import { sampleCodebook } from './sample-codebook.ts';
import { codePassages, writeCodebook } from './sample-coding.ts';
import { colleagueCodings, sampleColleagues } from './sample-colleagues.ts';
import { type SampleStudy, sampleReview } from './sample-content.ts';
import { sampleReviewId } from './sample-id.ts';
import { SampleLog, sampleReviewers } from './sample-log.ts';
import { citationOf, importRecords, logSearches, screenRecords } from './sample-screening.ts';
import { sampleStudies } from './sample-studies.ts';
import { screenedRecords } from './screened-records.ts';

/** A whole review as a log with the texts it names. */
export interface BuiltReview {
  readonly operations: readonly Operation[];
  readonly texts: ReadonlyMap<string, TextBody>;
  readonly snapshot: Full;
}

/** A study of the sample as it lies in the log. */
interface CodedStudy {
  readonly study: SampleStudy;
  readonly studyId: StudyId;
  /** Its findings. */
  readonly document: { readonly id: DocumentId; readonly text: string };
}

const markAsSample: Command<null> = (snapshot) => {
  const change =
    snapshot.review === undefined ? undefined : changeFields(snapshot.review, { sample: true });
  return { kind: 'edit-review', params: {}, changes: change === undefined ? [] : [change] };
};

/**
 * The sample review: twelve invented studies found by an invented search, screened by two and coded by one to three
 * reviewers. The same operations and ids at every call.
 */
export async function buildSampleReview(): Promise<BuiltReview> {
  const log = new SampleLog();
  const texts = new Map<string, TextBody>();
  await beginTogether(log);
  const codeIds = await writeCodebook(log, sampleCodebook);
  log.nextDay();
  const studies = await importAndScreen(log, texts);
  for (const { document, study, studyId } of studies) {
    const { country, method, participants, setting } = study;
    const custom = Object.entries(study.custom ?? {}).map(([name, value]) => [
      `custom.${name}`,
      value,
    ]);
    log.nextDay();
    const fields = { country, setting, participants, method, ...Object.fromEntries(custom) };
    await log.commit(editStudy, { studyId, fields });
    await codePassages(log, document, study.codings, codeIds);
  }
  log.nextDay();
  await codeIndependently(log, studies, codeIds);
  log.nextDay();
  await writeMemos(log, studies, codeIds);
  return { operations: await log.readLog(), texts, snapshot: log.rows };
}

/** Makes the review; its two colleagues join. */
async function beginTogether(log: SampleLog): Promise<void> {
  await log.writeAs('reader');
  await log.commit(createReview, {
    reviewId: sampleReviewId,
    title: sampleReview.title,
    question: sampleReview.question,
    reviewer: { name: 'Sample reviewer', initials: 'SR' },
  });
  await log.commit(markAsSample, null);
  await log.commit(editReview, { methods: sampleReview.methods });
  for (const { initials, key, name } of sampleColleagues) {
    await log.writeAs(key);
    await log.commit(joinReview, { person: `person:sample-${key}`, name, initials });
  }
  await log.writeAs('reader');
  await log.commit(setFlowColumns, { flowOtherMethods: true });
}

async function importAndScreen(
  log: SampleLog,
  texts: Map<string, TextBody>,
): Promise<readonly CodedStudy[]> {
  const searchIds = await logSearches(log);
  const findings = sampleStudies.map(({ results }) =>
    buildTextBody(results.split('\n\n').map(blockOf)),
  );
  const included = await importRecords(
    log,
    searchIds,
    sampleStudies.map(({ abstract, citation, foundIn }, index) => ({
      citation: { ...citation, abstract },
      foundIn,
      documents: [
        ...(findings[index] === undefined
          ? []
          : [documentOf('Findings', 'text', findings[index], texts)]),
        abstractOf(abstract, texts),
      ],
    })),
  );
  const excluded = await importRecords(
    log,
    searchIds,
    screenedRecords.map((record) => ({
      citation: citationOf(record),
      foundIn: record.foundIn,
      documents: [abstractOf(record.abstract, texts)],
    })),
  );
  await screenRecords(log, { included, excluded });
  return sampleStudies.map((study, index) => {
    const studyId = included[index];
    const text = findings[index]?.text;
    const document = [...log.rows.documents.values()].find(
      (one) => one.studyId === studyId && one.format === 'text',
    );
    if (studyId === undefined || text === undefined || document === undefined)
      throw new BugError('No sample study');
    return { study, studyId, document: { id: document.id, text } };
  });
}

/** Colleagues code the reliability sample, which is then opened to everybody. */
async function codeIndependently(
  log: SampleLog,
  studies: readonly CodedStudy[],
  codeIds: ReadonlyMap<string, CodeId>,
): Promise<void> {
  const shared = studies.flatMap(({ document, study }) => {
    const coders = sampleColleagues.filter(({ differs }) => differs[study.key] !== undefined);
    return coders.length === 0 ? [] : [{ document, study, coders }];
  });
  await log.commit(assignDocuments, {
    shares: shared.flatMap(({ coders, document }) =>
      (['reader', ...coders.map(({ key }) => key)] as const).map((writer) => ({
        documentId: document.id,
        reviewerId: sampleReviewers[writer],
        reliability: true,
      })),
    ),
  });
  for (const colleague of sampleColleagues) {
    await log.writeAs(colleague.key);
    for (const { document, study } of shared) {
      await codePassages(log, document, colleagueCodings(colleague, study) ?? [], codeIds);
    }
  }
  await log.writeAs('reader');
  await log.commit(releaseDocuments, { documentIds: shared.map(({ document }) => document.id) });
}

/** Memos on codes, studies and the review itself, by whoever thought of them. */
async function writeMemos(
  log: SampleLog,
  studies: readonly CodedStudy[],
  codeIds: ReadonlyMap<string, CodeId>,
): Promise<void> {
  for (const { about, body, by } of sampleReview.memos) {
    const targetId =
      about === 'review'
        ? sampleReviewId
        : (codeIds.get(about) ?? studies.find(({ study }) => study.key === about)?.studyId);
    if (targetId === undefined) throw new BugError(`Sample memo on nothing: ${about}`);
    await log.writeAs(by);
    await log.commit(writeMemo, { targetId, body });
  }
  await log.writeAs('reader');
}

function abstractOf(abstract: string, texts: Map<string, TextBody>): NewDocument {
  const blocks = abstract.split('\n\n').map((text): SourceBlock => ({ text, kind: 'paragraph' }));
  return documentOf('Abstract', 'abstract', buildTextBody(blocks), texts);
}

function blockOf(text: string): SourceBlock {
  return text.startsWith('# ')
    ? { text: text.slice(2), kind: 'heading', level: 2 }
    : { text, kind: 'paragraph' };
}

function documentOf(
  title: string,
  format: NewDocument['format'],
  body: TextBody,
  texts: Map<string, TextBody>,
): NewDocument {
  const textId = textIdOf(body);
  texts.set(textId, body);
  return { title, textId, length: body.text.length, format };
}
