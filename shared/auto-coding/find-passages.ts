/** Passages to code that a rule finds, to be looked through before anything is coded. */
import { sectionsOf } from '../documents/sections.ts';
import { type SentenceSpan, sentencesIn } from '../documents/sentences.ts';
import { turnsOf } from '../documents/speakers.ts';
import type { TextBody } from '../documents/text-body.ts';
import { foldText, placesOf } from '../text/fold.ts';
import { literalPattern } from '../text/literal-pattern.ts';
import { atWordEdges } from '../text/word-edges.ts';

/** What to look for: terms (`grief, mourn*`), everything a speaker says, or what stands under a heading. */
export type PassageRule =
  | {
      readonly by: 'term';
      readonly terms: string;
      readonly unit: PassageUnit;
      /** False finds terms within words, too. */
      readonly wholeWords?: boolean;
    }
  | { readonly by: 'speaker'; readonly speaker: string }
  | { readonly by: 'heading'; readonly heading: string };

/** How much around a term is coded. */
export const passageUnits = ['match', 'sentence', 'paragraph'] as const;
export type PassageUnit = (typeof passageUnits)[number];

export interface FoundPassage {
  /** UTF-16 offsets into the canonical text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Every passage that the rule finds, in order, none twice. */
export function findPassages(body: TextBody, rule: PassageRule): readonly FoundPassage[] {
  switch (rule.by) {
    case 'term':
      return passagesWithTerms(body, rule.unit, termPattern(rule.terms, rule.wholeWords));
    case 'speaker':
      return turnsOf(body).flatMap(({ end, speaker, start }) =>
        speaker === rule.speaker ? [{ start, end }] : [],
      );
    case 'heading': {
      const wanted = foldText(rule.heading).folded.trim();
      if (wanted === '') return [];
      return sectionsOf(body).flatMap(({ end, start, title }) =>
        foldText(title).folded.includes(wanted) && end > start ? [{ start, end }] : [],
      );
    }
  }
}

/**
 * The pattern of terms separated by commas, semicolons or lines, for a folded text (`foldText`); `*` stands for any
 * ending or beginning of a word, blanks for any blanks. A term is whole words unless it may stand within others
 * (`atWordEdges`). Undefined where there is no term. It never takes longer than the text.
 */
export function termPattern(terms: string, wholeWords = true): RegExp | undefined {
  const patterns = foldText(terms)
    .folded.split(/[,;\u3001\n]/)
    .map((term) => term.trim())
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => {
      const inner = term
        .split(/\s+/)
        .map((word) =>
          word.split(/\*+/).map(literalPattern).join("[\\p{L}\\p{M}\\p{N}'’\\-]{0,60}"),
        )
        .join('\\s+');
      // What a star stands for is letters, too.
      return wholeWords ? atWordEdges(term.replaceAll('*', 'x'), inner) : inner;
    });
  if (patterns.length === 0) return undefined;
  return new RegExp(patterns.join('|'), 'gu');
}

function passagesWithTerms(
  body: TextBody,
  unit: PassageUnit,
  pattern: RegExp | undefined,
): FoundPassage[] {
  if (pattern === undefined) return [];
  const found: FoundPassage[] = [];
  for (const { end, kind, start } of body.blocks) {
    if (kind === 'furniture' || kind === 'picture') continue;
    const text = body.text.slice(start, end);
    let sentences: readonly SentenceSpan[] | undefined;
    let at = 0;
    for (const place of placesOf(foldText(text), pattern)) {
      if (unit === 'match') {
        found.push({ start: start + place.start, end: start + place.end });
        continue;
      }
      if (unit === 'paragraph') {
        found.push({ start, end });
        break;
      }
      sentences ??= sentencesIn(text);
      while ((sentences[at]?.end ?? text.length) <= place.start) at += 1;
      const sentence = sentences[at];
      if (sentence === undefined) continue;
      const from = start + sentence.start;
      // A sentence with the term twice is one passage.
      if (found.at(-1)?.start !== from) found.push({ start: from, end: start + sentence.end });
    }
  }
  return found;
}
