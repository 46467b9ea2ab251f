/** A .loom file that was read and checked. A large one stays in its worker, which can store it from there. */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { type FileHead, headOf } from './file-head.ts';
import { addReview } from './review-files.ts';

export interface IncomingFile {
  readonly head: FileHead;
  contents(): Promise<BundleContents>;
  /** Stores it as a review of this installation, in which this reviewer works here. */
  store(reviewerId: ReviewerId): Promise<void>;
  /** Lets go of it. */
  close(): void;
}

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
