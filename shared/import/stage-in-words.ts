import type { ScreeningStage } from '../records/screening.ts';

const onFullText = /full[\s-]*(?:text|report|paper|document|article)|\bFT\b/i;
const onTitle = /title|abstract|\bti\W{0,3}ab\b|\bT\s*(?:&|and|\/|\+)\s*A\b/i;

/** The stage that words speak of; undefined where of neither, or of both. */
export function stageInWords(words: string): ScreeningStage | undefined {
  const isFull = onFullText.test(words);
  if (isFull === onTitle.test(words)) return undefined;
  return isFull ? 'fullText' : 'titleAbstract';
}
