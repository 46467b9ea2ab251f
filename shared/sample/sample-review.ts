import type { Command } from '../commands/context.ts';
import { createReview } from '../commands/create-review.ts';
import { editReview } from '../commands/edit-review.ts';
import { setFlowColumns } from '../commands/flow.ts';
import { joinReview } from '../commands/join-review.ts';
import { writeMemo } from '../commands/memos.ts';
import { editStudy, markFindings, type NewDocument } from '../commands/studies.ts';
import { assignDocuments, releaseDocuments } from '../commands/team.ts';
import { buildTextBody, type SourceBlock } from '../documents/canonical.ts';
import { sectionsOf } from '../documents/sections.ts';
import { type TextBody, textIdOf } from '../documents/text-body.ts';
import { BugError } from '../errors.ts';
import { sha256OfBytes } from '../hash.ts';
import { changeFields } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { CodeId, DocumentId, StudyId } from '../records/ids.ts';
import { type Appraisable, writeSampleAppraisals } from './sample-appraisals.ts';
import { codePassages, writeCodebook } from './sample-coding.ts';
import { colleagueCodings, sampleColleagues } from './sample-colleagues.ts';
import { type SampleStudy, sampleReview } from './sample-content.ts';
import { writeCriteria } from './sample-criteria.ts';
import { writeSampleExtraction } from './sample-extraction.ts';
import { writeSampleFindings } from './sample-findings.ts';
import { writeSampleGrids } from './sample-grids.ts';
import { writeSampleGroups } from './sample-groups.ts';
import { sampleReviewId } from './sample-id.ts';
import { SampleLog, sampleReviewers } from './sample-log.ts';
import { samplePaper } from './sample-paper.ts';
import { pilotCodebook, reviseAfterPilot } from './sample-pilot.ts';
import { writeSampleSampling, writeSampleSets } from './sample-sampling.ts';
import { citationOf, importRecords, logSearches, screenRecords } from './sample-screening.ts';
import { sampleStudies } from './sample-studies.ts';
import { writeSampleSynthesis } from './sample-synthesis.ts';
import { screenedRecords } from './screened-records.ts';

/** A whole review as a log with the texts it names. */
export interface BuiltReview {
  readonly operations: readonly Operation[];
  readonly texts: ReadonlyMap<string, TextBody>;
  /** Files by their hash. */
  readonly originals: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly snapshot: Full;
}

/** What the log names and does not hold. */
class Attached {
  readonly texts = new Map<string, TextBody>();
  readonly originals = new Map<string, Uint8Array<ArrayBuffer>>();

  document(title: string, format: NewDocument['format'], body: TextBody): NewDocument {
    const textId = textIdOf(body);
    this.texts.set(textId, body);
    return { title, textId, length: body.text.length, format };
  }

  /** What is coded of a study: its paper, or the text of its findings. */
  studied(study: SampleStudy): NewDocument {
    if (study.isPrinted !== true) {
      const body = buildTextBody(study.results.split('\n\n').map(blockOf));
      return this.document('Findings', 'text', body);
    }
    const { body, bytes } = samplePaper(study);
    const originalHash = sha256OfBytes(bytes);
    this.originals.set(originalHash, bytes);
    const original = { originalHash, originalName: `${study.key}.pdf` };
    return { ...this.document('Paper', 'pdf', body), ...original };
  }
}

