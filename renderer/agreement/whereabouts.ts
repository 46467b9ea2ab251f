/** Where to look first: the document in which a code, or a pair of codes, is disputed over most text. */
import type { AgreementQuestion, CodedDocument } from '../../shared/agreement/coded-text.ts';

/** Ids of documents by id of the code, and by `pairKey`. */
export interface Whereabouts {
  readonly byCode: ReadonlyMap<string, string>;
  readonly byPair: ReadonlyMap<string, string>;
}

/** The same whichever of the two comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Looks through the documents that two or more coded; of documents with as much, the first counts. */
export function whereaboutsOf({ documents, reviewerIds }: AgreementQuestion): Whereabouts {
  const byCode = new Places();
  const byPair = new Places();
  for (const document of documents) {
    const codedBy = document.codedBy.filter(({ reviewerId }) => reviewerIds.includes(reviewerId));
    if (codedBy.length < 2) continue;
    const codes = new Map<string, number>();
    const pairs = new Map<string, number>();
    forEachRun(codedBy, (length, active) => {
      for (const code of disputed(active)) codes.set(code, (codes.get(code) ?? 0) + length);
      for (const pair of confused(active)) pairs.set(pair, (pairs.get(pair) ?? 0) + length);
    });
    byCode.offer(document.id, codes);
    byPair.offer(document.id, pairs);
  }
  return { byCode: byCode.found, byPair: byPair.found };
}

class Places {
  readonly found = new Map<string, string>();
  readonly #most = new Map<string, number>();

  offer(documentId: string, lengths: ReadonlyMap<string, number>): void {
    for (const [key, length] of lengths) {
      if (length <= (this.#most.get(key) ?? 0)) continue;
      this.#most.set(key, length);
      this.found.set(key, documentId);
    }
  }
}

/** Codes under way by reviewer, each with how many excerpts have it there. */
type Active = readonly ReadonlyMap<string, number>[];

/** Goes through a text in runs over which nobody begins or ends an excerpt. */
function forEachRun(
  codedBy: CodedDocument['codedBy'],
  visit: (length: number, active: Active) => void,
): void {
  const edges = codedBy.flatMap(({ excerpts }, reviewer) =>
    excerpts.flatMap(({ codeId, end, start }) => [
      { at: start, codeId, reviewer, step: 1 },
      { at: end, codeId, reviewer, step: -1 },
    ]),
  );
  edges.sort((a, b) => a.at - b.at);
  const active = codedBy.map(() => new Map<string, number>());
  let from = 0;
  for (const { at, codeId, reviewer, step } of edges) {
    if (at > from) visit(at - from, active);
    from = at;
    const mine = active[reviewer];
    const count = (mine?.get(codeId) ?? 0) + step;
    if (count === 0) mine?.delete(codeId);
    else mine?.set(codeId, count);
  }
}

/** Codes that some of them use here and others do not. */
function disputed(active: Active): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const mine of active) {
    for (const code of mine.keys()) if (!active.every((each) => each.has(code))) codes.add(code);
  }
  return codes;
}

/** Pairs of which one reviewer has only the one and another only the other. */
function confused(active: Active): ReadonlySet<string> {
  const pairs = new Set<string>();
  active.forEach((mine, number) => {
    for (const theirs of active.slice(number + 1)) {
      for (const one of mine.keys()) {
        if (theirs.has(one)) continue;
        for (const other of theirs.keys()) if (!mine.has(other)) pairs.add(pairKey(one, other));
      }
    }
  });
  return pairs;
}
