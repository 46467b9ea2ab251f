import { describe, expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { createCode, mergeCodes } from '../../../shared/commands/codebook.ts';
import { putAlsoUnder } from '../../../shared/commands/further-places.ts';
import {
  addIdea,
  drawArrow,
  editIdea,
  nameArrow,
  quoteArrow,
  removeArrow,
  removeIdea,
  takeOff,
} from '../../../shared/commands/map-arrows.ts';
import {
  arrangeMap,
  closeBranch,
  leaveOut,
  moveOnMap,
  putNodes,
} from '../../../shared/commands/map-places.ts';
import { editMap, type MapBegins, makeMap, removeMap } from '../../../shared/commands/maps.ts';
import { retireCodes } from '../../../shared/commands/several-codes.ts';
import { assignDocuments, releaseDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { drawnMap } from '../../../shared/maps/drawn-map.ts';
import { mapsOf, nodesOn } from '../../../shared/maps/map-outline.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import type { ArrowId, CodeId, IdeaId, MapId } from '../../../shared/records/ids.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { coded, codeNamed, documentAt, pair } from '../../fixtures/coding-pair.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { takeBack } from '../../property/random-review.ts';
import { ann, bo } from '../../property/random-team.ts';

const mapId: MapId = 'map:home';
const [ideaId, arrowId]: [IdeaId, ArrowId] = ['idea:trust', 'arrow:leads'];

/** “Going home” with “Waiting” and “Being informed” under it, and a map of all. */
function made(log: LogWriter, of: MapBegins = 'all'): void {
  log.run(createCode, { name: 'Going home', kind: 'descriptive' });
  const parentId = codeNamed(log, 'Going home');
  for (const name of ['Lifts', 'Keys']) log.run(createCode, { name, kind: 'code', parentId });
  log.run(makeMap, { mapId, name: 'Home', of });
}

const map = (log: LogWriter) => log.snapshot.maps.get(mapId);
const drawn = (log: LogWriter) => drawnMap(shownOf(log.snapshot, 'everyone'), map(log), 'all');
const names = (log: LogWriter) => nodesOn(log.snapshot, map(log)).map(({ name }) => name);
const at = (log: LogWriter, name: string) => {
  const { x, y } = drawn(log).byId.get(codeNamed(log, name)) ?? {};
  return [x, y];
};
const put = (log: LogWriter, name: string, x: number, y: number) =>
  log.run(putNodes, { mapId, puts: [{ id: codeNamed(log, name), x, y }] });
const lines = (log: LogWriter) =>
  drawn(log).lines.map(({ from, isFurther, to }) => [
    log.snapshot.codes.get(from as CodeId)?.name,
    isFurther ? '…' : '–',
    log.snapshot.codes.get(to as CodeId)?.name,
  ]);

describe('nodes of maps', () => {
  test('L1 a map shows each code once, joined to its theme and to further themes', () => {
    const [log] = pair();
    made(log);
    expect(names(log).slice(-3)).toEqual(['Going home', 'Lifts', 'Keys']);
    expect(new Set(names(log)).size).toBe(names(log).length);
    log.run(createCode, { name: 'Asking', kind: 'descriptive' });
    log.run(putAlsoUnder, {
      codeIds: [codeNamed(log, 'Keys')],
      themeId: codeNamed(log, 'Asking'),
    });
    expect(lines(log).slice(-3)).toEqual([
      ['Going home', '–', 'Lifts'],
      ['Going home', '–', 'Keys'],
      ['Asking', '…', 'Keys'],
    ]);
    log.run(mergeCodes, { codeIds: [codeNamed(log, 'Lifts')], intoId: codeNamed(log, 'Keys') });
    expect(names(log)).not.toContain('Lifts');
  });

  test('L1 what is left out takes along what is under it, and is there again', () => {
    const [log] = pair();
    made(log);
    const theme = codeNamed(log, 'Going home');
    const all = names(log);
    log.run(leaveOut, { mapId, codeIds: [theme], hidden: true });
    expect(names(log)).toEqual(
      all.filter((name) => !['Going home', 'Lifts', 'Keys'].includes(name)),
    );
    log.run(leaveOut, { mapId, codeIds: [theme], hidden: false });
    expect(names(log)).toEqual(all);
    log.run(closeBranch, { mapId, codeIds: [theme], closed: true });
    const closed = nodesOn(log.snapshot, map(log)).find(({ id }) => id === theme);
    expect([closed?.closed, closed?.leftOut]).toEqual([true, 2]);
    expect(drawn(log).byId.get(theme)?.box.note).toBe('descriptive theme · 2 codes under it');
    log.run(closeBranch, { mapId, codeIds: [theme], closed: false });
    expect(names(log)).toEqual(all);
  });

  test('L1 a retired code is left out until somebody puts it on', () => {
    const [log] = pair();
    made(log);
    const keys = codeNamed(log, 'Keys');
    log.run(retireCodes, { codeIds: [keys], retired: true });
    expect(names(log)).not.toContain('Keys');
    log.run(leaveOut, { mapId, codeIds: [keys], hidden: false });
    expect(names(log)).toContain('Keys');
  });

  test('L1 a map begins with themes alone, or with what is under one of them', () => {
    const [log] = pair();
    made(log, 'themes');
    expect(nodesOn(log.snapshot, map(log)).map(({ kind }) => kind)).not.toContain('code');
    expect(names(log)).toContain('Going home');
    const second: MapId = 'map:second';
    log.run(makeMap, { mapId: second, name: 'Second', of: codeNamed(log, 'Going home') });
    expect(nodesOn(log.snapshot, log.snapshot.maps.get(second)).map(({ name }) => name)).toEqual([
      ...['Going home', 'Lifts', 'Keys'],
    ]);
    expect(mapsOf(log.snapshot).map(({ name }) => name)).toEqual(['Home', 'Second']);
  });

  test('a map has a name of its own, is renamed and removed, and is back with undo', () => {
    const [log] = pair();
    made(log);
    expect(() => log.run(makeMap, { name: ' home ', of: 'all' })).toThrow('“home” already');
    expect(() => log.run(makeMap, { name: ' ', of: 'all' })).toThrow('Give the map a name.');
    log.run(editMap, { mapId, name: 'Ways home' });
    expect(sentenceOf(log.operations.at(-1) as never)).toBe(
      'Renamed the map “Home” to “Ways home”',
    );
    log.run(removeMap, { mapId });
    expect(mapsOf(log.snapshot)).toEqual([]);
    expect(() => put(log, 'Keys', 0, 0)).toThrow('This map was removed');
    takeBack(log, 'undo');
    expect(mapsOf(log.snapshot).map(({ name }) => name)).toEqual(['Ways home']);
  });
});

describe('places on maps', () => {
  test('L2 a node that is moved moves alone, and undo takes it back', () => {
    const [log] = pair();
    made(log);
    const before = drawn(log).nodes.map(({ id, x, y }) => ({ id, x, y }));
    put(log, 'Keys', 900.4, -300);
    expect(sentenceOf(log.operations.at(-1) as never)).toBe('Moved Keys on the map “Home”');
    const moved = before.map((each) =>
      each.id === codeNamed(log, 'Keys') ? { ...each, x: 900, y: -300 } : each,
    );
    expect(drawn(log).nodes.map(({ id, x, y }) => ({ id, x, y }))).toEqual(moved);
    takeBack(log, 'undo');
    expect(drawn(log).nodes.map(({ id, x, y }) => ({ id, x, y }))).toEqual(before);
  });

  test('L2 two people move different nodes, a code nobody placed, and one node at once', () => {
    const [one, other] = pair();
    made(one);
    other.bringIn(one.operations);
    one.run(createCode, { name: 'Late', kind: 'code' });
    other.bringIn(one.operations);
    put(one, 'Keys', 10, 20);
    put(other, 'Lifts', 30, 40);
    put(other, 'Late', 50, 60);
    put(one, 'Late', 70, 80);
    const logs = [one, other] as const;
    one.bringIn(other.operations);
    other.bringIn(one.operations);
    expect(logs.map((log) => ['Keys', 'Lifts', 'Late'].map((name) => at(log, name)))).toEqual(
      logs.map(() => [
        [10, 20],
        [30, 40],
        [70, 80],
      ]),
    );
    expect(findConflicts(one.operations, one.snapshot)).toEqual([]);
  });

  test('L2 a code that came later stands beside its theme, in nobody’s way', () => {
    const [log] = pair();
    made(log);
    const parentId = codeNamed(log, 'Going home');
    for (const name of ['Doors', 'Stairs']) log.run(createCode, { name, kind: 'code', parentId });
    log.run(createCode, { name: 'On its own', kind: 'analytical' });
    const { nodes } = drawn(log);
    const overlapping = nodes.flatMap((a, index) =>
      nodes
        .slice(index + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) * 2 < a.width + b.width &&
            Math.abs(a.y - b.y) * 2 < a.height + b.height,
        )
        .map((b) => [a.name, b.name]),
    );
    expect(overlapping).toEqual([]);
    const theme = drawn(log).byId.get(parentId);
    const [x = 0, y = 0] = at(log, 'Doors');
    expect(Math.hypot(x - (theme?.x ?? 0), y - (theme?.y ?? 0))).toBeLessThan(500);
    expect(drawn(log)).toEqual(drawn(log));
  });

  test('L3 an arrangement is one step', () => {
    const [log] = pair();
    made(log);
    const before = at(log, 'Keys');
    const puts = drawn(log).nodes.map(({ id }, index) => ({ id, x: index * 400, y: 0 }));
    log.run(arrangeMap, { mapId, how: 'tree', puts });
    expect(drawn(log).nodes.map(({ x }) => x)).toEqual(puts.map(({ x }) => x));
    takeBack(log, 'undo');
    expect(at(log, 'Keys')).toEqual(before);
  });

  test('L7 codes dropped on a theme move in the codebook, with a reason, in one step', () => {
    const [log] = pair();
    made(log);
    log.run(createCode, { name: 'Asking', kind: 'descriptive' });
    const [keys, theme] = [codeNamed(log, 'Keys'), codeNamed(log, 'Asking')];
    const before = at(log, 'Keys');
    log.run(moveOnMap, {
      ...{ mapId, codeIds: [keys], place: { parentId: theme } },
      ...{ reason: ' They ask for keys ', puts: [{ id: keys, x: 700, y: 700 }] },
    });
    expect([log.snapshot.codes.get(keys)?.parentId, at(log, 'Keys')]).toEqual([theme, [700, 700]]);
    expect(sentenceOf(log.operations.at(-1) as never)).toBe(
      'Moved “Keys” under Asking: They ask for keys',
    );
    takeBack(log, 'undo');
    expect([log.snapshot.codes.get(keys)?.parentId, at(log, 'Keys')]).toEqual([
      codeNamed(log, 'Going home'),
      before,
    ]);
  });
});

test('L4 nodes have the numbers of the matrix, and meet as often as relations count', () => {
  const [log] = pair();
  made(log);
  coded(log, 'Keys', 0, 0, 20);
  coded(log, 'Lifts', 0, 10, 30);
  coded(log, 'Waiting', 0, 15, 35);
  log.run(editMap, { mapId, meets: 1, size: 'studies' });
  const { byId, meets } = drawn(log);
  const theme = byId.get(codeNamed(log, 'Going home'));
  expect([theme?.numbers, theme?.box.note]).toEqual([
    { excerpts: 2, studies: 1 },
    'descriptive theme · 1 study',
  ]);
  const met = meets.map(({ a, b, count }) =>
    [...[a, b].map((id) => log.snapshot.codes.get(id)?.name ?? '').sort(), count].join(' '),
  );
  expect(met.sort()).toEqual([
    'Going home Waiting 2',
    'Keys Lifts 1',
    'Keys Waiting 1',
    'Lifts Waiting 1',
  ]);
  log.run(editMap, { mapId, meets: 2 });
  expect(drawn(log).meets.map(({ count }) => count)).toEqual([2]);
});

describe('own nodes and arrows', () => {
  const withArrow = (log: LogWriter) => {
    made(log);
    log.run(addIdea, { mapId, ideaId, text: ' Trust  is lent ', x: 5, y: 6 });
    log.run(drawArrow, {
      ...{ mapId, arrowId, fromId: codeNamed(log, 'Keys'), toId: ideaId, label: 'leads to' },
    });
  };
  const arrows = (log: LogWriter) =>
    drawn(log).arrows.map(({ from, label, quotes, to }) => [
      log.snapshot.codes.get(from as CodeId)?.name ?? from,
      label,
      log.snapshot.codes.get(to as CodeId)?.name ?? to,
      quotes.map(({ quote }) => quote),
    ]);

  test('L5 an arrow leads from node to node with its name, and to the target of a merged code', () => {
    const [log] = pair();
    withArrow(log);
    expect(names(log).at(-1)).toBe('Trust is lent');
    expect(arrows(log)).toEqual([['Keys', 'leads to', ideaId, []]]);
    expect(() => log.run(drawArrow, { mapId, fromId: ideaId, toId: ideaId, label: '' })).toThrow(
      'Choose two',
    );
    log.run(nameArrow, { arrowId, label: 'makes' });
    log.run(mergeCodes, { codeIds: [codeNamed(log, 'Keys')], intoId: codeNamed(log, 'Lifts') });
    expect(arrows(log)).toEqual([['Lifts', 'makes', ideaId, []]]);
    log.run(leaveOut, { mapId, codeIds: [codeNamed(log, 'Lifts')], hidden: true });
    expect(arrows(log)).toEqual([]);
  });

  test('L5 what two people put behind an arrow at once is all there', () => {
    const [one, other] = pair();
    withArrow(one);
    const [first, second] = [coded(one, 'Keys', 0, 0, 12), coded(one, 'Lifts', 0, 20, 31)];
    other.bringIn(one.operations);
    one.run(quoteArrow, { arrowId, excerptIds: [first], quoted: true });
    other.run(quoteArrow, { arrowId, excerptIds: [second], quoted: true });
    one.bringIn(other.operations);
    expect(Object.keys(one.snapshot.arrows.get(arrowId)?.quotes ?? {}).sort()).toEqual(
      [first, second].sort(),
    );
    expect(findConflicts(one.operations, one.snapshot)).toEqual([]);
    one.run(quoteArrow, { arrowId, excerptIds: [first], quoted: false });
    expect(Object.keys(one.snapshot.arrows.get(arrowId)?.quotes ?? {})).toEqual([second]);
  });

  test('L5 an own node goes with its arrows, and is back with them', () => {
    const [log] = pair();
    withArrow(log);
    log.run(editIdea, { ideaId, text: 'Trust' });
    log.run(removeIdea, { ideaId });
    expect([names(log).includes('Trust'), arrows(log)]).toEqual([false, []]);
    takeBack(log, 'undo');
    expect([names(log).includes('Trust'), arrows(log).length]).toEqual([true, 1]);
    log.run(removeArrow, { arrowId });
    expect(sentenceOf(log.operations.at(-1) as never)).toBe(
      'Removed the arrow from “Keys” to “Trust”',
    );
    expect(arrows(log)).toEqual([]);
  });

  test('L8 nodes and arrows are taken off together in one step, which is taken back as one', () => {
    const [log] = pair();
    withArrow(log);
    const before = [names(log), arrows(log)];
    const keys = codeNamed(log, 'Keys');
    // The arrow is named, and goes with its node as well.
    log.run(takeOff, { mapId, ids: [keys, ideaId, arrowId] });
    expect(sentenceOf(log.operations.at(-1) as never)).toBe(
      'Took 3 nodes and arrows off the map “Home”',
    );
    expect([names(log).includes('Keys'), names(log).includes('Trust is lent')]).toEqual([
      false,
      false,
    ]);
    expect([log.snapshot.codes.get(keys)?.deleted, arrows(log)]).toEqual([undefined, []]);
    takeBack(log, 'undo');
    expect([names(log), arrows(log)]).toEqual(before);
  });

  test('L8 what is taken off alone is told by its name', () => {
    const [log] = pair();
    withArrow(log);
    const told = (id: CodeId | IdeaId | ArrowId): string => {
      log.run(takeOff, { mapId, ids: [id] });
      return sentenceOf(log.operations.at(-1) as never);
    };
    expect([told(arrowId), told(ideaId), told(codeNamed(log, 'Keys'))]).toEqual([
      'Removed the arrow from “Keys” to “Trust is lent”',
      'Removed the node “Trust is lent” from a map',
      'Left Keys out of the map “Home”',
    ]);
  });

  test('arrows from one node to the same other are told apart, and a long name stands in lines', () => {
    const [log] = pair();
    withArrow(log);
    const long = 'is what nobody told them about until they asked for it twice '.repeat(3);
    const ends = { mapId, fromId: codeNamed(log, 'Keys'), toId: ideaId };
    log.run(drawArrow, { ...ends, arrowId: 'arrow:more', label: long });
    log.run(drawArrow, {
      ...ends,
      arrowId: 'arrow:other',
      label: '',
      fromId: ideaId,
      toId: ends.fromId,
    });
    const found = drawn(log).arrows.map(({ arrow, lines, nth }) => [arrow.id, nth, lines.length]);
    expect(found).toEqual([
      ['arrow:leads', 0, 1],
      ['arrow:more', 1, 6],
      ['arrow:other', 0, 0],
    ]);
    expect(drawn(log).arrows[1]?.lines.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
  });

  test('L6 while a document is closed, colleagues’ own nodes and arrows are not shown, in rows or log', () => {
    const [log, other] = pair();
    withArrow(log);
    other.bringIn(log.operations);
    other.run(addIdea, { mapId, ideaId: 'idea:bo', text: 'Of Bo', x: 0, y: 0 });
    log.bringIn(other.operations);
    log.run(setTeamRules, { blind: true });
    const document = documentAt(log, 0);
    log.run(assignDocuments, { shares: [{ documentId: document, reviewerId: bo }] });
    const shown = (viewer: typeof ann | typeof bo) =>
      viewOf(log.snapshot, { viewer, layer: 'everyone' });
    expect([...shown(bo).ideas.keys(), ...shown(bo).arrows.keys()]).toEqual(['idea:bo']);
    const told = operationsFor(log.operations, log.snapshot, bo).map(({ kind }) => kind);
    expect(told).not.toContain('draw-arrow');
    expect(told.filter((kind) => kind === 'add-idea')).toHaveLength(1);
    other.bringIn(log.operations);
    other.run(releaseDocuments, { documentIds: [document] });
    log.bringIn(other.operations);
    expect(shown(ann).arrows.size).toBe(1);
  });
});
