/** A review in memory with a document of a hundred letters, to be coded twice. */
import { applyCoding } from '../../../shared/commands/coding.ts';
import { beginRecode, type finishRecode } from '../../../shared/commands/recode.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import type { ReviewEngine } from '../../../shared/engine/engine.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import type { CodeId, DocumentId } from '../../../shared/records/ids.ts';
import { makeEngine } from '../engine/make-engine.ts';

export const today = '2026-03-09';
/** A hundred letters, so that shares can be worked out by hand. */
export const text = 'abcdefghij'.repeat(10);
export const textId = 'e'.repeat(64);
export const body = {
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
  pages: [],
};

export interface Work {
  readonly engine: ReviewEngine;
  readonly documentId: DocumentId;
  readonly codeId: CodeId;
  code(start: number, end: number): Promise<Operation | undefined>;
}

/** A review in which letters 0 to 40 of a document were coded by who works here. */
export async function coded(): Promise<Work> {
  const { engine } = await makeEngine();
  await engine.commit(importStudies, {
    studies: [
      {
        citation: { type: 'article-journal', title: 'A hundred letters' },
        documents: [{ title: 'Letters', textId, length: text.length, format: 'text' }],
      },
    ],
  });
  const documentId = [...engine.state.full.documents.values()].find(
    (each) => each.textId === textId,
  )?.id;
  const codeId = [...engine.state.full.codes.keys()][0];
  if (documentId === undefined || codeId === undefined) throw new Error('Nothing to code');
  const code = (start: number, end: number) =>
    engine.commit(applyCoding, {
      target: {
        documentId,
        anchor: { start, end, quote: text.slice(start, end), prefix: '', suffix: '' },
      },
      code: { codeId },
    });
  await code(0, 40);
  return { engine, documentId, codeId, code };
}

export const begin = ({ engine, documentId }: Work) =>
  engine.commit(beginRecode, { documentIds: [documentId], today });

export async function end({ engine }: Work, how: typeof finishRecode): Promise<void> {
  const [recodeId] = [...engine.state.full.recodes.keys()];
  if (recodeId === undefined) throw new Error('Nothing was begun');
  await engine.commit(how, { recodeId, today });
}
