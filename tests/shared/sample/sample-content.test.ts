import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { shortCitation } from '../../../shared/bibliography/citation.ts';
import { citationSchema } from '../../../shared/bibliography/citation-schema.ts';
import { sampleCodebook } from '../../../shared/sample/sample-codebook.ts';
import { colleagueCodings, sampleColleagues } from '../../../shared/sample/sample-colleagues.ts';
import {
  type SampleCode,
  type SampleCoding,
  sampleReview,
} from '../../../shared/sample/sample-content.ts';
import { sampleStudies } from '../../../shared/sample/sample-studies.ts';
import { screenedRecords } from '../../../shared/sample/screened-records.ts';
import { reasonsOf } from '../../../shared/screening/reasons.ts';

const codeByKey = new Map(sampleCodebook.map((code) => [code.key, code]));
const byKind = (kind: SampleCode['kind']) => sampleCodebook.filter((code) => code.kind === kind);
const studyOf = (key: string) => sampleStudies.filter((study) => study.key === key);

function occurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}

function ancestry(key: string): string[] {
  const parent = codeByKey.get(key)?.parent;
  return parent === undefined ? [key] : [key, ...ancestry(parent)];
}

function codingsUnder(key: string): { study: string; coding: SampleCoding }[] {
  return sampleStudies.flatMap((study) =>
    study.codings
      .filter((coding) => coding.codes.some((code) => ancestry(code).includes(key)))
      .map((coding) => ({ study: study.key, coding })),
  );
}

/** Pairs of excerpts of one study that share text, by how they lie to each other. */
function overlaps() {
  const found = { within: 0, across: 0 };
  for (const study of sampleStudies) {
    const spans = study.codings
      .map(({ quote }) => ({ start: study.results.indexOf(quote), length: quote.length }))
      .map(({ start, length }) => ({ start, end: start + length }));
    for (const [index, first] of spans.entries()) {
      for (const second of spans.slice(index + 1)) {
        if (second.start >= first.end || first.start >= second.end) continue;
        const nested =
          (first.start <= second.start && second.end <= first.end) ||
          (second.start <= first.start && first.end <= second.end);
        found[nested ? 'within' : 'across'] += 1;
      }
    }
  }
  return found;
}

