import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../shared/crc32.ts';
import { BugError } from '../../../shared/errors.ts';
import { dotsPerInchOf } from '../../../shared/pictures/dots-per-inch.ts';
import { paintPicture } from '../../../shared/pictures/paint-picture.ts';
import { lettersWithoutSign, picturePng } from '../../../shared/pictures/picture-png.ts';
import { readPicture } from '../../../shared/pictures/read-picture.ts';
import { svgFile } from '../../../shared/prisma/svg-file.ts';
import { typefaces } from '../../fixtures/typefaces.ts';

/** A picture of these shapes, 20 points wide and 10 high. */
function svgOf(...shapes: readonly string[]): string {
  const file = { width: 20, height: 10, fontSize: 10, idPrefix: 'a', title: 'A', description: 'B' };
  return svgFile(file, shapes);
}

/** Painted with one pixel to the point. */
function painted(...shapes: readonly string[]) {
  const { pixels, width } = paintPicture(readPicture(svgOf(...shapes)), 1, typefaces);
  const at = (x: number, y: number) => [...pixels.subarray((y * width + x) * 3).subarray(0, 3)];
  /** What of the picture is not white, in pixels that are black. */
  const ink = () => pixels.reduce((sum, each) => sum + (255 - each), 0) / 255 / 3;
  return { at, ink };
}

describe('pictures as pixels', () => {
  test('a rectangle is filled to its edges, which are grey where they go through a pixel', () => {
    const { at, ink } = painted('<rect x="2.5" y="1" width="4" height="2.25" fill="#000"/>');
    expect([at(2, 1), at(3, 1), at(6, 1), at(7, 1)]).toEqual([
      [128, 128, 128],
      [0, 0, 0],
      [128, 128, 128],
      [255, 255, 255],
    ]);
    expect([at(4, 0), at(4, 3), at(4, 4)]).toEqual([
      [255, 255, 255],
      [191, 191, 191],
      [255, 255, 255],
    ]);
    expect(ink()).toBeCloseTo(9, 1);
  });

  test('colours are read in each form, groups hand them on, and what comes later lies above', () => {
    const { at } = painted(
      '<g fill="#123456"><rect x="0" y="0" width="6" height="6"/>',
      '<rect x="3" y="0" width="3" height="6" fill="rgb(1,2,3)"/></g>',
      '<rect x="8" y="0" width="2" height="2" fill="#fa0"/>',
    );
    expect([at(1, 1), at(4, 1), at(8, 1)]).toEqual([
      [0x12, 0x34, 0x56],
      [1, 2, 3],
      [255, 170, 0],
    ]);
  });

  test('circles, parts of them and bends have the area that they enclose', () => {
    expect(painted('<circle cx="8" cy="5" r="4"/>').ink()).toBeCloseTo(Math.PI * 16, 0);
    const quarter = '<path d="M8,5 V1 A4,4 0 0 1 12,5 Z"/>';
    expect(painted(quarter).ink()).toBeCloseTo(Math.PI * 4, 0);
    expect([painted(quarter).at(9, 3), painted(quarter).at(6, 3)]).toEqual([
      [0, 0, 0],
      [255, 255, 255],
    ]);
    const half = '<path d="M8,1 A4,4 0 0 1 8,9 Z"/>';
    expect(painted(half).ink()).toBeCloseTo(Math.PI * 8, 0);
    // Below a parabola from (2, 8) over (8, 0) to (14, 8): two thirds of the triangle.
    expect(painted('<path d="M2,8Q8,0 14,8Z"/>').ink()).toBeCloseTo(32, 0);
  });

  test('lines are as wide and long as they say, in dashes too, and meet at corners', () => {
    expect(
      painted('<line x1="2" y1="5" x2="12" y2="5" stroke="#000" stroke-width="2"/>').ink(),
    ).toBe(20);
    const dashes = '<path d="M2,5H16" stroke="#000" stroke-width="2" stroke-dasharray="3 2"/>';
    expect(painted(dashes).ink()).toBe(18);
    const corner = painted(
      '<polyline points="3,2 9,2 9,8" fill="none" stroke="#000" stroke-width="2"/>',
    );
    expect(corner.at(9, 1)).toEqual([0, 0, 0]);
    expect(corner.ink()).toBeCloseTo(24, 5);
    const frame =
      '<rect x="2" y="2" width="6" height="6" fill="none" stroke="#000" stroke-width="2"/>';
    expect([painted(frame).ink(), painted(frame).at(5, 5)]).toEqual([48, [255, 255, 255]]);
  });

  test('shapes are moved and turned with their group', () => {
    const { at } = painted(
      '<g transform="translate(10 8) rotate(-90)"><rect x="0" y="0" width="5" height="1"/></g>',
    );
    expect([at(10, 7), at(10, 3), at(10, 2), at(11, 5)]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [255, 255, 255],
      [255, 255, 255],
    ]);
  });

  test('words stand where they begin, or in the middle, and have holes in their letters', () => {
    const letter = painted('<text x="2" y="9" font-size="12">o</text>');
    expect(letter.at(5, 6)[0]).toBeGreaterThan(200);
    const [left, middle] = [
      painted('<text x="0" y="8">ll</text>'),
      painted('<text x="10" y="8" text-anchor="middle">ll</text>'),
    ];
    const columns = ({ at }: ReturnType<typeof painted>) =>
      [...Array(20).keys()].filter((x) => (at(x, 5)[0] ?? 255) < 200);
    expect(columns(left).every((x) => x < 5)).toBe(true);
    expect(columns(middle).every((x) => x > 6 && x < 13)).toBe(true);
    expect(painted('<text x="2" y="8" font-weight="bold">ll</text>').ink()).toBeGreaterThan(
      left.ink() * 1.2,
    );
    expect(painted('<text x="2" y="8" font-style="italic">ll</text>').at(2, 2)).not.toEqual(
      left.at(2, 2),
    );
  });

  test('words over a line are not crossed by it', () => {
    const line = '<path d="M0,5H20" stroke="#000" stroke-width="1"/>';
    const haloed = painted(
      line,
      '<text x="8" y="8" stroke="#fff" stroke-width="4" paint-order="stroke" fill="#000">l</text>',
    );
    expect(haloed.at(7, 5)[0]).toBeGreaterThan(200);
    expect(haloed.ink()).toBeGreaterThan(5);
  });

  test('a shape that is not known is never left out', () => {
    for (const shape of [
      '<ellipse cx="1" cy="1" rx="1" ry="2"/>',
      '<path d="M1,1C1,2 3,4 5,6"/>',
      '<g transform="scale(2)"><rect x="1" y="1" width="1" height="1"/></g>',
      '<rect x="1" y="1" width="1" height="1" fill="tomato"/>',
    ])
      expect(() => painted(shape), shape).toThrow(BugError);
  });
});

