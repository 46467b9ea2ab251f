/** Which annotations of a page belong together: answers, answers to these, and what was made as one. */

/** An annotation as pdf.js gives it, as far as it is used here (pdfjs-dist 5, `page.getAnnotations`). */
export interface GivenAnnotation {
  readonly id?: unknown;
  readonly subtype?: unknown;
  readonly annotationFlags?: unknown;
  readonly rect?: unknown;
  readonly quadPoints?: unknown;
  readonly color?: unknown;
  readonly titleObj?: { readonly str?: unknown };
  readonly contentsObj?: { readonly str?: unknown };
  readonly inReplyTo?: unknown;
  /** `Group` where it was made as one with what it names, as a struck word is with the word that is to replace it. */
  readonly replyType?: unknown;
  /** Set where somebody accepted or ticked something, which says nothing in words of their own. */
  readonly stateModel?: unknown;
}

export interface Said {
  readonly author: string;
  readonly comment: string;
}

/**
 * What was said with each annotation of a page, its answers behind it in the order of the file. What is an answer itself
 * has no entry, nor has a mere tick. Laws: nothing that was written is said twice; an answer to what is not on the page,
 * or to itself round a circle, stands for itself.
 */
export function saidOnPage(
  given: readonly GivenAnnotation[],
): ReadonlyMap<GivenAnnotation, readonly Said[]> {
  const written = given.filter(({ stateModel }) => typeof stateModel !== 'string');
  const byId = new Map(written.map((each) => [each.id, each]));
  const tops = topsOf(written, byId);
  const topOf = (each: GivenAnnotation): GivenAnnotation => tops.get(each) ?? each;
  const groups = Map.groupBy(written, (each) => leaderOf(topOf(each), byId));
  const said = new Map<GivenAnnotation, readonly Said[]>();
  for (const [leader, members] of groups) {
    const heads = members.filter((each) => topOf(each) === each);
    const answers = members.filter((each) => topOf(each) !== each);
    for (const head of heads) said.set(head, []);
    // What was made as one has one comment: it stands with the part that lies on words.
    const onWords = isOnWords(leader) ? leader : (heads.find(isOnWords) ?? leader);
    const comments = [leader, ...answers].flatMap(({ contentsObj, titleObj }) => {
      const comment = textOf(contentsObj?.str);
      return comment === '' ? [] : [{ author: textOf(titleObj?.str), comment }];
    });
    said.set(onWords, comments);
  }
  return said;
}

/** What each answer answers in the end, where that is another. */
function topsOf(
  written: readonly GivenAnnotation[],
  byId: ReadonlyMap<unknown, GivenAnnotation>,
): ReadonlyMap<GivenAnnotation, GivenAnnotation> {
  const tops = new Map<GivenAnnotation, GivenAnnotation>();
  for (const each of written) {
    const passed = new Set<GivenAnnotation>();
    let at = each;
    while (isAnswer(at) && !tops.has(at) && !passed.has(at)) {
      passed.add(at);
      const next = byId.get(at.inReplyTo);
      if (next === undefined) break;
      at = next;
    }
    const goesRound = passed.has(at) && byId.has(at.inReplyTo);
    for (const one of passed) tops.set(one, goesRound ? one : (tops.get(at) ?? at));
  }
  return tops;
}

/** What an annotation was made as one with; itself where with nothing. */
function leaderOf(
  each: GivenAnnotation,
  byId: ReadonlyMap<unknown, GivenAnnotation>,
): GivenAnnotation {
  if (each.replyType !== 'Group') return each;
  const leader = byId.get(each.inReplyTo);
  return leader === undefined || typeof leader.inReplyTo === 'string' ? each : leader;
}

function isAnswer({ inReplyTo, replyType }: GivenAnnotation): boolean {
  return typeof inReplyTo === 'string' && replyType !== 'Group';
}

function isOnWords({ quadPoints }: GivenAnnotation): boolean {
  return Array.isArray(quadPoints) || ArrayBuffer.isView(quadPoints);
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}
