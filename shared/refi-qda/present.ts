/**
 * What a review has already of a project that comes into it: the same text is the same document, and nothing is said of it twice by the
 * same person. Nothing for a review that is being made.
 */
import { passageKey } from '../anchor/region.ts';
import { comparableDoi } from '../bibliography/identifiers.ts';
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import { comparableName } from '../codebook/listed-code.ts';
import { mapsOf } from '../maps/map-outline.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, DocumentId, RecordId, ReviewerId, StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { StudySet } from '../records/set.ts';
import type { Study } from '../records/study.ts';
import { codesAsked } from './codes-asked.ts';

/** Looks up what is there. `codes` are those that whoever brings the project in may see. */
export class Present {
  private readonly snapshot: Full;
  private readonly documents = new Map<string, DocumentRecord>();
  private readonly studies = new Map<string, Study>();
  private readonly byDoi = new Map<string, Study | undefined>();
  private readonly codes: ReadonlyMap<string, CodeNode>;
  private readonly excerpts = new Map<DocumentId, ReadonlyMap<string, Excerpt>>();
  private readonly coded = new Set<string>();
  private readonly memos = new Set<string>();

  constructor(snapshot: Full, codes: ReadonlyMap<CodeId, Code> = snapshot.codes) {
    this.snapshot = snapshot;
    for (const study of snapshot.studies.values()) {
      if (study.deleted === true) continue;
      const key = nameKey(study.citation.title);
      if (key !== '' && !this.studies.has(key)) this.studies.set(key, study);
      const doi = comparableDoi(study.citation.DOI ?? '');
      if (doi !== undefined) this.byDoi.set(doi, this.byDoi.has(doi) ? undefined : study);
    }
    for (const document of snapshot.documents.values())
      if (document.deleted !== true && this.study(document.studyId) !== undefined)
        this.documents.set(document.textId, this.documents.get(document.textId) ?? document);
    this.codes = byPlace(codes);
    for (const { body, deleted, reviewerId, targetId } of snapshot.memos.values())
      if (deleted !== true) this.memos.add(`${reviewerId} ${targetId} ${body}`);
  }

  /** The document with the very same text. */
  document(textId: string): DocumentRecord | undefined {
    return this.documents.get(textId);
  }

  study(id: StudyId): Study | undefined {
    const study = this.snapshot.studies.get(id);
    return study?.deleted === true ? undefined : study;
  }

  /** The study of that title; another DOI is another paper. */
  studyCalled(title: string, doi?: string): Study | undefined {
    const found = this.studies.get(nameKey(title));
    const [one, other] = [comparableDoi(found?.citation.DOI ?? ''), comparableDoi(doi ?? '')];
    return one !== undefined && other !== undefined && one !== other ? undefined : found;
  }

  /** The one study with that DOI. */
  studyWithDoi(doi: string): Study | undefined {
    return this.byDoi.get(comparableDoi(doi) ?? '');
  }

  /** The code of that name below another, or at the top level. */
  codeAt(above: CodeId | undefined, name: string): Code | undefined {
    return this.codes.get(placeKey(above, name))?.code;
  }

  /** What a reviewer marked between these places of a text. */
  excerpt(
    { id }: DocumentRecord,
    { reviewerId, ...place }: Pick<Excerpt, 'end' | 'region' | 'reviewerId' | 'start'>,
  ): Excerpt | undefined {
    let known = this.excerpts.get(id);
    if (known === undefined) {
      known = this.read(id);
      this.excerpts.set(id, known);
    }
    return known.get(`${reviewerId} ${passageKey(place)}`);
  }

  /** Whether an excerpt that is there has a code already. */
  isCoded({ id }: Excerpt, codeId: CodeId): boolean {
    return this.coded.has(`${id} ${codeId}`);
  }

  hasMemo(targetId: RecordId, reviewerId: ReviewerId, body: string): boolean {
    return this.memos.has(`${reviewerId} ${targetId} ${body}`);
  }

  /** Whether a set of that name holds all these documents. */
  hasSet(name: string, documents: readonly DocumentId[]): boolean {
    const holds = ({ documents: held = {} }: StudySet): boolean =>
      documents.every((id) => held[id] === true);
    return [...this.snapshot.sets.values()].some(
      (set) => set.deleted !== true && nameKey(set.name) === nameKey(name) && holds(set),
    );
  }

  /** Names of kept questions, as they are compared. */
  *queryNames(): Generator<string> {
    for (const query of this.snapshot.queries.values())
      if (query.deleted !== true) yield nameKey(query.name);
  }

  /** Whether a question of that name asks for these codes. */
  hasQuestion(name: string, codes: readonly CodeId[]): boolean {
    return [...this.snapshot.queries.values()].some((query) => {
      const asked = new Set(codesAsked(query));
      const isCalled = query.deleted !== true && nameKey(query.name) === nameKey(name);
      return isCalled && codes.every((id) => asked.has(id));
    });
  }

  /** All codes of the review, told of or not. */
  allCodes(): ReadonlyMap<CodeId, Code> {
    return this.snapshot.codes;
  }

  /** Whether there is a map of that name. */
  hasMap(name: string): boolean {
    return [...this.snapshot.maps.values()].some(
      (map) => map.deleted !== true && nameKey(map.name) === nameKey(name),
    );
  }

  /** Where the last of the maps stands in their order. */
  lastMapOrder(): string | undefined {
    return mapsOf(this.snapshot).at(-1)?.order;
  }

  private read(id: DocumentId): ReadonlyMap<string, Excerpt> {
    const page = this.snapshot.codings.get(id);
    const excerpts = new Map<string, Excerpt>();
    for (const excerpt of page?.excerpts.values() ?? [])
      if (excerpt.deleted !== true)
        excerpts.set(`${excerpt.reviewerId} ${passageKey(excerpt)}`, excerpt);
    for (const { codeId, deleted, excerptId, layer } of page?.codings.values() ?? [])
      if (deleted !== true && layer === 'own') this.coded.add(`${excerptId} ${codeId}`);
    return excerpts;
  }
}

function byPlace(codes: ReadonlyMap<CodeId, Code>): ReadonlyMap<string, CodeNode> {
  const found = new Map<string, CodeNode>();
  for (const node of codeTree(codes).inOrder) {
    const key = placeKey(node.parent?.code.id, node.code.name);
    if (!found.has(key)) found.set(key, node);
  }
  return found;
}

function placeKey(above: CodeId | undefined, name: string): string {
  return `${above ?? ''} ${comparableName(name)}`;
}