/** A study of the sample as it lies in the log. */
interface CodedStudy {
  readonly study: SampleStudy;
  readonly studyId: StudyId;
  /** Its findings. */
  readonly document: { readonly id: DocumentId; readonly body: TextBody };
  readonly abstract: { readonly id: DocumentId; readonly body: TextBody };
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
  const attached = new Attached();
  await beginTogether(log);
  const codeIds = await writeCodebook(log, pilotCodebook);
  await log.aside('reader', 0, writeCriteria);
  log.nextDay();
  const studies = await importAndScreen(log, attached);
  for (const [index, { document, study, studyId }] of studies.entries()) {
    const { country, method, participants, setting } = study;
    const custom = Object.entries(study.custom ?? {}).map(([name, value]) => [
      `custom.${name}`,
      value,
    ]);
    log.nextDay();
    const fields = { country, setting, participants, method, ...Object.fromEntries(custom) };
    await log.commit(editStudy, { studyId, fields });
    if (study.isPrinted === true) await markCategories(log, document);
    await codePassages(log, document, study.codings, codeIds);
    if (index === 2) await log.aside('reader', 10, () => reviseAfterPilot(log, codeIds));
  }
  log.nextDay();
  await codeIndependently(log, studies, codeIds);
  log.nextDay();
  await writeMemos(log, studies, codeIds);
  log.nextDay();
  await writeSampleAppraisals(log, studies.map(appraisable));
  await writeSampleExtraction(log, studies);
  await log.aside('reader', 7, async () => {
    await writeSampleGroups(log, studies);
    await writeSampleSampling(log, studies);
    await writeSampleSets(log, studies);
  });
  log.nextDay();
  await writeSampleFindings(log, codeIds);
  log.nextDay();
  await log.aside('reader', 11, () => writeSampleSynthesis(log, codeIds));
  const studyIds = new Map(studies.map(({ study, studyId }) => [study.key, studyId]));
  await log.aside('reader', 12, () => writeSampleGrids(log, codeIds, studyIds));
  const { originals, texts } = attached;
  return { operations: await log.readLog(), texts, originals, snapshot: log.rows };
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

async function importAndScreen(log: SampleLog, attached: Attached): Promise<readonly CodedStudy[]> {
  const searchIds = await logSearches(log);
  const coded = sampleStudies.map((study) => attached.studied(study));
  const included = await importRecords(
    log,
    searchIds,
    sampleStudies.map(({ abstract, citation, foundIn }, index) => ({
      citation: { ...citation, abstract },
      foundIn,
      documents: [...coded.slice(index, index + 1), abstractOf(abstract, attached)],
    })),
  );
  const excluded = await importRecords(
    log,
    searchIds,
    screenedRecords.map((record) => ({
      citation: citationOf(record),
      foundIn: record.foundIn,
      documents: [abstractOf(record.abstract, attached)],
    })),
  );
  await screenRecords(log, { included, excluded });
  return sampleStudies.map((study, index) => {
    const studyId = included[index];
    if (studyId === undefined) throw new BugError('No sample study');
    return {
      ...{ study, studyId },
      document: placed(log.rows, attached, (one) => one.studyId === studyId && !isAbstract(one)),
      abstract: placed(log.rows, attached, (one) => one.studyId === studyId && isAbstract(one)),
    };
  });
}

function isAbstract({ format }: DocumentRecord): boolean {
  return format === 'abstract';
}

/** The first document that is meant, with its text. */
function placed(
  { documents }: Full,
  { texts }: Attached,
  isMeant: (one: DocumentRecord) => boolean,
): CodedStudy['document'] {
  const found = [...documents.values()].find(isMeant);
  const body = texts.get(found?.textId ?? '');
  if (found === undefined || body === undefined) throw new BugError('No sample text');
  return { id: found.id, body };
}

function appraisable({ abstract, study, studyId }: CodedStudy): Appraisable {
  return { key: study.key, studyId, abstract };
}

/** A paper is more than its findings: they stand under the headings of its categories. */
async function markCategories(log: SampleLog, { body, id }: CodedStudy['document']): Promise<void> {
  const headings = sectionsOf(body).flatMap(({ heading, title }) =>
    title.startsWith('Category') ? [heading] : [],
  );
  await log.commit(markFindings, { documentId: id, headings });
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

function abstractOf(abstract: string, attached: Attached): NewDocument {
  const blocks = abstract.split('\n\n').map((text): SourceBlock => ({ text, kind: 'paragraph' }));
  return attached.document('Abstract', 'abstract', buildTextBody(blocks));
}

function blockOf(text: string): SourceBlock {
  return text.startsWith('# ')
    ? { text: text.slice(2), kind: 'heading', level: 2 }
    : { text, kind: 'paragraph' };
}
