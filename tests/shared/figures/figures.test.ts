import { expect, test } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { tallyDocument } from '../../../shared/codebook/tally.ts';
import { figureSvg } from '../../../shared/figures/draw-figure.ts';
import { type Figure, type FigureId, figureIds } from '../../../shared/figures/figure.ts';
import { figureCsv } from '../../../shared/figures/figure-numbers.ts';
import { readFigure } from '../../../shared/figures/read-figure.ts';
import { changesTo } from '../../../shared/ops/change.ts';
import { applyChanges } from '../../../shared/ops/snapshot.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { buildTable } from '../../fixtures/build-table.ts';

const { operations, snapshot, texts } = await buildSampleReview();
const source = (full = snapshot) => tablesSource({ full, operations, texts }, {});
const rowsOf = ({ rows }: Figure) => rows.map(({ name, values }) => [name, ...values]);

test('X17 studies per theme are those with an excerpt of it or of what is under it', () => {
  const figure = readFigure('studies-per-theme', source());
  expect(rowsOf(figure)).toEqual([
    ['Carrying a system that is not there', 11],
    ['Lack of resources', 11],
    ['Fragmented multidisciplinary team approach', 10],
    ['Challenging communication', 10],
    ['Inadequate training', 11],
    ['Known as a person, alone as a professional', 11],
  ]);
  expect(figure.rows.map(({ depth }) => depth)).toEqual([0, 1, 1, 0, 0, 0]);
  expect(figure.notes.slice(1)).toEqual([
    'Coding: everyone’s (Sample reviewer, Ines Marrowby, Tobias Lundgate), each counted for itself.',
    'Studies: the included ones (12); 0 undecided and 54 excluded are not listed.',
  ]);
});

