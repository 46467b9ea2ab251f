import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { Shown } from '../../shared/team/view.ts';

/** Whose excerpt it is, by initials, where those of several people stand side by side. */
export function CodedBy(props: {
  readonly excerpt: Pick<Excerpt, 'reviewerId'>;
  readonly snapshot: Shown;
}) {
  const { reviewers, view } = props.snapshot;
  const reviewer = reviewers.get(props.excerpt.reviewerId);
  const isOfSeveral = view.layer === 'everyone' || view.layer === 'all';
  if (!isOfSeveral || reviewers.size < 2 || reviewer === undefined) return null;
  return <span title={reviewer.name}>{reviewer.initials}</span>;
}
