/** The sentences to code of documents whose texts are not open: only their places are kept, not the texts. */
import { type Sentences, sentencesToCode } from '../../shared/documents/findings.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { useReview } from './review-store.ts';

interface Kept {
  readonly key: string;
  readonly sentences: Sentences;
}

/** They go with the open review. */
const keptOf = new WeakMap<ReviewEngine, Map<DocumentId, Kept>>();

/** What is to be coded of a document of the open review; undefined where its text is not on this computer. */
export async function sentencesOfDocument({
  findings = [],
  id,
  textId,
}: DocumentRecord): Promise<Sentences | undefined> {
  const { engine } = useReview.getState();
  if (engine === undefined) return undefined;
  const kept = keptOf.get(engine) ?? new Map<DocumentId, Kept>();
  keptOf.set(engine, kept);
  const key = [textId, ...findings].join();
  const known = kept.get(id);
  if (known?.key === key) return known.sentences;
  // A text that is missing is told of where it is opened.
  const body = await engine.loadText(textId).catch(() => undefined);
  if (body === undefined) return undefined;
  const sentences = sentencesToCode(body, findings);
  kept.set(id, { key, sentences });
  return sentences;
}
