/** How studies were appraised and what it came to, in sentences. */
import { appraisedOf, appraisersOf, doneAppraising, isAppraised } from '../appraisal/appraised.ts';
import { concernCounts, concernLevels } from '../appraisal/concern-counts.ts';
import { instrumentsOf, type ReviewInstrument } from '../appraisal/review-instruments.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { namesInWords } from './said-of-people.ts';

/** Instruments that any study that counts was appraised by. */
export function instrumentsUsed({ listed, snapshot }: ListedSource): readonly ReviewInstrument[] {
  return instrumentsOf(snapshot).filter((instrument) =>
    listed.studies.some(({ id }) => isAppraised(snapshot, instrument, id)),
  );
}

/** What studies were appraised by, item by item. */
export function saidOfItems(source: ListedSource): string {
  return instrumentsUsed(source)
    .map(({ items, name, source: from }) =>
      t('said.instrument', {
        ...{ name, from, count: items.length },
        has: from === '' ? 'no' : 'yes',
        items: listInWords(items.map(({ label }) => label)),
      }),
    )
    .join(' ');
}

/** Who appraised how many of the studies, and what was settled. */
export function saidOfAppraising(source: ListedSource): string {
  const { listed, snapshot } = source;
  const needed = appraisersOf(snapshot.review);
  const sentences = instrumentsUsed(source).flatMap((instrument) => {
    const people = new Set<ReviewerId>();
    let settled = 0;
    for (const { id } of listed.studies)
      for (const item of instrument.items) {
        const sides = appraisedOf(snapshot, id, item.id);
        for (const reviewer of sides.own.keys()) people.add(reviewer);
        if (sides.settled !== undefined) settled += 1;
      }
    const done = listed.studies.filter(
      ({ id }) => doneAppraising(snapshot, instrument, id).size >= needed,
    );
    return [
      t('said.appraised', {
        names: namesInWords(snapshot, people),
        instrument: instrument.name,
        done: done.length,
        all: listed.studies.length,
      }),
      ...(settled === 0 ? [] : [t('said.appraisalSettled', { count: settled })]),
    ];
  });
  return sentences.length === 0
    ? ''
    : [...sentences, t('said.appraisers', { count: needed })].join(' ');
}

/** Over which items there are moderate or serious concerns, and of how many studies. */
export function saidOfConcerns(source: ListedSource): string {
  const { listed, snapshot } = source;
  return instrumentsUsed(source)
    .flatMap((instrument) => {
      const levels = concernLevels(
        snapshot,
        instrument,
        listed.studies.map(({ id }) => id),
      );
      const { byItem, byStudy } = concernCounts(levels);
      if (byItem.every(({ levels: { open } }) => open === listed.studies.length)) return [];
      const items = byItem.flatMap(({ item, levels: { moderate, serious } }) =>
        moderate + serious === 0
          ? []
          : [t('said.concernItem', { item: item.label, count: moderate + serious })],
      );
      const studies = byStudy.filter(({ levels: { moderate, serious } }) => moderate + serious > 0);
      return [
        t('said.concerns', {
          ...{ instrument: instrument.name, all: listed.studies.length, studies: studies.length },
          any: items.length === 0 ? 'no' : 'yes',
          items: listInWords(items),
        }),
      ];
    })
    .join(' ');
}
