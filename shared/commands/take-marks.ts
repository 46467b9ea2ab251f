import type { TextAnchor } from '../anchor/anchor.ts';
import { passageKey } from '../anchor/region.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { codingsByExcerpt } from '../codebook/passages.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { Change } from '../ops/change.ts';
import { isCodedAgain } from '../recode/open-recodes.ts';
import type { CodeId, DocumentId } from '../records/ids.ts';
import {
  beginAssignment,
  type CodeChoice,
  chooseCode,
  chooseExcerpt,
  newCoding,
} from './coding.ts';
import type { Command } from './context.ts';
import { newMemo } from './memos.ts';

/** A passage that somebody marked in the file of a document. */
export interface TakenMark {
  readonly anchor: TextAnchor;
  /** Undefined where it is taken for its comment alone. */
  readonly code: CodeChoice | undefined;
  /** Becomes a memo on the passage; empty where nothing was written. */
  readonly comment: string;
}

/**
 * Brings in what was marked and written in the file of a document: passages coded as their marks say, comments as memos on
 * them, and notes beside the text as one memo on the document. What is there already, as after a second time, stays and
 * is not doubled.
 */
export const takeMarks: Command<{
  readonly documentId: DocumentId;
  readonly marks: readonly TakenMark[];
  readonly note: string;
}> = (snapshot, { documentId, marks, note }, context) => {
  const document = snapshot.documents.get(documentId);
  if (document === undefined || document.deleted === true)
    throw new ExpectedError('missing', t('error.documentGone'));
  // What is coded again is coded without what was thought before.
  if (isCodedAgain(snapshot, context.reviewerId, documentId))
    throw new ExpectedError('coded-again', t('common.carryCodedAgain'));
  const changes: Change[] = [];
  const { resolved } = codeTree(snapshot.codes).structure;
  const page = snapshot.codings.get(documentId);
  const memos = new Set(
    [...snapshot.memos.values()].flatMap(({ body, deleted, reviewerId, targetId }) =>
      deleted !== true && reviewerId === context.reviewerId ? [`${targetId} ${body}`] : [],
    ),
  );
  const write = (targetId: Parameters<typeof newMemo>[1], body: string): void => {
    if (body === '' || memos.has(`${targetId} ${body}`)) return;
    memos.add(`${targetId} ${body}`);
    changes.push({ create: newMemo(context, targetId, body) });
  };
  let count = 0;
  const madeCodes = new Map<string, CodeId>();
  const codeOf = (choice: CodeChoice): CodeId => {
    if ('codeId' in choice) return chooseCode(snapshot, choice, context, changes).id;
    const known = madeCodes.get(choice.newCode.name);
    if (known !== undefined) return known;
    const newCode = { ...choice.newCode, madeIn: documentId };
    const { id } = chooseCode(snapshot, { newCode }, context, changes);
    madeCodes.set(choice.newCode.name, id);
    return id;
  };
  for (const { anchor, codes, comments } of together(marks)) {
    const before = changes.length;
    const excerpt = chooseExcerpt(snapshot, { documentId, anchor }, context, changes);
    const known = page === undefined ? [] : (codingsByExcerpt(page).get(excerpt.id) ?? []);
    const has = new Set(
      known.flatMap(({ codeId, layer }) => (layer === 'own' ? (resolved.get(codeId) ?? []) : [])),
    );
    for (const codeId of new Set(codes.map(codeOf))) {
      if (!has.has(codeId)) changes.push({ create: newCoding(context, excerpt, codeId) });
    }
    for (const comment of comments) write(excerpt.id, comment);
    // Neither code nor memo: an excerpt by itself says nothing.
    if (codes.length === 0 && comments.length === 0) changes.length = before;
    if (changes.length > before) count += 1;
  }
  const beforeNote = changes.length;
  write(documentId, note.trim());
  const notes = changes.length - beforeNote;
  if (changes.length > 0) changes.push(...beginAssignment(snapshot, documentId, context));
  return {
    kind: 'take-marks',
    params: { count, document: document.title, note: notes },
    changes,
  };
};

interface MarkedPassage {
  readonly anchor: TextAnchor;
  readonly codes: CodeChoice[];
  readonly comments: string[];
}

/** Marks on the same words are one passage with all their codes and comments. */
function together(marks: readonly TakenMark[]): Iterable<MarkedPassage> {
  const passages = new Map<string, MarkedPassage>();
  for (const { anchor, code, comment } of marks) {
    const key = passageKey(anchor);
    const passage = passages.get(key) ?? { anchor, codes: [], comments: [] };
    passages.set(key, passage);
    if (code !== undefined) passage.codes.push(code);
    if (comment.trim() !== '') passage.comments.push(comment.trim());
  }
  return passages.values();
}
