import { makeAnchor } from '../anchor/anchor.ts';
import { applyCoding } from '../commands/coding.ts';
import type { Command } from '../commands/context.ts';
import { createReview } from '../commands/create-review.ts';
import { editReview } from '../commands/edit-review.ts';
import { writeMemo } from '../commands/memos.ts';
import { planNewCode } from '../commands/new-code.ts';
import { editStudy, importStudies, type NewDocument } from '../commands/studies.ts';
import { buildTextBody, type SourceBlock } from '../documents/canonical.ts';
import { type TextBody, textIdOf } from '../documents/text-body.ts';
import { beginReview } from '../engine/begin-review.ts';
import type { ReviewEngine } from '../engine/engine.ts';
import { BugError } from '../errors.ts';
import { changeFields } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import { seededBytes } from '../random.ts';
import type { CodeId, DocumentId, ReviewerId, StudyId } from '../records/ids.ts';
import { sampleCodebook } from './sample-codebook.ts';
import { type SampleCode, type SampleStudy, sampleReview } from './sample-content.ts';
import { sampleReviewId } from './sample-id.ts';
import { sampleStudies } from './sample-studies.ts';

/** A whole review as a log with the texts it names. */
export interface BuiltReview {
  readonly operations: readonly Operation[];
  readonly texts: ReadonlyMap<string, TextBody>;
  readonly snapshot: Full;
}

const sampleReviewer: ReviewerId = 'reviewer:sample00000000000000';

/** 2026-01-05 09:00 UTC; each entry of the sample's log is a minute later. */
const firstMinute = Date.UTC(2026, 0, 5, 9);

const markAsSample: Command<null> = (snapshot) => {
  const change =
    snapshot.review === undefined ? undefined : changeFields(snapshot.review, { sample: true });
  return { kind: 'edit-review', params: {}, changes: change === undefined ? [] : [change] };
};

/** The sample review: twelve invented studies, coded. The same operations and ids at every call. */
export async function buildSampleReview(): Promise<BuiltReview> {
  let minute = 0;
  const log = await beginReview(sampleReviewId, {
    device: 'device:sample',
    reviewerId: sampleReviewer,
    now: () => firstMinute + 60_000 * minute,
    random: seededBytes(20_260_105),
  });
  log.subscribe({
    changed: () => {
      minute += 1;
    },
  });
  const texts = new Map<string, TextBody>();
  await log.commit(createReview, {
    reviewId: sampleReviewId,
    title: sampleReview.title,
    question: sampleReview.question,
    reviewer: { name: 'Sample reviewer', initials: 'SR' },
  });
  await log.commit(markAsSample, null);
  await log.commit(editReview, { methods: sampleReview.methods });
  const codeIds = new Map<string, CodeId>();
  for (const code of sampleCodebook) await addCode(log, code, codeIds);
  for (const study of sampleStudies) await addStudy(log, study, codeIds, texts);
  return { operations: await log.readLog(), texts, snapshot: log.state.full };
}

/** Creates a code with its definition as one entry. */
const createDefinedCode: Command<{
  readonly code: SampleCode;
  readonly parentId: CodeId | undefined;
}> = (snapshot, { code, parentId }, context) => {
  const { name, kind, colour } = code;
  const fields = Object.fromEntries(
    Object.entries({
      definition: code.definition,
      include: code.include,
      exclude: code.exclude,
      example: code.example,
    }).filter(([, value]) => value !== undefined),
  );
  return {
    kind: 'create-code',
    params: { code: name, kind },
    changes: [
      {
        create: { ...planNewCode(snapshot, { name, kind, colour, parentId }, context), ...fields },
      },
    ],
  };
};

async function addCode(
  log: ReviewEngine,
  code: SampleCode,
  codeIds: Map<string, CodeId>,
): Promise<void> {
  const parentId = code.parent === undefined ? undefined : codeIds.get(code.parent);
  const created = (await log.commit(createDefinedCode, { code, parentId }))?.changes[0];
  if (created === undefined || !('create' in created) || created.create.type !== 'code') {
    throw new BugError(`The sample's code ${code.key} was not created`);
  }
  codeIds.set(code.key, created.create.id);
}

async function addStudy(
  log: ReviewEngine,
  study: SampleStudy,
  codeIds: ReadonlyMap<string, CodeId>,
  texts: Map<string, TextBody>,
): Promise<void> {
  const findings = buildTextBody(study.results.split('\n\n').map(blockOf));
  const abstract = buildTextBody(
    study.abstract.split('\n\n').map((text) => ({ text, kind: 'paragraph' })),
  );
  const documents: NewDocument[] = [
    documentOf('Findings', 'text', findings, texts),
    documentOf('Abstract', 'abstract', abstract, texts),
  ];
  const created = await log.commit(importStudies, {
    studies: [{ citation: study.citation, documents }],
  });
  const ids = (created?.changes ?? []).map((change) =>
    'create' in change ? change.create.id : '',
  );
  const studyId = ids.find((id): id is StudyId => id.startsWith('study:'));
  const documentId = ids.find((id): id is DocumentId => id.startsWith('document:'));
  if (studyId === undefined || documentId === undefined) throw new BugError('No sample study');
  const { country, setting, participants, method } = study;
  await log.commit(editStudy, {
    studyId,
    fields: {
      country,
      setting,
      participants,
      method,
      inclusion: 'included',
      ...Object.fromEntries(
        Object.entries(study.custom ?? {}).map(([name, value]) => [`custom.${name}`, value]),
      ),
    },
  });
  for (const coding of study.codings) {
    const start = findings.text.indexOf(coding.quote);
    const anchor = makeAnchor(findings.text, start, start + coding.quote.length);
    if (start < 0 || anchor === undefined)
      throw new BugError(`Sample quote missing: ${coding.quote}`);
    let target: Parameters<typeof applyCoding>[1]['target'] = { documentId, anchor };
    for (const key of coding.codes) {
      const codeId = codeIds.get(key);
      if (codeId === undefined) throw new BugError(`Sample code missing: ${key}`);
      const done: Operation | undefined = await log.commit(applyCoding, {
        target,
        code: { codeId },
        constructOrder: coding.order,
      });
      for (const change of done?.changes ?? []) {
        if ('create' in change && change.create.type === 'excerpt') {
          target = { excerptId: change.create.id };
        }
      }
    }
    if (coding.memo !== undefined && 'excerptId' in target) {
      await log.commit(writeMemo, { targetId: target.excerptId, body: coding.memo });
    }
  }
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
