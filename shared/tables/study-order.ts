import { shortCitation, yearOf } from '../bibliography/citation.ts';
import { byName } from '../by-name.ts';
import { t } from '../messages/messages.ts';
import { changedRows } from '../ops/changed-rows.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { StudyId } from '../records/ids.ts';
import type { StudyNameStyle } from '../records/review.ts';
import type { Study } from '../records/study.ts';
import { type ListedStudies, markOf } from '../screening/inclusion.ts';

/** Studies in the order of a reference list: by short citation, then title, then id. */
export function compareStudies(a: Study, b: Study): number {
  return (
    byName.compare(shortCitation(a.citation), shortCitation(b.citation)) ||
    (yearOf(a.citation) ?? 0) - (yearOf(b.citation) ?? 0) ||
    byName.compare(a.citation.title, b.citation.title) ||
    (a.id < b.id ? -1 : 1)
  );
}

const orders = new WeakMap<Snapshot['studies'], readonly Study[]>();

/**
 * The studies that are not deleted, as `compareStudies` has them; the same list for the same rows. Comparing names
 * by the rules of a language is slow, so each name is compared once and studies by its rank.
 */
export function studiesInOrder(studies: Snapshot['studies']): readonly Study[] {
  let order = orders.get(studies) ?? orderAfter(studies);
  if (order === undefined) {
    const named = [...studies.values()]
      .filter(({ deleted }) => deleted !== true)
      .map((study) => ({
        study,
        name: citedAs(study),
        year: yearOf(study.citation) ?? 0,
      }));
    const ranks = ranksOf(named.map(({ name }) => name));
    order = named
      .map((one) => ({ ...one, rank: ranks.get(one.name) ?? 0 }))
      .sort((a, b) => a.rank - b.rank || a.year - b.year || compareStudies(a.study, b.study))
      .map(({ study }) => study);
  }
  orders.set(studies, order);
  last = { studies, order };
  return order;
}

let last: { readonly studies: Snapshot['studies']; readonly order: readonly Study[] } | undefined;

/** The order that was made last, where no study came, went or is cited otherwise since: an inclusion moves none. */
function orderAfter(studies: Snapshot['studies']): readonly Study[] | undefined {
  if (last === undefined || last.studies.size !== studies.size) return undefined;
  const changed = new Map<StudyId, Study>();
  for (const study of changedRows(last.studies, studies) ?? studies.values()) {
    const before = last.studies.get(study.id);
    if (before?.citation !== study.citation || before.deleted !== study.deleted) return undefined;
    changed.set(study.id, study);
  }
  return last.order.map((study) => changed.get(study.id) ?? study);
}

const citations = new WeakMap<Study['citation'], string>();

/** How a study is cited, worked out once for all that changes on it besides. */
function citedAs({ citation }: Study): string {
  let name = citations.get(citation);
  if (name === undefined) {
    name = shortCitation(citation);
    citations.set(citation, name);
  }
  return name;
}

/** Some of these studies, each once, in the order of `studiesInOrder`; deleted ones are left out. */
export function inStudyOrder(
  studies: Snapshot['studies'],
  some: Iterable<Study>,
): readonly Study[] {
  const wanted = new Set([...some].map(({ id }) => id));
  return studiesInOrder(studies).filter(({ id }) => wanted.has(id));
}

/** The place of each study in `studiesInOrder`, by its id. */
export function studyPlaces(studies: Snapshot['studies']): ReadonlyMap<string, number> {
  let places = placesOf.get(studies);
  if (places === undefined) {
    places = new Map(studiesInOrder(studies).map(({ id }, place) => [id, place]));
    placesOf.set(studies, places);
  }
  return places;
}

const placesOf = new WeakMap<Snapshot['studies'], ReadonlyMap<string, number>>();

/** Live documents of live studies in the order of `studiesInOrder`, those of one study as they came. */
export function documentsByStudy({
  documents,
  studies,
}: Pick<Snapshot, 'documents' | 'studies'>): readonly DocumentRecord[] {
  const places = studyPlaces(studies);
  return [...documents.values()]
    .filter(({ deleted, studyId }) => deleted !== true && places.has(studyId))
    .sort((a, b) => (places.get(a.studyId) ?? 0) - (places.get(b.studyId) ?? 0));
}

