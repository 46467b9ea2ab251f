/** The rules of relations as they are written down, each passage held against each: what the quick ways must equal. */
import { passageKey, sharedRegion } from '../../../shared/anchor/region.ts';
import { codeTree, isWithin } from '../../../shared/codebook/code-tree.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { CodeId, DocumentId } from '../../../shared/records/ids.ts';
import type { Meeting } from '../../../shared/records/meeting.ts';
import { type IncludeChoice, includedStudies } from '../../../shared/screening/inclusion.ts';
import type { Shown } from '../../../shared/team/view.ts';

export interface PlainPassage {
  readonly documentId: DocumentId;
  readonly study: string;
  /** Excerpts that are one stretch, whoever made them. */
  readonly excerpts: readonly Excerpt[];
  readonly codes: ReadonlySet<CodeId>;
}

/** Live codes of an excerpt; empty where it is gone. */
export function codesOf(shown: Shown, excerpt: Excerpt): ReadonlySet<CodeId> {
  const { resolved } = codeTree(shown.codes).structure;
  const found = new Set<CodeId>();
  if (excerpt.deleted === true) return found;
  for (const each of shown.codings.get(excerpt.documentId)?.codings.values() ?? []) {
    const live = resolved.get(each.codeId);
    if (each.deleted !== true && each.excerptId === excerpt.id && live !== undefined)
      found.add(live);
  }
  return found;
}

/** Every coded passage of the studies asked for. */
export function plainPassages(shown: Shown, include: IncludeChoice): readonly PlainPassage[] {
  const { ids } = includedStudies(shown, include);
  const found: PlainPassage[] = [];
  for (const [documentId, page] of shown.codings) {
    const study = shown.documents.get(documentId)?.studyId;
    if (study === undefined || !ids.has(study)) continue;
    const groups = new Map<string, Excerpt[]>();
    for (const excerpt of page.excerpts.values()) {
      if (codesOf(shown, excerpt).size === 0) continue;
      const key = passageKey(excerpt);
      groups.set(key, [...(groups.get(key) ?? []), excerpt]);
    }
    for (const excerpts of groups.values()) {
      const codes = new Set(excerpts.flatMap((each) => [...codesOf(shown, each)]));
      found.push({ documentId, study, excerpts, codes });
    }
  }
  return found;
}

/** Whether two passages of one document meet (rules Q2 and A10). */
export function plainMeet(
  a: Excerpt,
  b: Excerpt,
  meeting: Meeting,
  blocks: TextBody['blocks'],
): boolean {
  if (passageKey(a) === passageKey(b)) return true;
  if (a.region?.page !== undefined || b.region?.page !== undefined) {
    const [one, other] = [a.region, b.region];
    if (one?.page !== other?.page || one === undefined || other === undefined) return false;
    return meeting.kind !== 'same' && sharedRegion(one, other) !== undefined;
  }
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  switch (meeting.kind) {
    case 'same':
      return false;
    case 'overlaps':
      if (gap >= 0) return false;
      return (
        a.region === undefined ||
        b.region === undefined ||
        sharedRegion(a.region, b.region) !== undefined
      );
    case 'near':
      return gap <= (meeting.within ?? 0);
    case 'paragraph':
    case 'next': {
      const [first, second] = [a, b].map((each) => paragraphsOf(each, blocks));
      const most = meeting.kind === 'next' ? 1 : 0;
      return (first ?? []).some((one) =>
        (second ?? []).some((other) => Math.abs(one - other) <= most),
      );
    }
  }
}

/** Numbers of the paragraphs a passage has a letter in; what only belongs to the page counts with the one before. */
function paragraphsOf({ end, start }: Excerpt, blocks: TextBody['blocks']): readonly number[] {
  const numbers: number[] = [];
  for (let offset = start; offset < end; offset += 1) {
    const before = blocks.filter((block) => block.start <= offset);
    numbers.push(before.filter(({ kind }) => kind !== 'furniture' && kind !== 'picture').length);
  }
  return numbers;
}

/** Pairs of passages of a cell, and the studies they are of (rules Q3 and Q4). */
export function plainCell(
  shown: Shown,
  asked: {
    readonly row: CodeId;
    readonly column: CodeId;
    readonly meeting: Meeting;
    readonly include: IncludeChoice;
    readonly blocks: TextBody['blocks'];
  },
): { readonly pairs: number; readonly studies: number } {
  const { blocks, column, include, meeting, row } = asked;
  const tree = codeTree(shown.codes);
  const passages = plainPassages(shown, include);
  const carries = (p: PlainPassage, q: PlainPassage): boolean =>
    [...p.codes].some(
      (a) =>
        isWithin(tree, a, row) && [...q.codes].some((b) => a !== b && isWithin(tree, b, column)),
    );
  let pairs = 0;
  const studies = new Set<string>();
  passages.forEach((p, at) => {
    for (const q of passages.slice(at)) {
      const [a, b] = [p.excerpts[0], q.excerpts[0]];
      if (a === undefined || b === undefined || p.documentId !== q.documentId) continue;
      if (!plainMeet(a, b, meeting, blocks)) continue;
      if (!carries(p, q) && !carries(q, p)) continue;
      pairs += 1;
      studies.add(p.study);
    }
  });
  return { pairs, studies: studies.size };
}
