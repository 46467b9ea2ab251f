/** What the consensus gets when a disagreement is settled one way or another. */
import { anchorOf, makeAnchor, type TextAnchor } from '../anchor/anchor.ts';
import { joinedRegion, type PageRegion, passageKey, sharedRegion } from '../anchor/region.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import type { Decision } from '../records/decision.ts';
import type { ConstructOrder, Excerpt } from '../records/excerpt.ts';
import type { CodeId, CodingId, DocumentId, ReviewerId } from '../records/ids.ts';
import type { CodedSpan, Disagreement, Passage } from './disagreements.ts';

/** One coding of the consensus, and the codings it comes from. */
export interface ConsensusCoding {
  readonly anchor: TextAnchor;
  readonly codeId: CodeId;
  readonly constructOrder?: ConstructOrder;
  readonly derivedFrom: readonly CodingId[];
}

/** What is written down of one settled passage. */
export interface Settlement {
  readonly documentId: DocumentId;
  readonly kind: Decision['kind'];
  readonly about: readonly CodingId[];
  readonly results: readonly ConsensusCoding[];
}

/** What the team chose. `merge-boundaries` takes the widest or the shared stretch of the text. */
export type Choice =
  | { readonly outcome: 'accept'; readonly reviewerId: ReviewerId }
  | { readonly outcome: 'accept-all' | 'reject' | 'defer' }
  | { readonly outcome: 'merge-boundaries'; readonly stretch: 'widest' | 'shared' }
  | { readonly outcome: 'other-code'; readonly codeId: CodeId };

/** The settlement of a disagreement. Throws `ExpectedError` `not-coded` or `no-overlap` where a choice does not fit. */
export function settlementOf(disagreement: Disagreement, choice: Choice, text: string): Settlement {
  const { documentId, kind, spans } = disagreement;
  const about = spans.map(({ coding }) => coding.id);
  return { documentId, kind, about, results: resultsOf(disagreement, choice, text) };
}

/** The settlement that takes passages all coded alike into the consensus. */
export function agreementSettlement(
  documentId: DocumentId,
  passages: readonly Passage[],
): Settlement {
  return {
    documentId,
    kind: 'agreement',
    about: passages.flatMap(({ spans }) => spans.map(({ coding }) => coding.id)),
    results: passages.flatMap(({ spans }) => asTheyAre(spans)),
  };
}

function resultsOf(
  { spans }: Disagreement,
  choice: Choice,
  text: string,
): readonly ConsensusCoding[] {
  switch (choice.outcome) {
    case 'reject':
    case 'defer':
      return [];
    case 'accept': {
      const theirs = spans.filter(({ reviewerId }) => reviewerId === choice.reviewerId);
      if (theirs.length === 0) {
        throw new ExpectedError('not-coded', t('error.didNotCode'));
      }
      return asTheyAre(theirs);
    }
    case 'accept-all':
      return asTheyAre(spans);
    case 'merge-boundaries':
      return byCode(spans).map((alike) => stretched(alike, choice.stretch, text));
    case 'other-code':
      return [{ ...stretched(spans, 'widest', text), codeId: choice.codeId }];
  }
}

/** Each passage with each code once, as it was coded. */
function asTheyAre(spans: readonly CodedSpan[]): readonly ConsensusCoding[] {
  const results = new Map<string, ConsensusCoding & { derivedFrom: CodingId[] }>();
  for (const { codeId, coding, excerpt } of spans) {
    const key = `${codeId} ${passageKey(excerpt)}`;
    const same = results.get(key);
    if (same === undefined) {
      results.set(key, {
        anchor: anchorOf(excerpt),
        codeId,
        ...orderOf([excerpt]),
        derivedFrom: [coding.id],
      });
    } else same.derivedFrom.push(coding.id);
  }
  return [...results.values()];
}

function byCode(spans: readonly CodedSpan[]): readonly (readonly CodedSpan[])[] {
  const groups = new Map<CodeId, CodedSpan[]>();
  for (const span of spans) {
    const group = groups.get(span.codeId);
    if (group === undefined) groups.set(span.codeId, [span]);
    else group.push(span);
  }
  return [...groups.values()];
}

function stretched(
  spans: readonly CodedSpan[],
  stretch: 'widest' | 'shared',
  text: string,
): ConsensusCoding {
  const [first] = spans;
  const starts = spans.map(({ excerpt }) => excerpt.start);
  const ends = spans.map(({ excerpt }) => excerpt.end);
  const start = stretch === 'widest' ? Math.min(...starts) : Math.max(...starts);
  const end = stretch === 'widest' ? Math.max(...ends) : Math.min(...ends);
  const anchor = start < end ? makeAnchor(text, start, end) : undefined;
  const region = stretchedRegion(spans, stretch);
  if (first === undefined || anchor === undefined || region === 'none') {
    throw new ExpectedError('no-overlap', t('error.noCommonWords'));
  }
  return {
    anchor: anchorOf({ ...anchor, region }),
    codeId: first.codeId,
    ...orderOf(spans.map(({ excerpt }) => excerpt)),
    derivedFrom: spans.map(({ coding }) => coding.id),
  };
}

/** The region of the stretch where all have one on the same page; `none` where they have no part in common. */
function stretchedRegion(
  spans: readonly CodedSpan[],
  stretch: 'widest' | 'shared',
): PageRegion | undefined | 'none' {
  let all: PageRegion | undefined;
  for (const { excerpt } of spans) {
    const { region, start } = excerpt;
    // Beside a passage of text, or over several pages, the text tells the boundaries.
    if (region === undefined || start !== spans[0]?.excerpt.start) return undefined;
    const joined = all === undefined ? region : combine(all, region, stretch);
    if (joined === undefined) return 'none';
    all = joined;
  }
  return all;
}

function combine(
  a: PageRegion,
  b: PageRegion,
  stretch: 'widest' | 'shared',
): PageRegion | undefined {
  return stretch === 'widest' ? joinedRegion(a, b) : sharedRegion(a, b);
}

/** The construct order that all who set one agree on. */
function orderOf(excerpts: readonly Excerpt[]): { readonly constructOrder?: ConstructOrder } {
  const orders = new Set(excerpts.flatMap(({ constructOrder }) => constructOrder ?? []));
  const [order] = orders;
  return order === undefined || orders.size > 1 ? {} : { constructOrder: order };
}
