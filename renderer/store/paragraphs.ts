/** Where the paragraphs of texts lie, for questions that go through all coded documents at once. */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { BlocksOf } from '../../shared/relations/meeting.ts';
import type { Shown } from '../../shared/team/view.ts';
import { outlineOf } from './outlines.ts';
import { useReview } from './review-store.ts';

interface Asked {
  readonly key: string;
  readonly paragraphs: Promise<BlocksOf>;
}

/** What was asked last; it goes with the open review. */
const askedOf = new WeakMap<ReviewEngine, Asked>();

const nothing: Promise<BlocksOf> = Promise.resolve(() => undefined);

/** The paragraphs of every coded text; the same promise until another text is coded. A text that is missing has none. */
export function paragraphsOf({ codings, documents }: Shown): Promise<BlocksOf> {
  const { engine } = useReview.getState();
  if (engine === undefined) return nothing;
  const texts = new Set<string>();
  for (const id of codings.keys()) {
    const document = documents.get(id);
    if (document !== undefined) texts.add(document.textId);
  }
  const key = [...texts].join(' ');
  const known = askedOf.get(engine);
  if (known?.key === key) return known.paragraphs;
  const paragraphs = Promise.all(
    Array.from(texts, async (textId) => [textId, (await outlineOf(textId))?.blocks] as const),
  ).then((found) => {
    const blocks = new Map(found);
    return (textId: string) => blocks.get(textId);
  });
  askedOf.set(engine, { key, paragraphs });
  return paragraphs;
}
