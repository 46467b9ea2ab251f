/** Which reviewer a coder of a table is likely to be. */
import { comparableName } from '../codebook/listed-code.ts';
import type { Reviewer } from '../records/reviewer.ts';

/** The reviewer of that name, else the only one with these initials. */
export function likelyReviewer(name: string, reviewers: Iterable<Reviewer>): Reviewer | undefined {
  const wanted = comparableName(name);
  const present = [...reviewers].filter(({ deleted }) => deleted !== true);
  const named = present.find((one) => comparableName(one.name) === wanted);
  if (named !== undefined || wanted === '') return named;
  const [first, second] = present.filter(({ initials }) => comparableName(initials) === wanted);
  return second === undefined ? first : undefined;
}
