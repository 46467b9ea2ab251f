/** Choosing and copying quotes; how it is done comes when it is first wanted. */
import { LatePart } from '../ui/late-part.ts';
import type { CopiedPassage } from './copy-quotes.ts';
import type { StarButtonProps } from './StarButton.tsx';
import type { StarChoice } from './star-quotes.ts';

export const starButton = new LatePart<StarButtonProps>(
  async () => (await import('./StarButton.tsx')).StarButton,
);

/** Puts passages with their citations on the clipboard, and says so. */
export async function copyQuotes(passages: readonly CopiedPassage[]): Promise<void> {
  await (await import('./copy-quotes.ts')).putOnClipboard(passages);
}

/** Chooses excerpts as quotes for codes, or takes them back where all of them are chosen; shows it with Undo. */
export async function starQuotesHere(choice: StarChoice): Promise<void> {
  await (await import('./star-quotes.ts')).toggleStars(choice, 'shown');
}
