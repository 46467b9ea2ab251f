import type { TextAnchor } from '../anchor/anchor.ts';
import { passageKey, storedRegion } from '../anchor/region.ts';
import type { CommandContext } from '../commands/context.ts';
import type { Code } from '../records/code.ts';
import type { Coding } from '../records/coding.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodingId, ExcerptId, ReviewerId } from '../records/ids.ts';
import { guidField } from './kept-guids.ts';
import type { Guid } from './model.ts';
import type { Present } from './present.ts';

/** The excerpts of a project that comes in: one for each reviewer and place, with each code once, and none that is here. */
export class MadeExcerpts {
  readonly excerpts: Excerpt[] = [];
  readonly codings: Coding[] = [];
  private readonly newId: CommandContext['newId'];
  private readonly present: Present;
  private readonly byPlace = new Map<string, Excerpt>();
  private readonly coded = new Set<string>();
  /** Of codings that are here already, by the review they come back to. */
  private readonly same = { excerpts: new Set<ExcerptId>(), codings: new Set<CodingId>() };

  constructor({
    newId,
    present,
  }: {
    readonly newId: CommandContext['newId'];
    readonly present: Present;
  }) {
    this.newId = newId;
    this.present = present;
  }

  /** The excerpt of somebody at a place, made where there is none. */
  excerpt(
    document: DocumentRecord,
    anchor: TextAnchor,
    reviewerId: ReviewerId,
    guid: Guid = '',
  ): Excerpt {
    const key = `${reviewerId} ${document.id} ${passageKey(anchor)}`;
    const known = this.byPlace.get(key);
    if (known !== undefined) return known;
    const { end, prefix, quote, region, start, suffix } = anchor;
    const there = this.present.excerpt(document, { start, end, region, reviewerId });
    if (there !== undefined) {
      this.byPlace.set(key, there);
      return there;
    }
    const excerpt: Excerpt = {
      ...{ id: this.newId('excerpt'), type: 'excerpt', documentId: document.id, reviewerId },
      ...{ start, end, quote, prefix, suffix },
      ...(region === undefined ? {} : { region: storedRegion(region) }),
      ...guidField(guid),
    };
    this.byPlace.set(key, excerpt);
    this.excerpts.push(excerpt);
    return excerpt;
  }

  /** Codes an excerpt, once; false where the project says that it is coded so a second time. */
  code(excerpt: Excerpt, { id: codeId }: Code): boolean {
    const { documentId, id: excerptId, reviewerId } = excerpt;
    const key = `${excerptId} ${codeId}`;
    if (this.coded.has(key)) return false;
    this.coded.add(key);
    if (this.present.isCoded(excerpt, codeId)) return true;
    this.codings.push({
      ...{ id: this.newId('coding'), type: 'coding', layer: 'own' },
      ...{ excerptId, documentId, codeId, reviewerId },
    });
    return true;
  }

  /** Counts a coding that is here already; false where it was counted before. */
  keep(coding: Coding, excerpt: Excerpt): boolean {
    const isFirst = !this.same.codings.has(coding.id);
    this.same.codings.add(coding.id);
    this.same.excerpts.add(excerpt.id);
    return isFirst;
  }

  /** How many passages and codings the project has, those included that were there already. */
  get found(): { readonly excerpts: number; readonly codings: number } {
    const { codings, excerpts } = this.same;
    for (const { id } of this.byPlace.values()) excerpts.add(id);
    return { excerpts: excerpts.size, codings: this.coded.size + codings.size };
  }

  /** What is to be written, each passage before its codings. */
  inOrder(): readonly (Excerpt | Coding)[] {
    const byExcerpt = new Map<string, Coding[]>();
    for (const coding of this.codings) {
      const known = byExcerpt.get(coding.excerptId);
      if (known === undefined) byExcerpt.set(coding.excerptId, [coding]);
      else known.push(coding);
    }
    const ordered: (Excerpt | Coding)[] = [];
    for (const excerpt of this.excerpts) {
      ordered.push(excerpt);
      for (const coding of byExcerpt.get(excerpt.id) ?? []) ordered.push(coding);
      byExcerpt.delete(excerpt.id);
    }
    // What is left is on passages that are there already.
    if (byExcerpt.size > 0)
      for (const coding of this.codings) if (byExcerpt.has(coding.excerptId)) ordered.push(coding);
    return ordered;
  }
}