describe('sample studies', () => {
  it('are twelve, each with its own key and its own short citation', () => {
    expect(sampleStudies).toHaveLength(12);
    expect(new Set(sampleStudies.map((study) => study.key)).size).toBe(12);
    expect(new Set(sampleStudies.map((study) => shortCitation(study.citation))).size).toBe(12);
  });

  it('are valid citations that carry no identifier or address of a real publication', () => {
    for (const { citation } of sampleStudies) {
      expect(v.parse(citationSchema, citation)).toEqual(citation);
      const { DOI, PMID, ISSN, URL } = citation;
      expect([DOI, PMID, ISSN, URL]).toEqual([undefined, undefined, undefined, undefined]);
    }
    const everything = JSON.stringify([
      sampleStudies,
      sampleCodebook,
      sampleReview,
      screenedRecords,
      sampleColleagues,
    ]);
    expect(everything).not.toMatch(/\b10\.\d{4,}\/|https?:|www\.|\bdoi\b/i);
  });

  it('stand in journals whose names say that they are invented, and say so themselves', () => {
    for (const { citation, custom } of sampleStudies) {
      expect(citation['container-title']).toMatch(/Invented|Imaginary|Fictive|Nowhere/);
      expect(custom?.Provenance).toBe('Invented for the sample review');
    }
    expect(sampleReview.title).toContain('invented');
    expect(sampleReview.methods).toContain(sampleReview.reference);
  });

  it('have findings of 450 to 900 words under headings, in clean paragraphs', () => {
    for (const { key, results } of sampleStudies) {
      const words = results.split(/\s+/).length;
      expect(words, key).toBeGreaterThanOrEqual(450);
      expect(words, key).toBeLessThanOrEqual(900);
      expect(results, key).toMatch(/^# /m);
      expect(results, key).toBe(results.trim());
      expect(results, key).not.toMatch(/["'`\r\t]|\n{3}|[^\n]\n[^\n]| {2}|[ ]\n/);
      expect(occurrences(results, '“'), key).toBe(occurrences(results, '”'));
    }
  });
});

describe('sample records that were excluded', () => {
  it('stand in journals whose names say that they are invented, each with a title of its own and an abstract', () => {
    for (const { abstract, journal, title } of screenedRecords) {
      expect(journal, title).toMatch(/Invented|Imaginary|Fictive|Nowhere/);
      expect(abstract.length, title).toBeGreaterThan(30);
    }
    expect(new Set(screenedRecords.map(({ title }) => title)).size).toBe(screenedRecords.length);
  });

  it('have a reason of the review’s list where they were read in full, and a note where two differed', () => {
    const reasons = reasonsOf(undefined).map(({ id }) => id);
    for (const { atFullText, atFullTextOther, atTitle, note, title } of screenedRecords) {
      if (atFullText !== undefined) expect(reasons, title).toContain(atFullText);
      if (atFullTextOther !== undefined) expect(reasons, title).toContain(atFullTextOther);
      const differed = atTitle === 'settled' || atFullTextOther !== undefined;
      expect(note !== undefined, title).toBe(differed);
    }
  });
});

describe('sample colleagues', () => {
  it('quote words that occur exactly once in the findings, under codes that exist', () => {
    for (const colleague of sampleColleagues) {
      for (const study of sampleStudies) {
        for (const { codes, quote } of colleagueCodings(colleague, study) ?? []) {
          expect(occurrences(study.results, quote), `${colleague.name}: ${quote}`).toBe(1);
          expect(codes.map((code) => codeByKey.get(code)?.kind)).toEqual(codes.map(() => 'code'));
        }
      }
    }
  });
});

describe('sample codings', () => {
  it('quote words that occur exactly once in the findings and stay within one paragraph', () => {
    for (const { key, results, codings } of sampleStudies) {
      expect(new Set(codings.map(({ quote }) => quote)).size, key).toBe(codings.length);
      for (const { quote } of codings) {
        expect(occurrences(results, quote), `${key}: ${quote}`).toBe(1);
        expect(quote).toBe(quote.trim());
        expect(quote).not.toMatch(/\n|^# /);
      }
    }
  });

  it('use codes that exist, each once, and never a theme itself', () => {
    for (const { codings } of sampleStudies) {
      for (const { codes } of codings) {
        expect(codes.length).toBeGreaterThan(0);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.map((code) => codeByKey.get(code)?.kind)).toEqual(codes.map(() => 'code'));
      }
    }
  });

  it('leave one study untouched and one half coded, and cover the ten others', () => {
    expect(studyOf('penhallowick-2024').map((study) => study.codings)).toEqual([[]]);
    for (const { results, codings } of studyOf('macrandal-2013')) {
      expect(codings.length).toBeGreaterThan(0);
      const ends = codings.map(({ quote }) => results.indexOf(quote) + quote.length);
      expect(Math.max(...ends)).toBeLessThan(results.length / 2);
    }
    const others = sampleStudies.filter(
      ({ key }) => key !== 'penhallowick-2024' && key !== 'macrandal-2013',
    );
    for (const { key, codings } of others) {
      expect(codings.length, key).toBeGreaterThanOrEqual(12);
      expect(codings.length, key).toBeLessThanOrEqual(20);
      expect(new Set(codings.map(({ order }) => order)), key).toEqual(
        new Set(['participant', 'author']),
      );
    }
  });

  it('hold excerpts within excerpts and excerpts that overlap in part', () => {
    const { within, across } = overlaps();
    expect(within).toBeGreaterThanOrEqual(5);
    expect(across).toBeGreaterThanOrEqual(2);
  });
});

describe('sample codebook', () => {
  it('has unique keys and names, colours of the palette and a definition for each code', () => {
    expect(codeByKey.size).toBe(sampleCodebook.length);
    expect(new Set(sampleCodebook.map(({ name }) => name)).size).toBe(sampleCodebook.length);
    for (const { key, colour, definition } of sampleCodebook) {
      expect(Number.isInteger(colour) && colour >= 0 && colour <= 11, key).toBe(true);
      expect(definition, key).not.toBe('');
    }
  });

  it('is a tree: each parent stands before its children and is of no lower kind', () => {
    const rank = { code: 0, descriptive: 1, analytical: 2 };
    const seen = new Set<string>();
    for (const { key, kind, parent } of sampleCodebook) {
      if (parent !== undefined) {
        expect(seen.has(parent), `${key} under ${parent}`).toBe(true);
        expect(rank[codeByKey.get(parent)?.kind ?? 'code'], key).toBeGreaterThanOrEqual(rank[kind]);
      }
      seen.add(key);
    }
  });

  it('names the four descriptive themes of the published review and two analytical themes', () => {
    expect(byKind('descriptive').map(({ name }) => name)).toEqual([
      'Lack of resources',
      'Fragmented multidisciplinary team approach',
      'Challenging communication',
      'Inadequate training',
    ]);
    expect(byKind('analytical')).toHaveLength(2);
    expect(byKind('code').some(({ parent }) => parent === undefined)).toBe(true);
  });

  it('has excerpts from at least five studies under each theme and at least one under each code', () => {
    for (const theme of [...byKind('descriptive'), ...byKind('analytical')]) {
      const studies = new Set(codingsUnder(theme.key).map(({ study }) => study));
      expect(studies.size, theme.name).toBeGreaterThanOrEqual(5);
    }
    for (const code of byKind('code')) {
      const direct = sampleStudies.some(({ codings }) =>
        codings.some(({ codes }) => codes.includes(code.key)),
      );
      expect(direct, code.name).toBe(true);
    }
  });

  it('takes each example from an excerpt that carries the code', () => {
    for (const { key, example } of sampleCodebook) {
      if (example === undefined) continue;
      const found = codingsUnder(key).some(({ coding }) => coding.quote.includes(example));
      expect(found, `${key}: ${example}`).toBe(true);
    }
  });
});
