/** What stands beside a passage, in words: the same in every format. */
import { t } from '../messages/all-messages.ts';
import type { CodedPassage, PassageCode, PrintedMemo } from './coded-document.ts';
import type { PrintFacts } from './print-facts.ts';

/** A code as it is listed beside a passage: `paperwork (RJ, AB)`. */
export function codeWords({ by, code }: PassageCode, facts: PrintFacts): string {
  const who = by.map(facts.initialsOf).filter((initials) => initials !== '');
  return facts.tellsWho && who.length > 0 ? `${code.name} (${who.join(', ')})` : code.name;
}

/** The name a memo is put under. */
export function memoHead({ by }: PrintedMemo, facts: PrintFacts): string {
  const who = facts.initialsOf(by);
  return facts.tellsWho && who !== '' ? t('documents.memoBy', { who }) : t('documents.memo');
}

/** Where on its page a region lies; undefined for a passage of text. */
export function regionWords({ place, region }: CodedPassage): string | undefined {
  if (region === undefined) return undefined;
  const percent = (share: number): number => Math.round(share * 100);
  return t('documents.region', {
    place,
    left: percent(region.left),
    top: percent(region.top),
    width: percent(region.width),
    height: percent(region.height),
  });
}

/** At most so many numbers of passages that go on are listed beside a block. */
const mostNumbers = 8;

/** That passages go on here; undefined where none does. */
export function goesOnWords(passages: readonly CodedPassage[]): string | undefined {
  if (passages.length === 0) return undefined;
  const shown = passages.slice(0, mostNumbers).map(({ number }) => number);
  const numbers = `${shown.join(', ')}${passages.length > mostNumbers ? ' …' : ''}`;
  return t('documents.goesOn', { numbers, count: passages.length });
}
