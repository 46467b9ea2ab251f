import { asRead } from '../corrections/read-rows.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { type Change, isCreate } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { DocumentId } from '../records/ids.ts';
import type { TextCache } from './text-cache.ts';

/**
 * Refuses excerpts that quote what the text does not say any more, because it was corrected, here or by work that came
 * in, after the passage was chosen (A1). Texts that nobody ever corrected are not looked at.
 */
export async function requireQuotes(
  full: Full,
  changes: readonly Change[],
  texts: TextCache,
): Promise<void> {
  if (full.corrections.size === 0) return;
  const corrected = new Set([...full.corrections.values()].map(({ documentId }) => documentId));
  const { documents } = asRead(full);
  for (const change of changes) {
    const quoted = quotedBy(full, change);
    if (quoted === undefined || !corrected.has(quoted.documentId)) continue;
    const address = documents.get(quoted.documentId)?.textId;
    // Without the text nothing can be chosen in it.
    const body =
      address === undefined ? undefined : await texts.load(address).catch(() => undefined);
    if (body === undefined || body.text.startsWith(quoted.quote, quoted.start)) continue;
    throw new ExpectedError('text-moved', t('common.textMoved'));
  }
}

interface Quoted {
  readonly documentId: DocumentId;
  readonly start: number;
  readonly quote: string;
}

function quotedBy(full: Full, change: Change): Quoted | undefined {
  if (isCreate(change)) return change.create.type === 'excerpt' ? change.create : undefined;
  const [, start] = change.fields.start ?? [];
  const [, quote] = change.fields.quote ?? [];
  const documentId = full.home.get(change.set as `excerpt:${string}`);
  return documentId !== undefined && typeof start === 'number' && typeof quote === 'string'
    ? { documentId, start, quote }
    : undefined;
}
