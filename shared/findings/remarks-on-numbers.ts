/** Remarks on numbers that are written in explanations and that the data contradict. */
import type { Finding } from '../records/finding.ts';
import { withoutQuoted } from '../records/quote-token.ts';
import { type Remark, type RemarkRule, remark } from './remark.ts';
import { participantsOf } from './study-facts.ts';

const words: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, eine: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7 },
  ...{ acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12 },
};

const counted =
  /(?<of>\b(?:of|of the|von|der|all|alle)\s+)?(?<![\d.,])\b(?<number>\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\s+(?:included\s+|contributing\s+)?(?<what>stud(?:y|ies)|studien?|excerpts?|quotes?|textstellen?|zitate?n?|participants?|teilnehmende[nr]?|teilnehmer(?:innen)?)\b/giu;

type Counted = 'studies' | 'excerpts' | 'participants';

/** A number of things that a text names; `isAll` where it says so of all of them, as in `two of six studies`. */
interface Said {
  readonly of: Counted;
  readonly number: number;
  readonly isAll: boolean;
}

/** The numbers of studies, excerpts and participants that a text names. */
export function numbersIn(text: string): readonly Said[] {
  return [...text.matchAll(counted)].flatMap(({ groups }) => {
    const { number: typed = '', of, what = '' } = groups ?? {};
    const number = words[typed.toLowerCase()] ?? Number(typed);
    return [{ of: kindOf(what.toLowerCase()), number, isAll: of !== undefined }];
  });
}

function kindOf(word: string): Counted {
  if (word.startsWith('stud')) return 'studies';
  return /^(?:particip|teilnehm)/.test(word) ? 'participants' : 'excerpts';
}

const places = ['methods', 'coherence', 'adequacy', 'relevance', 'confidence'] as const;

/**
 * A number in an explanation that differs from the data: said of all, the largest in the explanation of adequacy, or more
 * than there are anywhere. Smaller ones elsewhere may be of some.
 */
export const numbersDiffer: RemarkRule = ({ evidence, rows }) => {
  const { finding } = evidence.read;
  const data: Record<Counted, number | undefined> = {
    studies: evidence.studies.size,
    excerpts: evidence.excerpts,
    participants: undefined,
  };
  const said = places.flatMap((place) =>
    numbersIn(reasonOf(finding, place)).map((each) => ({ ...each, place })),
  );
  if (said.length === 0) return [];
  if (said.some(({ of }) => of === 'participants')) {
    const participants = participantsOf(rows, evidence.studies);
    // Where some study does not say, the sum is not all.
    if (participants?.told === evidence.studies.size) data.participants = participants.total;
  }
  const found = new Map<Counted, Remark>();
  for (const { isAll, number, of, place } of said) {
    const there = data[of];
    if (there === undefined || there === number || found.has(of)) continue;
    const most = Math.max(
      ...said.flatMap((each) => (each.place === place && each.of === of ? [each.number] : [])),
    );
    const isTotal = isAll || (place === 'adequacy' && number === most);
    if (number > there || isTotal)
      found.set(
        of,
        remark('numbers', place, [`${of} ${number} ${there}`], { of, said: number, found: there }),
      );
  }
  return [...found.values()];
};

function reasonOf(finding: Finding, place: (typeof places)[number]): string {
  return withoutQuoted(finding[`${place}Reason`] ?? '');
}
