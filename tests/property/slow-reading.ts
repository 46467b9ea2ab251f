/** The records read slowly, by the rules of shared/SPEC.md alone: what the expected tables are made of. */
import { shortCitation } from '../../shared/bibliography/citation.ts';
import type { Texts } from '../../shared/corrections/corrected-text.ts';
import { isCreate } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Coding } from '../../shared/records/coding.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, ReviewerId } from '../../shared/records/ids.ts';
import type { Screening } from '../../shared/records/screening.ts';
import type { Study } from '../../shared/records/study.ts';

/** Whose coding; one reviewer's own by their id. */
export type Whose = 'everyone' | 'consensus' | ReviewerId;

export interface Question {
  readonly full: Full;
  readonly operations: readonly Operation[];
  readonly texts: Texts;
  /** Absent: the default. */
  readonly whose: Whose | undefined;
  readonly include: 'included' | 'all';
}

export interface Entry {
  readonly excerpt: Excerpt;
  readonly document: DocumentRecord;
  readonly study: Study;
  /** Live codes, in reading order of the codebook. */
  readonly codes: readonly Code[];
}

export const live = <T extends { readonly deleted?: boolean | undefined }>(
  items: Iterable<T>,
): T[] => [...items].filter(({ deleted }) => deleted !== true);

export class Reading {
  protected readonly question: Question;
  /** Ids in the order in which the log made them. */
  private readonly came: readonly string[];

  constructor(question: Question) {
    this.question = question;
    this.came = inOrder(question.operations).flatMap(({ changes }) =>
      changes.flatMap((change) => (isCreate(change) ? [change.create.id] : [])),
    );
  }

  /** Whose coding it is that stands in the tables, in the words of their note. */
  get whose(): Whose {
    const { full, whose } = this.question;
    const decided = this.standing().some(
      ({ kind, outcome }) => kind !== 'field' && outcome !== 'defer',
    );
    return whose ?? (decided && full.decisions.size > 0 ? 'consensus' : 'everyone');
  }

  protected standing() {
    const decisions = live(this.question.full.decisions.values());
    const replaced = new Set(decisions.flatMap(({ supersedes = [] }) => supersedes));
    return decisions.filter(({ id }) => !replaced.has(id));
  }

