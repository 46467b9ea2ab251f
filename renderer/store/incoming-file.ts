import type { BundleContents } from '../../shared/bundle/contents.ts';
import { replay } from '../../shared/ops/replay.ts';
import { headOf, type IncomingFile } from './file-head.ts';
import { addReview } from './review-files.ts';

/** A file whose contents are at hand. */
export function fileOf(contents: BundleContents): IncomingFile {
  const head = headOf(contents, replay(contents.operations));
  return {
    head,
    contents: () => Promise.resolve(contents),
    store: (reviewerId) => addReview(head.id, reviewerId, contents),
    close: () => undefined,
  };
}
