/** Orders of the list of studies to screen: each is made once, and holds while decisions change what is in the list. */
import { type Citation, shortCitation, yearOf } from '../../shared/bibliography/citation.ts';
import { byNameInWords } from '../../shared/messages/formats.ts';
import type { StudyToScreen } from '../../shared/screening/queue.ts';

/** As the records came, or by what they say. */
export const stageOrders = ['import', 'author', 'year', 'title'] as const;
export type StageOrder = (typeof stageOrders)[number];
type MadeOrder = Exclude<StageOrder, 'import'>;

const sortKeys: Readonly<Record<MadeOrder, (citation: Citation) => string>> = {
  author: shortCitation,
  // Without a year last.
  year: (citation) => String(yearOf(citation) ?? '9999'),
  title: ({ title = '' }) => title,
};

interface Orders {
  studies: readonly StudyToScreen[];
  /** For each order the places in `studies`. */
  readonly places: Map<MadeOrder, Uint32Array>;
  /** The list in an order, for the studies as they are now. */
  readonly lists: Map<MadeOrder, readonly StudyToScreen[]>;
}

/** Of the lists that were asked for last, those of the two stages, the orders that were made. */
export class ListOrders {
  private kept: readonly Orders[] = [];

  /** The studies in an order: letters are typed against it, and a decision on one of twenty thousand sorts nothing anew. */
  of(studies: readonly StudyToScreen[], order: StageOrder): readonly StudyToScreen[] {
    if (order === 'import') return studies;
    const orders = this.ordersOf(studies);
    let list = orders.lists.get(order);
    if (list === undefined) {
      const places = orders.places.get(order) ?? placesInOrder(studies, order);
      orders.places.set(order, places);
      list = Array.from(places, (place) => studies[place]).filter((one) => one !== undefined);
      orders.lists.set(order, list);
    }
    return list;
  }

  private ordersOf(studies: readonly StudyToScreen[]): Orders {
    let orders = this.kept.find((each) => hasSameCitations(each.studies, studies));
    if (orders === undefined) {
      orders = { studies, places: new Map(), lists: new Map() };
      this.kept = [orders, ...this.kept].slice(0, 2);
    } else if (orders.studies !== studies) {
      orders.studies = studies;
      orders.lists.clear();
    }
    return orders;
  }
}

function hasSameCitations(
  before: readonly StudyToScreen[],
  after: readonly StudyToScreen[],
): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((one, at) => one.study.citation === after[at]?.study.citation))
  );
}

function placesInOrder(studies: readonly StudyToScreen[], order: MadeOrder): Uint32Array {
  const keys = studies.map(({ study }) => sortKeys[order](study.citation));
  const places = keys.map((_, place) => place);
  return Uint32Array.from(places.sort((a, b) => byNameInWords(keys[a] ?? '', keys[b] ?? '')));
}
