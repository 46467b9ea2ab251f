/** The passages that were marked one by one for a finding: what was said of each, whoever said it (rule F2). */
import { passageKey } from '../anchor/region.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { ExcerptId, StudyId } from '../records/ids.ts';
import type { Stance, Support } from '../records/support.ts';
import { isListedDocument } from '../scope/listed-studies.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import type { EvidencePart } from './coded-rows.ts';

/** A passage that somebody said something of: what two people said of it is one. */
export interface MarkedPassage {
  readonly excerpt: Excerpt;
  readonly studyId: StudyId;
  /** Where people differ, what speaks against the finding first. */
  readonly stance: Stance;
  readonly supports: readonly Support[];
  /** The excerpts under what the finding rests on that lie on it; none where it was chosen besides. */
  readonly under: readonly ExcerptId[];
}

export interface Marks {
  readonly marked: readonly MarkedPassage[];
  /** Studies with marked passages that are not among those that count. */
  readonly notListed: readonly StudyId[];
  /** Marks whose excerpt is gone. */
  readonly withdrawn: readonly Support[];
}

/** Of several things that were said of one passage the one that counts first. */
const weight: Readonly<Record<Stance, number>> = { contradicts: 0, qualifies: 1, supports: 2 };

/**
 * What was said of passages, by passage, with the excerpts of the parts that lie on it; of studies that do not count, and of
 * excerpts that are gone, apart.
 */
export function markedPassages(
  shown: Shown,
  listed: ListedStudies,
  parts: readonly EvidencePart[],
  supports: readonly Support[],
): Marks {
  const withdrawn: Support[] = [];
  const outside = new Set<StudyId>();
  const byPassage = new Map<string, { excerpt: Excerpt; studyId: StudyId; said: Support[] }>();
  for (const support of supports) {
    const excerpt = shown.supported.get(support.id);
    if (excerpt === undefined) {
      withdrawn.push(support);
      continue;
    }
    const document = shown.documents.get(excerpt.documentId);
    const studyId = document?.studyId;
    if (document === undefined || studyId === undefined || !isListedDocument(listed, document)) {
      if (studyId !== undefined) outside.add(studyId);
      continue;
    }
    const key = `${excerpt.documentId} ${passageKey(excerpt)}`;
    const found = byPassage.get(key);
    if (found === undefined) byPassage.set(key, { excerpt, studyId, said: [support] });
    else found.said.push(support);
  }
  const under = excerptsOn(shown, parts, byPassage);
  const marked = [...byPassage].map(([key, { excerpt, said, studyId }]): MarkedPassage => {
    const [first] = said.toSorted((a, b) => weight[a.stance] - weight[b.stance]);
    return {
      ...{ excerpt, studyId, supports: said },
      stance: first?.stance ?? 'supports',
      under: under.get(key) ?? [],
    };
  });
  return { marked, notListed: [...outside], withdrawn };
}

/** The excerpts of the parts that lie on passages which were marked. */
function excerptsOn(
  shown: Shown,
  parts: readonly EvidencePart[],
  passages: ReadonlyMap<string, { readonly excerpt: Excerpt }>,
): ReadonlyMap<string, readonly ExcerptId[]> {
  const found = new Map<string, ExcerptId[]>();
  if (passages.size === 0) return found;
  const documents = new Set([...passages.values()].map(({ excerpt }) => excerpt.documentId));
  for (const part of parts) {
    const { documentId } = part;
    const page = documents.has(documentId) ? shown.codings.get(documentId) : undefined;
    for (const id of page === undefined ? [] : part.ids) {
      const excerpt = page?.excerpts.get(id);
      const key = excerpt === undefined ? '' : `${documentId} ${passageKey(excerpt)}`;
      if (!passages.has(key)) continue;
      const list = found.get(key);
      if (list === undefined) found.set(key, [id]);
      else list.push(id);
    }
  }
  return found;
}
