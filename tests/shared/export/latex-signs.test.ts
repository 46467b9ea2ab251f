import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { latexSigns } from '../../../shared/export/latex-signs.ts';

/** First and last code point of the blocks that tables of studies draw on. */
const blocks = [
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x391, 0x3d6],
  [0x1e00, 0x1eff],
  [0x2000, 0x22ff],
  [0x2300, 0x23ff],
  [0x25a0, 0x27bf],
  [0x27e6, 0x27ef],
  [0x2a7d, 0x2a7e],
  [0xfb00, 0xfb06],
] as const;

function signsThatAreWritten(): readonly { readonly sign: string; readonly needs: Set<string> }[] {
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) =>
      String.fromCodePoint(first + index),
    ).flatMap((sign) => {
      const needs = { packages: new Set<string>(), beyond: new Set<string>() };
      latexSigns(sign, needs);
      return needs.beyond.size > 0 ? [] : [{ sign, needs: needs.packages }];
    }),
  );
}

/** A TeX with the packages that signs need. */
const hasTex = ['amssymb.sty', 'pifont.sty', 'wasysym.sty', 't1enc.def'].every(
  (file) => spawnSync('kpsewhich', [file]).status === 0,
);

test('most signs of Western and Central European languages and of simple mathematics are written', () => {
  const known = new Set(signsThatAreWritten().map(({ sign }) => sign));
  const usual = [
    ...'áçęłőșžđÞ€£×÷±≥≤−≈≠∞√∑∂µαβγδεθλμπρσφχψωΔΣΩ₀₁₂₃⁰¹²³⁴⁻½⅓¼→←↔⇒✓✔★•…–—‘’“”„«»′″°‰™',
  ];
  expect(usual.filter((sign) => !known.has(sign))).toEqual([]);
});

test.skipIf(!hasTex)('pdfLaTeX sets every sign that is written for it', () => {
  const signs = signsThatAreWritten();
  const packages = new Set(signs.flatMap(({ needs }) => [...needs]));
  const folder = mkdtempSync(join(tmpdir(), 'themeloom-tex-'));
  try {
    const lines = [
      '\\documentclass{article}',
      ...[...packages].map((one) =>
        one.startsWith('[') ? `\\usepackage${one}` : `\\usepackage{${one}}`,
      ),
      '\\begin{document}',
      ...signs.flatMap(({ sign }) => [
        `x${latexSigns(sign, { packages: new Set(), beyond: new Set() })}x % ${sign}`,
        '',
      ]),
      '\\end{document}',
    ];
    writeFileSync(join(folder, 'signs.tex'), lines.join('\n'));
    const run = () =>
      execFileSync('pdflatex', ['-interaction=nonstopmode', '-file-line-error', 'signs.tex'], {
        cwd: folder,
        stdio: 'pipe',
        maxBuffer: 100_000_000,
      });
    let errors = '';
    try {
      run();
    } catch (error) {
      errors = String((error as { stdout?: Uint8Array }).stdout);
    }
    const failed = [...errors.matchAll(/signs\.tex:(\d+):/g)].map(
      ([, line]) => lines[Number(line) - 1],
    );
    expect(failed).toEqual([]);
    expect(signs.length).toBeGreaterThan(500);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
