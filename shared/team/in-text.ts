import { asRead } from '../corrections/read-rows.ts';
import { withEntries } from '../ops/layered-map.ts';
import type { DocumentCodings, Full, Snapshot } from '../ops/snapshot.ts';
import { asCodedAgain } from '../recode/second-coding.ts';
import type { DocumentId } from '../records/ids.ts';
import type { Shown } from './view.ts';

declare const inText: unique symbol;

/**
 * Rows as the text shows them, and as coding in it goes: what is `Shown`, and of a document that its reviewer is coding
 * again their second coding. Nothing is counted, searched or exported from it: what does so takes a `Shown`, and this is none.
 */
export interface InText extends Snapshot {
  readonly [inText]: true;
  readonly view?: never;
}

/** What the text shows to the viewer of `shown`; all that is not coded again is that of `shown`, by identity. */
export function inTextOf(full: Full, shown: Shown): InText {
  const { view, ...rows } = shown;
  const { viewer } = view;
  if (viewer === undefined || view.again.size === 0) return rows as Snapshot as InText;
  const { codings } = asRead(asCodedAgain(full, viewer));
  const pages = new Map<DocumentId, DocumentCodings>();
  for (const id of view.again) {
    const page = codings.get(id);
    if (page !== undefined) pages.set(id, page);
  }
  return { ...rows, codings: withEntries(shown.codings, pages) } as Snapshot as InText;
}
