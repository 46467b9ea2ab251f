import { BugError } from '../errors.ts';
import type { SampleCoding, SampleColleague } from './sample-content.ts';

/**
 * Two invented colleagues. Their independent coding of two studies is the reliability sample: they agree with the
 * reader of the sample for the most part, draw some boundaries otherwise, and differ in a few passages.
 */
export const sampleColleagues: readonly SampleColleague[] = [
  {
    key: 'ines',
    name: 'Ines Marrowby',
    initials: 'IM',
    differs: {
      'castellane-2019': {
        otherwise: [
          {
            than: '“He has died four times, this guy. Four times in the ICU, four times home for supper. So which one of those was I supposed to say it was the last?”',
            quote: 'So which one of those was I supposed to say it was the last?',
          },
          {
            than: 'Participants admitted to shading the form: “You write three months and you hope God isn’t auditing.”',
            codes: ['goodwill', 'noncancer'],
          },
        ],
        leaves: ['Hope was spoken of as something fragile that the clinician might break.'],
        adds: [
          {
            quote:
              'Nurses more often described hope as changing its content: from cure, to the cottage, to a night without choking.',
            codes: ['hope'],
            order: 'author',
            memo: 'Hope that changes what it is about is missing from our definition of Keeping hope. We might widen it, or give it a code of its own.',
          },
        ],
      },
      'wekambo-2020': {
        otherwise: [
          {
            than: 'A clinical officer who had refused to prescribe for a year described sitting through one afternoon with Sister Akinyi while an old man who had been rocking with pain fell asleep against the wall. “After that day I was not reading the sentence. I was reading the man.”',
            quote: '“After that day I was not reading the sentence. I was reading the man.”',
          },
          { than: '“a very good man whom we have met”', codes: ['hierarchy', 'specialist'] },
        ],
        leaves: ['Since then the nurses wrapped it in a church cloth.'],
        adds: [
          {
            quote: 'Every nurse had spent her own money in the previous month',
            codes: ['money'],
            order: 'author',
          },
        ],
      },
    },
  },
  {
    key: 'tobias',
    name: 'Tobias Lundgate',
    initials: 'TL',
    differs: {
      'castellane-2019': {
        otherwise: [
          {
            than: 'The exchange illustrates a finding present in all six groups: each profession believed that the other was having the conversation.',
            quote: 'each profession believed that the other was having the conversation.',
          },
          {
            than: 'Oxygen was delivered once a week by a truck from 310 km away, and breathlessness was treated with small doses of morphine by physicians who had never seen it done.',
            codes: ['equipment', 'distance'],
          },
        ],
        leaves: [
          'Patients referred under another name met the palliative team without knowing who they were, and at least three had sent them away.',
        ],
        adds: [],
      },
    },
  },
];

/** What a colleague coded where the reader of the sample coded `codings`; undefined where they coded nothing. */
export function colleagueCodings(
  { differs }: SampleColleague,
  study: { readonly key: string; readonly codings: readonly SampleCoding[] },
): readonly SampleCoding[] | undefined {
  const difference = differs[study.key];
  if (difference === undefined) return undefined;
  const { adds, leaves, otherwise } = difference;
  const known = new Set(study.codings.map(({ quote }) => quote));
  for (const quote of [...leaves, ...otherwise.map(({ than }) => than)]) {
    if (!known.has(quote)) throw new BugError(`Nobody coded this in the sample: ${quote}`);
  }
  const kept = study.codings
    .filter(({ quote }) => !leaves.includes(quote))
    .map(({ codes, order, quote }): SampleCoding => {
      const other = otherwise.find(({ than }) => than === quote);
      return { quote: other?.quote ?? quote, codes: other?.codes ?? codes, order };
    });
  return [...kept, ...adds];
}