test('X17 studies by themes and construct orders have the numbers of the matrix', () => {
  const matrix = buildTable('matrix', source(), { rollUp: true });
  const themes = readFigure('bubbles', source());
  const column = (name: string) => matrix.columns.findIndex(({ label }) => label === name);
  for (const [at, name] of themes.columns.entries()) {
    const place = column(name);
    if (place < 0) continue;
    expect(themes.rows.map(({ values }) => values[at])).toEqual(
      matrix.rows.slice(0, themes.rows.length).map(({ cells }) => cells[place]?.number ?? 0),
    );
  }
  expect(themes.columns.filter((name) => column(name) >= 0).length).toBeGreaterThan(3);
  const orders = readFigure('construct-order', source());
  const sums = themes.columns.map((_, at) =>
    themes.rows.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  expect(orders.rows.map(({ values }) => values.reduce<number>((a, b = 0) => a + b, 0))).toEqual(
    sums,
  );
});

test('X17 themes that meet are those of the table of relations, each pair once', () => {
  const figure = readFigure('cooccurrence', source());
  const table = buildTable('relations', source());
  for (const [row, { values }] of figure.rows.entries())
    expect(values).toEqual(
      values.map((_, column) =>
        column >= row ? undefined : table.rows[row]?.cells[column + 1]?.number,
      ),
    );
});

test('X17 by order of coding the last study has all codes that are used, and new ones add up to them', () => {
  const { rows } = readFigure('saturation', source());
  const { structure } = codeTree(snapshot.codes);
  const used = new Set(
    [...snapshot.codings.values()].flatMap((page) =>
      [...tallyDocument(page, structure)].flatMap(([id, { own }]) => (own.length > 0 ? [id] : [])),
    ),
  );
  expect(rows.at(-1)?.values[0]).toBe(used.size);
  expect(rows.reduce((sum, { values }) => sum + (values[1] ?? 0), 0)).toBe(used.size);
  expect(rows.map(({ name }) => name.split(' ')[0])).toEqual([
    ...['Ashgrove-Lunn', 'Brömmelkampf', 'Castellane-Roy', 'Figueirôa-Prado', 'Harrow', 'Lindvåg'],
    ...['Macrandal', 'Ó', 'Paravathmala', 'Wekambo', 'Żółtowicz-Brzeska'],
  ]);
});

test('X17 studies by year have every year from the first to the last, and last those without one', () => {
  const years = [2016, 2027, undefined];
  let at = 0;
  const studies = new Map(
    [...snapshot.studies].map(([id, study]) => {
      if (study.inclusion !== 'included' || at === years.length) return [id, study];
      const { issued: _, ...citation } = study.citation;
      const year = years[at];
      at += 1;
      const issued = year === undefined ? {} : { issued: { 'date-parts': [[year]] } };
      return [id, { ...study, citation: { ...citation, ...issued } }];
    }),
  );
  const full = { ...snapshot, studies };
  const rows = rowsOf(readFigure('timeline', source(full)));
  expect(rows.map(([name]) => name)).toEqual([
    ...Array.from({ length: 2027 - 2013 + 1 }, (_, at) => String(2013 + at)),
    'No year',
  ]);
  expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(12);
  expect(rows.slice(-4)).toEqual([
    ['2025', 0],
    ['2026', 0],
    ['2027', 1],
    ['No year', 1],
  ]);
  const { notes, rows: ofSample } = readFigure('timeline', source());
  expect([ofSample.length, notes.length]).toEqual([12, 2]);
});

test.each(['bubbles', 'cooccurrence'] as const)(
  'X17 each number of %s stands in its cell, and cells of one shade beside each other share a ground',
  (id) => {
    const figure = readFigure(id, source());
    const numbers = figure.rows.flatMap(({ values }) => values.filter((value) => value));
    const svg = figureSvg(figure);
    const written = [...svg.matchAll(/text-anchor="middle" fill="[^"]*">(\d+)</g)].map(([, n]) =>
      Number(n),
    );
    expect(written).toEqual(numbers);
    expect(svg.match(/<circle/g)?.length ?? 0).toBe(id === 'bubbles' ? numbers.length : 0);
    // What lies on the diagonal and above it is one ground in each row.
    const empty = svg.match(/fill="#f0f0f0"/g)?.length ?? 0;
    expect(empty).toBe(id === 'bubbles' ? 0 : figure.rows.length);
    expect(svg.match(/stroke="#bbb"/g)).toHaveLength(1);
  },
);

test('X17 a thematic map has a row for each node, each two that are joined, and each arrow', () => {
  const theme = (name: string) =>
    [...snapshot.codes.values()].find((code) => code.name === name)?.id ?? 'code:none';
  const [from, to] = [theme('Lack of resources'), theme('Inadequate training')];
  const madeBy = 'reviewer:sample00000000000000';
  const full = applyChanges(snapshot, [
    { create: { id: 'map:one', type: 'map', name: 'Ways <home>', order: 'a0', meets: 14 } },
    {
      create: {
        ...{ id: 'arrow:one', type: 'arrow', mapId: 'map:one', label: 'leads to' },
        ...{ fromId: from, toId: to, madeBy },
      },
    },
  ]);
  const figure = readFigure('map', source(full));
  expect(figure.title).toBe('Ways <home>');
  expect(
    figure.rows.filter(({ depth, values }) => depth >= 0 && values[0] !== undefined),
  ).toHaveLength(codeTree(full.codes).nodes.size);
  expect(figure.rows.find(({ name }) => name === 'Lack of resources')?.values.slice(0, 2)).toEqual(
    readFigure('construct-order', source(full))
      .rows.filter(({ name }) => name === 'Lack of resources')
      .flatMap(({ values }) => [
        values.reduce<number>((a, b = 0) => a + b, 0),
        readFigure('studies-per-theme', source(full)).rows.find(
          ({ name }) => name === 'Lack of resources',
        )?.values[0],
      ]),
  );
  expect(figure.rows.at(-1)).toEqual({
    name: 'Lack of resources → Inadequate training: leads to',
    depth: 0,
    values: [undefined, undefined, undefined, 0],
  });
  expect(figure.rows.filter(({ values }) => (values[2] ?? 0) >= 14).length).toBeGreaterThan(0);
  const [print, grey] = [figureSvg(figure), figureSvg(figure, undefined, 'grey')];
  expect([print.includes('>leads to</text>'), print.includes('<home>')]).toEqual([true, false]);
  expect(grey.match(/(?:fill|stroke)="#(?!(..)\1\1"|(.)\2\2")[^"]*"/g)).toBeNull();
  expect(figureSvg(readFigure('map', source(full)))).toBe(print);
});

test('X17 a picture holds its arrows to the outermost, in both directions, and a long name of one whole', () => {
  const [from, to] = ['idea:a', 'idea:b'] as const;
  const idea = { type: 'idea', mapId: 'map:one', madeBy: 'reviewer:sample00000000000000' } as const;
  const arrow = { ...idea, type: 'arrow' } as const;
  const long = 'is what nobody told them about until they asked for it twice '.repeat(3).trim();
  const full = applyChanges({ ...snapshot, codes: new Map() }, [
    { create: { id: 'map:one', type: 'map', name: 'Ways', order: 'a0' } },
    { create: { ...idea, id: from, text: 'Here', x: 0, y: 0 } },
    { create: { ...idea, id: to, text: 'There', x: 0, y: 300 } },
    { create: { ...arrow, id: 'arrow:one', fromId: from, toId: to } },
    { create: { ...arrow, id: 'arrow:two', fromId: from, toId: to } },
    { create: { ...arrow, id: 'arrow:two-a', fromId: from, toId: to } },
    { create: { ...arrow, id: 'arrow:two-b', fromId: from, toId: to } },
    { create: { ...arrow, id: 'arrow:three', fromId: to, toId: from, label: long } },
  ]);
  const svg = figureSvg(readFigure('map', source(full)));
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  const [, dx = 0] = (
    /<g transform="translate\(([\d.]+) /.exec(
      svg.slice(svg.indexOf('<g transform="translate(0') + 3),
    ) ?? []
  ).map(Number);
  const points = [...svg.matchAll(/d="M([-\d.]+),([-\d.]+)Q([-\d.]+),([-\d.]+) ([-\d.]+),/g)].map(
    ([, a, , b, , c]) => 0.25 * Number(a) + 0.5 * Number(b) + 0.25 * Number(c) + dx,
  );
  expect([points.length, points.every((x) => x > 0 && x < width), height > 300]).toEqual([
    5,
    true,
    true,
  ]);
  const words = [...svg.matchAll(/font-style="italic">([^<]*)<\/text>/g)].map(([, line]) => line);
  expect(words.join(' ')).toContain(long);
});

test('X17 what a blind review keeps back is in no figure', () => {
  const [document] = [...snapshot.codings.keys()];
  const blind = applyChanges(snapshot, [
    ...(snapshot.review === undefined ? [] : changesTo(snapshot.review, { blind: true })),
    ...['one', 'two'].map((name, at) => ({
      create: {
        ...{
          id: `assignment:${name}` as const,
          type: 'assignment' as const,
          status: 'open' as const,
        },
        documentId: document ?? 'document:none',
        reviewerId: `reviewer:sample0000000000000${at}` as const,
      },
    })),
  ]);
  const sum = (id: FigureId, full = snapshot) =>
    readFigure(id, source(full)).rows.reduce(
      (all, { values }) => all + values.reduce<number>((a, b = 0) => a + b, 0),
      0,
    );
  // When studies were published tells of no coding.
  const ofCoding = figureIds.filter((id) => id !== 'timeline');
  for (const id of ofCoding) expect([id, sum(id, blind) < sum(id)]).toEqual([id, true]);
  expect(sum('timeline', blind)).toBe(sum('timeline'));
});

const long = `<b>${'Ağır yük taşımak '.repeat(12)}</b> & more`;
const hostile: Figure = {
  ...{ id: 'bubbles', title: long, of: 'Study', columns: [long, 'B'], notes: [long] },
  rows: [
    { name: long, depth: 3, values: [2, undefined] },
    { name: '=1+1', depth: 0, values: [0, 40] },
  ],
};

test.each(figureIds)('X17 %s: no word is cut or leaves the picture, and markup is words', (id) => {
  const svg = figureSvg({ ...hostile, id }, 'Invented.');
  expect(svg).not.toMatch(/<b>|<script/);
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const words = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)];
  expect(words.map(([, , said]) => said).join(' ')).toContain('more');
  const count = (part: string) => svg.split(part).length - 1;
  // Title, description, heading, notes and the name of the row, and the head of the column where there is one.
  expect(count('taşımak')).toBeGreaterThanOrEqual(12 * 4);
  for (const [, attributes = '', said = ''] of words) {
    const x = Number(/ x="([\d.]+)"/.exec(attributes)?.[1] ?? 0);
    expect(x + (attributes.includes('middle') ? 0 : said.length * 4)).toBeLessThanOrEqual(width);
  }
  expect(figureSvg({ ...hostile, id }, 'Invented.')).toBe(svg);
});

test.each(figureIds)('X17 %s of nothing is a picture with its notes', (id) => {
  const svg = figureSvg({ ...hostile, id, rows: [], columns: [], title: 'Nothing' });
  expect(svg).toContain('>Nothing</text>');
  expect(svg).not.toMatch(/NaN|Infinity/);
});

test('X17 its numbers are a table of their own, and no formula', () => {
  expect(
    figureCsv({ ...hostile, columns: ['A', 'B'] })
      .split('\r\n')
      .slice(0, 3),
  ).toEqual(['\uFEFF"Level","Study","A","B"', `4,"${long}",2,`, `1,"'=1+1",0,40`]);
});
