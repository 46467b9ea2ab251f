import { makeAnchor } from '../anchor/anchor.ts';
import { applyCoding } from '../commands/coding.ts';
import type { Command } from '../commands/context.ts';
import { writeMemo } from '../commands/memos.ts';
import { planNewCode } from '../commands/new-code.ts';
import type { TextBody } from '../documents/text-body.ts';
import { BugError } from '../errors.ts';
import type { Operation } from '../ops/operation.ts';
import type { CodeId, DocumentId } from '../records/ids.ts';
import type { SampleCode, SampleCoding } from './sample-content.ts';
import type { SampleLog } from './sample-log.ts';
import { createdIds } from './sample-screening.ts';

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

/** Creates the codes in their order, parents before children, and tells their ids by key. */
export async function writeCodebook(
  log: SampleLog,
  codes: readonly SampleCode[],
): Promise<ReadonlyMap<string, CodeId>> {
  const ids = new Map<string, CodeId>();
  for (const code of codes) {
    const parentId = code.parent === undefined ? undefined : ids.get(code.parent);
    const [id] = createdIds(await log.commit(createDefinedCode, { code, parentId }), 'code');
    if (id === undefined) throw new BugError(`The sample's code ${code.key} was not created`);
    ids.set(code.key, id);
  }
  return ids;
}

/** The code of a key of the codebook. */
export function sampleCodeOf(codeIds: ReadonlyMap<string, CodeId>): (key: string) => CodeId {
  return (key) => {
    const id = codeIds.get(key);
    if (id === undefined) throw new BugError(`Sample code missing: ${key}`);
    return id;
  };
}

/** Codes passages of one document, as whoever writes in the log. */
export async function codePassages(
  log: SampleLog,
  document: { readonly id: DocumentId; readonly body: TextBody },
  codings: readonly SampleCoding[],
  codeIds: ReadonlyMap<string, CodeId>,
): Promise<void> {
  const {
    body: { text },
    id: documentId,
  } = document;
  for (const coding of codings) {
    const start = text.indexOf(coding.quote);
    const anchor = makeAnchor(text, start, start + coding.quote.length);
    if (start < 0 || anchor === undefined)
      throw new BugError(`Sample quote missing: ${coding.quote}`);
    let target: Parameters<typeof applyCoding>[1]['target'] = { documentId, anchor };
    for (const key of coding.codes) {
      const codeId = codeIds.get(key);
      if (codeId === undefined) throw new BugError(`Sample code missing: ${key}`);
      const constructOrder = coding.order;
      const done: Operation = await log.commit(applyCoding, {
        target,
        code: { codeId },
        said: { constructOrder },
      });
      const [excerptId] = createdIds(done, 'excerpt');
      if (excerptId !== undefined) target = { excerptId };
    }
    if (coding.memo !== undefined && 'excerptId' in target) {
      await log.commit(writeMemo, { targetId: target.excerptId, body: coding.memo });
    }
  }
}