  protected inOrderOfComing<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
    return items.toSorted((a, b) => this.came.indexOf(a.id) - this.came.indexOf(b.id));
  }

  /** S1, S2: what is written on a study, else what screening settled. */
  protected inclusionOf(study: Study): 'included' | 'excluded' | 'undecided' {
    const { inclusion } = study;
    if (inclusion !== undefined && inclusion !== 'undecided') return inclusion;
    const first = this.voted(study, 'titleAbstract');
    if (first === 'exclude') return 'excluded';
    const last = this.voted(study, 'fullText');
    return last === 'include' ? 'included' : last === 'exclude' ? 'excluded' : 'undecided';
  }

  /** One reviewer screens each study: whoever did, unless two differ or it was settled. */
  protected voted(study: Study, stage: Screening['stage']): string | undefined {
    const votes = live(this.question.full.screenings.values()).filter(
      (each) => each.studyId === study.id && each.stage === stage,
    );
    const settled = votes.find(({ layer }) => layer === 'consensus');
    if (settled !== undefined) return settled.decision;
    const decisions = new Set(votes.map(({ decision }) => decision));
    if (decisions.has('exclude')) return decisions.size > 1 ? undefined : 'exclude';
    return decisions.has('include') ? 'include' : undefined;
  }

  protected sortedStudies(): readonly Study[] {
    const words = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
    return live(this.question.full.studies.values()).toSorted(
      (a, b) =>
        words.compare(shortCitation(a.citation), shortCitation(b.citation)) ||
        words.compare(a.citation.title, b.citation.title) ||
        (a.id < b.id ? -1 : 1),
    );
  }

  protected get anyDecided(): boolean {
    return this.sortedStudies().some((study) => this.inclusionOf(study) !== 'undecided');
  }

  protected listedStudies(): readonly Study[] {
    const all = this.sortedStudies();
    if (this.question.include === 'all' || !this.anyDecided) return all;
    return all.filter((study) => this.inclusionOf(study) === 'included');
  }

  /** Rule T6. */
  protected nameOf(study: Study): string {
    const name = shortCitation(study.citation);
    const alike = this.sortedStudies().filter((other) => shortCitation(other.citation) === name);
    // What is written on a study counts: it is the same for everybody.
    const isIn = (one: Study): boolean => one.inclusion === 'included';
    const inTurn = [...alike.filter(isIn), ...alike.filter((one) => !isIn(one))];
    const isAlone =
      alike.length === 1 || (isIn(study) && alike.filter((one) => isIn(one)).length === 1);
    const letter = isAlone ? '' : 'abcdef'[inTurn.findIndex(({ id }) => id === study.id)];
    const inclusion = this.inclusionOf(study);
    const isMarked = this.question.include === 'all' && this.anyDecided && inclusion !== 'included';
    return `${name}${letter}${isMarked ? ` [${inclusion}]` : ''}`;
  }

  /** Rules T1 to T4. */
  protected tree(): readonly Code[] {
    const { codes } = this.question.full;
    const below = (parent: Code | undefined): readonly Code[] =>
      live(codes.values())
        .filter((code) => this.standsFor(code)?.id === code.id && this.parentOf(code) === parent)
        .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
        .flatMap((code) => [code, ...below(code)]);
    return below(undefined);
  }

  protected standsFor(code: Code, path: readonly Code[] = []): Code | undefined {
    const { codes } = this.question.full;
    if (path.includes(code)) {
      return live(path.slice(path.indexOf(code))).toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
    }
    if (code.mergedInto === undefined) return code.deleted === true ? undefined : code;
    const target = codes.get(code.mergedInto);
    return target === undefined ? undefined : this.standsFor(target, [...path, code]);
  }

  /** The nearest code above that stands, with circles not yet cut. */
  protected standingAbove(code: Code): Code | undefined {
    const { codes } = this.question.full;
    const seen = new Set([code.id]);
    let next = code.parentId;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      const above = codes.get(next);
      const standing = above === undefined ? undefined : this.standsFor(above);
      if (standing !== undefined && standing.id !== code.id) return standing;
      next = above?.parentId;
    }
    return undefined;
  }

  protected parentOf(code: Code): Code | undefined {
    const circle: Code[] = [];
    let at: Code | undefined = code;
    while (at !== undefined && !circle.includes(at)) {
      circle.push(at);
      at = this.standingAbove(at);
    }
    const isInCircle = at?.id === code.id;
    const smallest = circle.map(({ id }) => id).toSorted()[0];
    return isInCircle && smallest === code.id ? undefined : this.standingAbove(code);
  }

  /** The code and what is above it in the tree, innermost first. */
  protected homeOf(code: Code): readonly Code[] {
    const parent = this.parentOf(code);
    return parent === undefined ? [code] : [code, ...this.homeOf(parent)];
  }

  /** Further places that count, as pairs of code and theme (T5): tried one after the other, by what is reached so far. */
  private pairs: readonly (readonly [code: Code, theme: Code])[] | undefined;
  protected furtherPairs(): readonly (readonly [code: Code, theme: Code])[] {
    if (this.pairs !== undefined) return this.pairs;
    const found: (readonly [Code, Code])[] = [];
    const byId = (a: Code, b: Code): number => (a.id < b.id ? -1 : 1);
    for (const code of this.tree().toSorted(byId)) {
      const named = Object.keys(code.alsoUnder ?? {}) as CodeId[];
      const themes = named.flatMap((id) => this.standingAbove({ ...code, parentId: id }) ?? []);
      for (const theme of [...new Set(themes)].toSorted(byId)) {
        if (this.homeOf(code).includes(theme)) continue;
        if (!this.reached([theme], found).includes(code)) found.push([code, theme]);
      }
    }
    const order = this.tree();
    this.pairs = found.toSorted(([, a], [, b]) => order.indexOf(a) - order.indexOf(b));
    return this.pairs;
  }

  private reached(
    from: readonly Code[],
    pairs: readonly (readonly [Code, Code])[],
  ): readonly Code[] {
    const next = from.flatMap((code) => [
      ...this.homeOf(code),
      ...pairs.flatMap(([guest, theme]) => (guest === code ? this.homeOf(theme) : [])),
    ]);
    const all = [...new Set([...from, ...next])];
    return all.length === from.length ? all : this.reached(all, pairs);
  }

  /** The code and all it is under, by whatever way; what is above it in the tree first, innermost first. */
  protected above(code: Code): readonly Code[] {
    return this.reached(this.homeOf(code), this.furtherPairs());
  }

  protected isUnder({ codes }: Entry, theme: Code): boolean {
    return codes.some((code) => this.above(code).some(({ id }) => id === theme.id));
  }

  protected counts({ layer, reviewerId }: Coding): boolean {
    const { whose } = this;
    if (whose === 'consensus') return layer === 'consensus';
    return layer === 'own' && (whose === 'everyone' || whose === reviewerId);
  }

  /** By study, document in the order they came, place in the text. */
  protected entries(): readonly Entry[] {
    const { codes, codings, decisions, documents } = this.question.full;
    const tree = this.tree();
    const superseded = new Set(
      live(decisions.values())
        .flatMap(({ supersedes = [] }) => supersedes)
        .flatMap((id) => decisions.get(id)?.results ?? []),
    );
    return this.listedStudies().flatMap((study) =>
      this.inOrderOfComing(live(documents.values()).filter((d) => d.studyId === study.id)).flatMap(
        (document) => {
          const page = codings.get(document.id);
          const given = live(page?.codings.values() ?? []).filter(
            (coding) => this.counts(coding) && !superseded.has(coding.id),
          );
          return live(page?.excerpts.values() ?? [])
            .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
            .map((excerpt) => {
              const standing = given
                .filter(({ excerptId }) => excerptId === excerpt.id)
                .flatMap(({ codeId }) => {
                  const code = codes.get(codeId);
                  return (code === undefined ? undefined : this.standsFor(code)) ?? [];
                });
              return { excerpt, document, study, codes: tree.filter((c) => standing.includes(c)) };
            })
            .filter((entry) => entry.codes.length > 0);
        },
      ),
    );
  }
}