/** What a document is called in lists: `Harrow 2016 · Findings`; its title alone where its study is not listed. */
export function documentName(
  snapshot: Pick<Snapshot, 'documents' | 'review' | 'studies'>,
  id: DocumentRecord['id'] | undefined,
): string {
  const document = id === undefined ? undefined : snapshot.documents.get(id);
  if (document === undefined) return '';
  const study = studyLabels(snapshot).get(document.studyId);
  return [study, document.title].filter(Boolean).join(' · ');
}

/** Names that the collator takes for the same have the same rank. */
function ranksOf(names: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  let last: string | undefined;
  let rank = 0;
  for (const name of [...new Set(names)].sort(byName.compare)) {
    if (last !== undefined && byName.compare(last, name) !== 0) rank += 1;
    ranks.set(name, rank);
    last = name;
  }
  return ranks;
}

/** Names of all studies as `studyLabels` gives them, those that are not included marked as such. */
export function listedLabels(
  snapshot: Snapshot,
  listed: ListedStudies,
): ReadonlyMap<string, string> {
  const labels = studyLabels(snapshot);
  if (listed.choice === 'included' || !listed.decided) return labels;
  return new Map(
    listed.studies.map(({ id }) => {
      const study = labels.get(id) ?? '';
      const inclusion = markOf(snapshot, listed, id);
      return [id, inclusion === undefined ? study : t('include.marked', { study, inclusion })];
    }),
  );
}

/** What names are made of. */
type NamedRows = Pick<Snapshot, 'review' | 'studies'>;

const labelCache = new WeakMap<
  Snapshot['studies'],
  Map<StudyNameStyle, ReadonlyMap<string, string>>
>();

/**
 * What studies are called, each its own: by author and year, with letters where these are the same (`Harrow 2016a`), or by
 * number, as the review says. Included studies come first in both: what was not included neither gives one of them a
 * letter nor moves its number. Equal rows give equal names everywhere.
 */
export function studyLabels({ review, studies }: NamedRows): ReadonlyMap<string, string> {
  const style = review?.studyNames ?? 'authorYear';
  const known = labelCache.get(studies) ?? new Map<StudyNameStyle, ReadonlyMap<string, string>>();
  labelCache.set(studies, known);
  let labels = known.get(style);
  if (labels === undefined) {
    labels = style === 'authorYear' ? namesOf(studies) : numbersOf(studies, style);
    known.set(style, labels);
  }
  return labels;
}

/** In the order of the reference list, those that are included first. */
function includedFirst(studies: Snapshot['studies']): readonly Study[] {
  const order = studiesInOrder(studies);
  return [...order.filter(isIncluded), ...order.filter((study) => !isIncluded(study))];
}

function numbersOf(
  studies: Snapshot['studies'],
  style: 'number' | 'sNumber',
): ReadonlyMap<string, string> {
  const sign = style === 'sNumber' ? 'S' : '';
  return new Map(includedFirst(studies).map(({ id }, at) => [id, `${sign}${at + 1}`]));
}

function namesOf(studies: Snapshot['studies']): ReadonlyMap<string, string> {
  const order = studiesInOrder(studies);
  const names = new GivenNames();
  names.give(order.filter(isIncluded));
  names.give(order.filter((study) => !isIncluded(study)));
  return names.labels;
}

function isIncluded({ inclusion }: Study): boolean {
  return inclusion === 'included';
}

/** Names of studies: whoever comes later takes none that was given, as a title that ends like a letter behind a name. */
class GivenNames {
  readonly labels = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Of each name how many have it, with letters or without. */
  readonly #having = new Map<string, number>();

  give(studies: readonly Study[]): void {
    const several: (readonly [string, readonly Study[]])[] = [];
    for (const [name, group] of Map.groupBy(studies, citedAs)) {
      const [first] = group;
      const isAlone = group.length === 1 && !this.#having.has(name) && !this.#taken.has(name);
      if (first === undefined || !isAlone) several.push([name, group]);
      else this.#call(first, name, name, 1);
    }
    // What needs no letter keeps its name; those with letters go round it.
    for (const [name, group] of several) {
      // Behind a name without a year a letter would read as part of it.
      const nth = (at: number): string => (/\d$/.test(name) ? letter(at) : ` (${at + 1})`);
      let at = this.#having.get(name) ?? 0;
      for (const study of group) {
        while (this.#taken.has(`${name}${nth(at)}`)) at += 1;
        this.#call(study, `${name}${nth(at)}`, name, at + 1);
        at += 1;
      }
    }
  }

  #call({ id }: Study, label: string, name: string, having: number): void {
    this.labels.set(id, label);
    this.#taken.add(label);
    this.#having.set(name, having);
  }
}

function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
