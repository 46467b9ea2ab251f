import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { flowDocx } from '../../../shared/prisma/flow-docx.ts';
import { type FlowLayout, type FlowPoint, layoutFlow } from '../../../shared/prisma/flow-layout.ts';
import type { FlowItem, FlowNumbers } from '../../../shared/prisma/flow-numbers.ts';
import { flowSvg } from '../../../shared/prisma/flow-svg.ts';
import { textWidth, widthAllowance, wrapText } from '../../../shared/prisma/font-metrics.ts';
import { begun, diagrams, large, small, updated, withOther } from './flow-samples.ts';

const names = Object.keys(diagrams) as (keyof typeof diagrams)[];
/** Layouts are rounded to hundredths of a point. */
const tolerance = 0.05;

const hostileName = '</text><script>alert("1")</script> & ]]> \u0000\u0008\ud800 אב 漢字 🙂';
const hostile: FlowNumbers = {
  ...small,
  lists: { dbr_excluded: [{ id: '"><x onload="', name: hostileName, number: { counted: 30 } }] },
};

interface Area extends FlowPoint {
  readonly width: number;
  readonly height: number;
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.x < b.x + b.width - tolerance &&
    b.x < a.x + a.width - tolerance &&
    a.y < b.y + b.height - tolerance &&
    b.y < a.y + a.height - tolerance
  );
}

function isOnEdge({ x, y }: FlowPoint, box: Area): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < tolerance;
  const within = (value: number, start: number, size: number) =>
    value > start - tolerance && value < start + size + tolerance;
  const onSide = (near(x, box.x) || near(x, box.x + box.width)) && within(y, box.y, box.height);
  const onLid = (near(y, box.y) || near(y, box.y + box.height)) && within(x, box.x, box.width);
  return onSide || onLid;
}

