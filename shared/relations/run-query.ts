/** Passages that conditions hold for (rule Q6). */

import { codeTree, type TreeStructure } from '../codebook/code-tree.ts';
import { groupsOf, participantGroup } from '../codebook/participant-groups.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { StudyId } from '../records/ids.ts';
import type { Condition, Query } from '../records/query.ts';
import type { Scope } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { hasValue } from './attributes.ts';
import type { CodedPage } from './coded-page.ts';
import { codedStudies } from './coded-studies.ts';
import { asksForParagraphs, type BlocksOf, doMeet, reachingOf } from './meeting.ts';

export interface QueryOptions {
  readonly groups: Query['groups'];
  /** Asked only where a condition tells paragraphs apart. */
  readonly blocksOf?: BlocksOf | undefined;
  /** Which studies count; the included ones where absent. */
  readonly include?: Scope | undefined;
}

export interface FoundExcerpt {
  readonly studyId: StudyId;
  readonly excerpt: Excerpt;
}

/** Whether a condition holds for the excerpt at a place of its page. */
type Test = (at: number) => boolean;

/** Whether any condition tells paragraphs apart. */
export function queryAsksForParagraphs(groups: Query['groups']): boolean {
  return groups.some((group) =>
    group.some((condition) => condition.kind === 'near' && asksForParagraphs(condition.meeting)),
  );
}

/**
 * Coded excerpts for which all conditions of a group hold, each once, by study, document and text. Laws: groups are
 * alternatives in any order, conditions of a group in any order; a group without conditions finds nothing.
 */
export function runQuery(snapshot: Shown, options: QueryOptions): readonly FoundExcerpt[] {
  const { structure } = codeTree(snapshot.codes);
  const groups = options.groups.filter((group) => group.length > 0);
  if (groups.length === 0) return [];
  const asks = queryAsksForParagraphs(groups);
  const found: FoundExcerpt[] = [];
  for (const { documents, studyId } of codedStudies(snapshot, structure, options.include)) {
    for (const { coded, document } of documents) {
      const blocks = asks ? options.blocksOf?.(document.textId) : undefined;
      const page: Page = { snapshot, structure, studyId, coded, blocks };
      const alternatives = groups.map((group) => group.map((each) => testOf(each, page)));
      coded.excerpts.forEach((excerpt, at) => {
        if (alternatives.some((tests) => tests.every((test) => test(at))))
          found.push({ studyId, excerpt });
      });
    }
  }
  return found;
}

interface Page {
  readonly snapshot: Shown;
  readonly structure: TreeStructure;
  readonly studyId: StudyId;
  readonly coded: CodedPage;
  readonly blocks: TextBody['blocks'] | undefined;
}

function testOf(condition: Condition, page: Page): Test {
  const test = plainTest(condition, page);
  return condition.not === true ? (at) => !test(at) : test;
}

function plainTest(condition: Condition, page: Page): Test {
  const { excerpts } = page.coded;
  switch (condition.kind) {
    case 'code':
      return carriesCode(condition.codeId, page);
    case 'near':
      return isNear(condition, page);
    case 'study': {
      const study = page.snapshot.studies.get(page.studyId);
      const holds = study !== undefined && hasValue(study, condition.attribute, condition.value);
      return () => holds;
    }
    case 'reviewer':
      return (at) => excerpts[at]?.reviewerId === condition.reviewerId;
    case 'order':
      return (at) => (excerpts[at]?.constructOrder ?? 'none') === condition.order;
    case 'group':
      return hasGroup(condition.groupId, page);
  }
}

/** Whether an excerpt has a group, or has none. */
function hasGroup(id: `group:${string}` | 'none', { coded, snapshot }: Page): Test {
  const wanted = id === 'none' ? undefined : participantGroup(snapshot, id);
  if (id !== 'none' && wanted === undefined) return () => false;
  return (at) => {
    const excerpt = coded.excerpts[at];
    const groups = excerpt === undefined ? [] : groupsOf(snapshot, excerpt);
    return wanted === undefined ? groups.length === 0 : groups.includes(wanted);
  };
}

/** Whether an excerpt carries a code or one under it. */
function carriesCode(codeId: `code:${string}`, { coded, structure }: Page): Test {
  const wanted = structure.places.get(codeId)?.[0];
  if (wanted === undefined) return () => false;
  const { codes, codesFrom } = coded;
  const isUnder = underOf(structure, wanted);
  return (at) => {
    const end = codesFrom[at + 1] as number;
    for (let index = codesFrom[at] as number; index < end; index += 1) {
      if (isUnder[codes[index] as number] === 1) return true;
    }
    return false;
  };
}

const known = new WeakMap<TreeStructure, Map<number, Uint8Array>>();

/** For each place of a codebook, 1 where its code is the wanted one or under it. */
function underOf(structure: TreeStructure, wanted: number): Uint8Array {
  const kept = known.get(structure) ?? new Map<number, Uint8Array>();
  known.set(structure, kept);
  let under = kept.get(wanted);
  if (under === undefined) {
    under = Uint8Array.from(structure.order, (id) =>
      structure.places.get(id)?.includes(wanted) === true ? 1 : 0,
    );
    kept.set(wanted, under);
  }
  return under;
}

/** Whether an excerpt meets one that carries the code; it meets itself. */
function isNear(condition: Extract<Condition, { kind: 'near' }>, page: Page): Test {
  const { coded } = page;
  const { meeting } = condition;
  const carries = carriesCode(condition.codeId, page);
  const places = coded.excerpts.flatMap((_, at) => (carries(at) ? [at] : []));
  if (places.length === 0) return () => false;
  const { from, reach, to } = reachingOf(coded, meeting, page.blocks);
  if (meeting.kind === 'same' || coded.hasRegions) {
    return (at) =>
      places.some((other) => {
        const [a, b] = [coded.excerpts[at], coded.excerpts[other]];
        const [first, last] = at < other ? [at, other] : [other, at];
        const reaches = (to[first] ?? 0) + reach >= (from[last] ?? 0);
        return reaches && a !== undefined && b !== undefined && doMeet(a, b, meeting);
      });
  }
  // The furthest end of each and all before it never falls, so that the last one that begins in time tells.
  const furthest = new Int32Array(places.length);
  let end = -1;
  places.forEach((place, index) => {
    end = Math.max(end, to[place] ?? 0);
    furthest[index] = end;
  });
  return (at) => {
    const limit = (to[at] as number) + reach;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((from[places[middle] as number] as number) <= limit) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthest[low - 1] as number) + reach >= (from[at] as number);
  };
}
