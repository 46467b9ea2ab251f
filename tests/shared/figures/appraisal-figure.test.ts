import { describe, expect, it } from 'vitest';
import { concernLevels } from '../../../shared/appraisal/concern-counts.ts';
import {
  type AppraisalFigure,
  appraisalFigure,
  appraisalSvg,
} from '../../../shared/figures/appraisal-figure.ts';
import { textWidth } from '../../../shared/prisma/font-metrics.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { appraisalTeam } from '../../fixtures/appraisal-team.ts';

const figureOf = (name: string, items: readonly string[]): AppraisalFigure => ({
  title: 'Appraisal by Our checklist',
  items,
  studies: [{ name, levels: items.map(() => 'minor' as const) }],
});

describe('P7 the figure of appraisal', () => {
  it('has a cell for each answered item of each study, by the level of concern', () => {
    const { instrument, lead, sayAll, say, studyIds } = appraisalTeam(1, 1);
    sayAll(lead, 'no');
    say(lead, 'Recruitment', { answer: 'na' }, studyIds[1]);
    const shown = viewOf(lead.log.snapshot, { viewer: lead.reviewerId, layer: 'everyone' });
    const figure = appraisalFigure(
      instrument(),
      concernLevels(shown, instrument(), studyIds),
      new Map(studyIds.map((id, at) => [id, `Study ${at + 1}`])),
    );
    expect(figure).toEqual({
      title: 'Appraisal by Our checklist',
      items: ['Recruitment', 'Analysis'],
      studies: [
        { name: 'Study 1', levels: ['serious', 'serious'] },
        { name: 'Study 2', levels: ['other', 'open'] },
        { name: 'Study 3', levels: ['open', 'open'] },
      ],
    });
    const cells = [...appraisalSvg(figure).matchAll(/data-level="(\w+)"/g)].map(
      ([, level]) => level,
    );
    expect(cells.slice(0, 6)).toEqual(['serious', 'serious', 'other', 'open', 'open', 'open']);
  });

  it('keeps the number of an item apart from one that begins with a number of its own', () => {
    const svg = appraisalSvg(figureOf('Harrow 2016', ['3 wards were asked', 'Short']));
    const words = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, said]) => said);
    expect(words.slice(-2)).toEqual(['1. 3 wards were asked', '2. Short']);
  });

  it('clips no words: long names and items are wrapped inside its width', () => {
    const long = 'Begleitungsvereinbarungen '.repeat(12).trim();
    const svg = appraisalSvg(figureOf(long, [long, 'Short']));
    const width = Number(/width="(\d+)pt"/.exec(svg)?.[1]);
    const height = Number(/height="([\d.]+)pt"/.exec(svg)?.[1]);
    const lines = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)];
    const beyond = lines.filter(
      ([, x, y, words = '']) =>
        Number(x) + textWidth(words, { size: 10, bold: true }) > width || Number(y) > height,
    );
    expect([lines.length > 10, beyond]).toEqual([true, []]);
  });

  it('writes hostile names as text', () => {
    const svg = appraisalSvg(figureOf('</svg><script>alert(1)</script>', ['a & b']));
    expect([
      svg.includes('<script'),
      svg.includes('a &amp; b'),
      svg.match(/<\/svg>/g)?.length,
    ]).toEqual([false, true, 1]);
  });
});