function expectSoundLayout(layout: FlowLayout): void {
  const areas: readonly (Area & { readonly key: string })[] = [...layout.boxes, ...layout.frames];
  const overlaps = areas.flatMap((a, index) =>
    areas.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.key} and ${b.key}`] : [])),
  );
  expect(overlaps).toEqual([]);
  for (const area of areas) {
    expect(area.x).toBeGreaterThanOrEqual(0);
    expect(area.x + area.width).toBeLessThanOrEqual(layout.width);
    expect(area.y + area.height).toBeLessThanOrEqual(layout.height);
  }
  for (const box of layout.boxes) {
    for (const line of box.lines) {
      expect(line.x).toBeGreaterThan(box.x);
      expect(line.x + line.width, line.text).toBeLessThanOrEqual(
        box.x + box.width - layout.padding + tolerance,
      );
      expect(line.y - layout.fontSize).toBeGreaterThan(box.y - tolerance);
      expect(line.y).toBeLessThan(box.y + box.height);
    }
  }
  for (const { from, to, points } of layout.arrows) {
    const [start, end] = [points[0], points.at(-1)];
    const [source, target] = [from, to].map((key) => layout.boxes.find((box) => box.key === key));
    if (!start || !end || !source || !target) throw new Error(`${from} ${to} has no ends`);
    expect(isOnEdge(start, source), `${from} begins on its edge`).toBe(true);
    expect(isOnEdge(end, target), `${to} is met on its edge`).toBe(true);
    for (const [index, point] of points.slice(1).entries()) {
      const before = points[index] ?? point;
      expect(before.x === point.x || before.y === point.y, 'straight').toBe(true);
      const stretch = {
        x: Math.min(before.x, point.x),
        y: Math.min(before.y, point.y),
        width: Math.abs(before.x - point.x),
        height: Math.abs(before.y - point.y),
      };
      const crossed = layout.boxes.filter((box) => overlap(stretch, box)).map(({ key }) => key);
      expect(crossed, `${from} to ${to} crosses no box`).toEqual([]);
    }
  }
}

function expectWellFormed(xml: string): string[] {
  const elements: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push(name);
    expect(Object.keys(attributes).filter((key) => key.startsWith('on'))).toEqual([]);
  });
  parser.write(xml).close();
  return elements;
}

describe('layout', () => {
  it.each(names)('boxes do not overlap, text fits, arrows join edges: %s', (name) => {
    expectSoundLayout(layoutFlow(diagrams[name]));
  });

  it('property: it holds for any lists', () => {
    const item = fc.record({
      id: fc.uuid(),
      name: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.lorem({ maxCount: 30 }),
        fc.constant('Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle'),
      ),
      number: fc.record({ counted: fc.nat({ max: 9_999_999 }) }),
    });
    const list = fc.array<FlowItem>(item, { maxLength: 15 });
    const lists = fc.record({
      database_results: list,
      dbr_excluded: list,
      other_excluded: list,
      other_results: list,
    });
    fc.assert(
      fc.property(lists, fc.boolean(), fc.boolean(), (some, otherMethods, previousStudies) => {
        expectSoundLayout(layoutFlow({ ...updated, lists: some, otherMethods, previousStudies }));
      }),
      { numRuns: 60 },
    );
  });

  it('has the columns that are used and no others', () => {
    const keys = (numbers: FlowNumbers) => layoutFlow(numbers).boxes.map(({ key }) => key);
    expect(keys(small).some((key) => key.startsWith('other'))).toBe(false);
    expect(keys(withOther)).toContain('other-reports-excluded');
    expect(keys(withOther)).not.toContain('total');
    expect(layoutFlow(updated).frames.map(({ text }) => text)).toEqual([
      'Previous studies',
      'Identification of new studies via databases and registers',
      'Identification of new studies via other methods',
      'Identification',
      'Screening',
      'Included',
    ]);
  });

  it('stays within the text of an A4 page, with smaller letters where there is much to say', () => {
    expect(layoutFlow(small).fontSize).toBe(9);
    for (const numbers of [small, large, withOther]) {
      const { width, height } = layoutFlow(numbers);
      expect(width).toBeLessThanOrEqual(483);
      expect(height).toBeLessThanOrEqual(690);
    }
  });

  it('a phase is long enough for its name in the widest typeface it may be shown in', () => {
    for (const numbers of [small, large, withOther])
      for (const { height, text, upright } of layoutFlow(numbers).frames)
        if (upright)
          expect(height, text).toBeGreaterThan(
            textWidth(text, { size: layoutFlow(numbers).fontSize, bold: true }) * widthAllowance,
          );
  });

  it('the text of a box stays in it in that typeface too', () => {
    for (const numbers of [small, large, withOther])
      for (const { lines, width, x } of layoutFlow(numbers).boxes)
        for (const line of lines)
          expect(line.x - x + line.width * widthAllowance, line.text).toBeLessThanOrEqual(width);
  });

  it('a phase is as long as its name at least', () => {
    for (const { upright, height, text } of layoutFlow(begun).frames) {
      if (upright) expect(height).toBeGreaterThan(textWidth(text, { size: 9, bold: true }));
    }
  });
});

describe('font metrics', () => {
  it('measures letters as the published widths of the font have them', () => {
    expect(textWidth('Records', { size: 10 })).toBeCloseTo(37.23, 2);
    expect(textWidth('é', { size: 10 })).toBe(textWidth('e', { size: 10 }));
    expect(textWidth('e\u0301', { size: 10 })).toBe(textWidth('e', { size: 10 }));
  });

  it('wraps at spaces, keeps no-break spaces, and breaks words that are too long', () => {
    const font = { size: 9 };
    expect(wrapText('Reports excluded (n\u00a0=\u00a04)', 72, font)).toEqual([
      'Reports excluded',
      '(n\u00a0=\u00a04)',
    ]);
    expect(wrapText('ClinicalTrials.gov', 60, font)).toEqual(['ClinicalTrials.', 'gov']);
    const lines = wrapText('wait'.repeat(40), 50, font);
    expect(lines.join('')).toBe('wait'.repeat(40));
    expect(lines.every((line) => textWidth(line, font) <= 50)).toBe(true);
  });
});

describe('svg', () => {
  it.each(names)('is well-formed and says what it shows: %s', (name) => {
    const svg = flowSvg(diagrams[name], { reviewTitle: 'Carers’ experience of respite care' });
    expect([...new Set(expectWellFormed(svg))].sort()).toEqual([
      'desc',
      'g',
      'polygon',
      'polyline',
      'rect',
      'svg',
      'text',
      'title',
    ]);
    expect(svg).toContain('role="img" aria-labelledby="prisma-title prisma-desc"');
    expect(svg).toContain('<title id="prisma-title">PRISMA 2020 flow diagram: Carers’ experience');
  });

  it('names boxes and numbers for an application', () => {
    const svg = flowSvg(small);
    expect(svg).toContain('<g data-box="screened">');
    expect(svg).toContain('data-number="records_screened">Records screened (n\u00a0=\u00a0410)<');
    expect(svg).toContain('data-number="dbr_excluded/Not qualitative"');
    expect(svg).toContain('Databases (n = 530); Registers (n = 0).');
  });

  it('writes headings and phases from their middle, so that wider letters stay in it', () => {
    const svg = flowSvg(withOther);
    for (const { key, lines, upright, width, height, x } of layoutFlow(withOther).frames) {
      const frame = svg.slice(svg.indexOf(`<g data-box="${key}"`));
      expect(frame).toMatch(/^<g data-box="[\w-]+" font-weight="bold" text-anchor="middle">/);
      const middles = [...frame.matchAll(/<text x="([\d.]+)"/g)].slice(0, lines.length);
      for (const [, at] of middles)
        expect(Number(at), key).toBeCloseTo(upright ? height / 2 : x + width / 2, 0);
    }
  });

  it('shows what is missing as missing', () => {
    expect(flowSvg(begun)).toContain('Records screened (n\u00a0=\u00a0?)');
  });

  it('hostile names stay text', () => {
    const svg = flowSvg(hostile, { reviewTitle: hostileName, idPrefix: '"onload="' });
    const elements = expectWellFormed(svg);
    expect(elements).not.toContain('script');
    expect(elements).not.toContain('x');
  });
});

describe('docx', () => {
  const options = { reviewTitle: 'Carers’ experience of respite care', asOf: '2025-03-04' };

  async function mainPart(
    numbers: FlowNumbers,
    reviewTitle = options.reviewTitle,
  ): Promise<string> {
    const parts = unzipSync(await flowDocx(numbers, { ...options, reviewTitle }));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    expectWellFormed(new TextDecoder().decode(parts['docProps/core.xml']));
    expectWellFormed(xml);
    return xml;
  }

  it.each(names)('holds every paragraph of the diagram as text of a shape: %s', async (name) => {
    const xml = await mainPart(diagrams[name]);
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    const layout = layoutFlow(diagrams[name]);
    const expected = [
      ...layout.frames.map(({ text }) => text),
      ...layout.boxes.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    ];
    expect([...texts].sort()).toEqual([...expected].sort());
  });

  it('gives equal bytes for equal numbers', async () => {
    expect(await flowDocx(withOther, options)).toEqual(await flowDocx(withOther, options));
  });

  it('each drawing has an id of its own, or Word calls the file damaged', async () => {
    const ids = [...(await mainPart(updated)).matchAll(/(?:docPr|cNvPr) id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('hostile names stay text', async () => {
    expect(await mainPart(hostile, hostileName)).toContain('&lt;script&gt;');
  });

  it('a diagram that is too high for A4 gets a higher page', async () => {
    const height = async (numbers: FlowNumbers) =>
      Number(/<w:pgSz[^>]*w:h="(\d+)"/.exec(await mainPart(numbers))?.[1]);
    expect(await height(small)).toBe(16_838);
    expect(await height(updated)).toBeGreaterThan(layoutFlow(updated).height * 20);
  });
});