describe('PNG', () => {
  const svg = svgOf('<rect x="0" y="0" width="20" height="5" fill="#08f"/>');

  test('holds the pixels, says 300 dots per inch, and is the same each time', () => {
    const png = picturePng(svg, typefaces);
    expect(picturePng(svg, typefaces)).toEqual(png);
    const view = new DataView(png.buffer);
    const chunks = new Map<string, Uint8Array>();
    for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
      const length = view.getUint32(at);
      const name = new TextDecoder().decode(png.subarray(at + 4, at + 8));
      expect(view.getUint32(at + 8 + length), name).toBe(
        crc32(png.subarray(at + 4, at + 8 + length)),
      );
      chunks.set(name, png.subarray(at + 8, at + 8 + length));
    }
    expect([...chunks.keys()]).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([83, 42]);
    const resolution = chunks.get('pHYs') ?? new Uint8Array();
    expect(new DataView(resolution.slice().buffer).getUint32(0)).toBe(11_811);
    const rows = unzlibSync(chunks.get('IDAT') ?? new Uint8Array());
    expect(rows.length).toBe(42 * (1 + 83 * 3));
    expect([...rows.subarray(0, 4)]).toEqual([0, 0, 0x88, 255]);
    expect([...rows.subarray(-3)]).toEqual([255, 255, 255]);
  });

  test('a picture without colours is written as greys', () => {
    const [grey, coloured] = [
      svgOf('<rect x="0" y="0" width="20" height="10" fill="#ccc"/>'),
      svg,
    ].map((each) => picturePng(each, typefaces));
    expect([grey?.[25], coloured?.[25]]).toEqual([0, 2]);
    const start = 8 + 25 + 21 + 8;
    const rows = unzlibSync(grey?.subarray(start) ?? new Uint8Array());
    expect([rows.length, rows[0], rows[1]]).toEqual([42 * 84, 0, 0xcc]);
  });

  test('a picture that is no page any more has fewer dots, so that it can be drawn at all', () => {
    expect(dotsPerInchOf(480, 640)).toBe(300);
    const side = dotsPerInchOf(8000, 8000);
    expect(((8000 / 72) * side) ** 2).toBeCloseTo(36_000_000, 0);
    expect((dotsPerInchOf(30_000, 100) * 30_000) / 72).toBeCloseTo(12_000, 5);
  });

  test('letters that the typeface has not are named, each once; marks that steer a text are none', () => {
    expect(
      lettersWithoutSign(svgOf('<text x="1" y="1">Ärzte &amp; “Łódź” ≥ Привет</text>'), typefaces),
    ).toBe('');
    expect(
      lettersWithoutSign(svgOf('<text x="1" y="1">שלום 患者 患\u200f</text>'), typefaces),
    ).toBe('שלום患者');
  });
});
