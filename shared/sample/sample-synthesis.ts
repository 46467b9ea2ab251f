import { markEntry, placeEntry, writeEntry } from '../commands/checklists.ts';
import { addIdea, drawArrow, quoteArrow } from '../commands/map-arrows.ts';
import { putNodes } from '../commands/map-places.ts';
import { editMap, makeMap } from '../commands/maps.ts';
import { addToSheet, type PartToAdd } from '../commands/write-up.ts';
import { BugError } from '../errors.ts';
import type { NodeId } from '../maps/map-outline.ts';
import type { Full } from '../ops/snapshot.ts';
import type { CodeId, FindingId } from '../records/ids.ts';
import { sampleCodeOf } from './sample-coding.ts';
import { excerptBeginning } from './sample-findings.ts';
import type { SampleLog } from './sample-log.ts';
import { createdIds } from './sample-screening.ts';

/** What came of the themes: a map of them, the draft of a results section, and the first items of a checklist. */
export async function writeSampleSynthesis(
  log: SampleLog,
  codeIds: ReadonlyMap<string, CodeId>,
): Promise<void> {
  await drawMap(log, codeIds);
  await writeSheet(log);
  await beginChecklist(log);
}

async function drawMap(log: SampleLog, codeIds: ReadonlyMap<string, CodeId>): Promise<void> {
  const codeOf = sampleCodeOf(codeIds);
  const [mapId] = createdIds(
    await log.commit(makeMap, { name: 'How the themes hang together', of: 'themes' }),
    'map',
  );
  if (mapId === undefined) throw new BugError('The sample has no map');
  await log.commit(editMap, { mapId, size: 'excerpts' });
  const [ideaId] = createdIds(
    await log.commit(addIdea, {
      ...{ mapId, text: 'Nobody provides what nobody sees is missing', x: 365, y: 480 },
    }),
    'idea',
  );
  if (ideaId === undefined) throw new BugError('The sample has no idea on its map');
  const at = {
    resources: [170, 60],
    team: [540, 60],
    communication: [900, 60],
    carrying: [365, 270],
  };
  const puts = Object.entries({ ...at, known: [900, 270], training: [900, 480] });
  await log.commit(putNodes, {
    mapId,
    puts: puts.map(([key, [x = 0, y = 0]]) => ({ id: codeOf(key), x, y })),
  });
  const arrow = async (
    fromId: NodeId,
    toId: NodeId,
    label: string,
    quotes: readonly string[],
  ): Promise<void> => {
    const drawn = await log.commit(drawArrow, { mapId, fromId, toId, label });
    const [arrowId] = createdIds(drawn, 'arrow');
    if (arrowId === undefined || quotes.length === 0) return;
    const excerptIds = quotes.map((quote) => excerptBeginning(log.rows, quote));
    await log.commit(quoteArrow, { arrowId, excerptIds, quoted: true });
  };
  await arrow(codeOf('carrying'), codeOf('known'), 'falls to', [
    'You borrow it from your evenings',
    'I give it to the ones I like',
  ]);
  await arrow(codeOf('carrying'), ideaId, 'keeps it so that', ['They did not call this charity']);
}

/** The results section as far as it is drafted. */
async function writeSheet(log: SampleLog): Promise<void> {
  const [first, second] = findingsOf(log.rows);
  if (first === undefined || second === undefined) throw new BugError('The sample lacks findings');
  const parts: readonly PartToAdd[] = [
    { kind: 'heading', text: 'Results', level: 1 },
    {
      kind: 'text',
      text: 'Twelve studies from ten countries met the criteria. What their participants said about dying at home came together in six themes; two of them go beyond what any one study says.',
    },
    { kind: 'figure', shows: 'flow' },
    { kind: 'table', shows: 'characteristics' },
    { kind: 'heading', text: 'Carrying a system that is not there', level: 2 },
    { kind: 'finding', findingId: first },
    {
      kind: 'text',
      text: 'Nobody spoke of this as a shortage. It was described as how one works, and so it was counted nowhere:',
    },
    { kind: 'quote', excerptId: excerptBeginning(log.rows, 'You borrow it from your evenings') },
    { kind: 'finding', findingId: second },
    { kind: 'quote', excerptId: excerptBeginning(log.rows, 'The nurses see what is needed') },
    { kind: 'figure', shows: 'map' },
  ];
  await log.commit(addToSheet, { sheet: { name: 'Results' }, parts });
}

function findingsOf({ findings }: Full): readonly FindingId[] {
  return [...findings.values()].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id);
}

/** ENTREQ, as far as it is filled in; what the data say of the others is offered there. */
async function beginChecklist(log: SampleLog): Promise<void> {
  const items = [
    [
      '1',
      'The synthesis asks how those who care for people dying at home describe what makes this care possible or difficult.',
      'Introduction',
    ],
    [
      '2',
      'Thematic synthesis, because the question is about experience and its findings are meant for practice.',
      'Methods',
    ],
  ] as const;
  for (const [item, text, place] of items) {
    const of = { checklist: 'entreq', item } as const;
    await log.commit(writeEntry, { ...of, text });
    await log.commit(placeEntry, { ...of, place });
    await log.commit(markEntry, { ...of, state: 'done' });
  }
}
