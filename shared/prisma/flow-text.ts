/** The words of the diagram: which boxes it has, and the paragraphs in each, before any layout. */
import { t } from '../messages/all-messages.ts';
import {
  boxNumber,
  type FlowKey,
  type FlowListKey,
  type FlowNumberId,
  type FlowNumbers,
  flowLabel,
  isListKey,
  itemNumberId,
  keysInUse,
  listOf,
  numberOf,
} from './flow-numbers.ts';

/** The boxes of the diagram that hold numbers. */
export const flowBoxKeys = [
  'previous',
  'identified',
  'removed',
  'screened',
  'excluded',
  'sought',
  'not-retrieved',
  'assessed',
  'reports-excluded',
  'other-identified',
  'other-sought',
  'other-not-retrieved',
  'other-assessed',
  'other-reports-excluded',
  'included',
  'total',
] as const;
export type FlowBoxKey = (typeof flowBoxKeys)[number];

/** The boxes that hold words alone: headings of the columns, names of the phases. */
export type FlowFrameKey =
  | 'header-previous'
  | 'header-databases'
  | 'header-other'
  | 'phase-identification'
  | 'phase-screening'
  | 'phase-included';

/** A paragraph of a box; `level` says how far it is indented below the box's first words. */
export interface FlowParagraph {
  readonly text: string;
  readonly level: 0 | 1 | 2;
  /** The number the paragraph tells, if it tells one. */
  readonly number?: FlowNumberId;
}

/** The words of one box. */
export interface FlowBoxText {
  readonly key: FlowBoxKey;
  readonly paragraphs: readonly FlowParagraph[];
}

/** The numbers each box tells, in their order. */
const numbersOfBox: Readonly<Record<FlowBoxKey, readonly FlowKey[]>> = {
  previous: ['previous_studies', 'previous_reports'],
  identified: ['database_results', 'register_results'],
  removed: ['duplicates', 'excluded_automatic', 'excluded_other'],
  screened: ['records_screened'],
  excluded: ['records_excluded'],
  sought: ['dbr_sought_reports'],
  'not-retrieved': ['dbr_notretrieved_reports'],
  assessed: ['dbr_assessed'],
  'reports-excluded': ['dbr_excluded'],
  'other-identified': [
    'website_results',
    'organisation_results',
    'citations_results',
    'other_results',
  ],
  'other-sought': ['other_sought_reports'],
  'other-not-retrieved': ['other_notretrieved_reports'],
  'other-assessed': ['other_assessed'],
  'other-reports-excluded': ['other_excluded'],
  included: ['new_studies', 'new_reports'],
  total: ['total_studies', 'total_reports'],
};

/** The box in which a number is drawn. */
export function boxOfKey(key: FlowKey): FlowBoxKey {
  return flowBoxKeys.find((box) => numbersOfBox[box].includes(key)) ?? 'identified';
}

/** The boxes of this diagram with their words, in reading order. */
export function flowBoxTexts(numbers: FlowNumbers): readonly FlowBoxText[] {
  const used = keysInUse(numbers);
  return flowBoxKeys.flatMap((key) => {
    const keys = numbersOfBox[key].filter((one) => used.includes(one));
    if (keys.length === 0) return [];
    const intro = introOf(key);
    const level = intro === undefined ? 0 : 1;
    return [
      {
        key,
        paragraphs: [
          ...(intro === undefined ? [] : [{ text: intro, level: 0 } as const]),
          ...keys.flatMap((one) => paragraphsOf(numbers, one, level)),
          ...(key === 'included' ? samplingParagraphs(numbers) : []),
        ],
      },
    ];
  });
}

/** The words of the headings and phases of this diagram. */
export function flowFrameText(
  key: FlowFrameKey,
  { previousStudies }: Pick<FlowNumbers, 'previousStudies'>,
): string {
  switch (key) {
    case 'header-previous':
      return t('prisma.header.previous');
    case 'header-databases':
      return t(previousStudies ? 'prisma.header.databases.updated' : 'prisma.header.databases');
    case 'header-other':
      return t(previousStudies ? 'prisma.header.other.updated' : 'prisma.header.other');
    case 'phase-identification':
      return t('prisma.phase.identification');
    case 'phase-screening':
      return t('prisma.phase.screening');
    case 'phase-included':
      return t('prisma.phase.included');
  }
}

/** The whole diagram as sentences, for those who do not see it and for search. */
export function flowDescription(numbers: FlowNumbers): string {
  return flowBoxTexts(numbers)
    .map(({ paragraphs }) => `${paragraphs.map(({ text }) => plainSpaces(text)).join('; ')}.`)
    .join(' ')
    .replaceAll(':;', ':');
}

function introOf(key: FlowBoxKey): string | undefined {
  if (key === 'identified' || key === 'other-identified') return t('prisma.identified');
  return key === 'removed' ? t('prisma.removed') : undefined;
}

/** Of the included studies those that were sampled, by what, and those that were not. */
function samplingParagraphs({ sampling }: FlowNumbers): readonly FlowParagraph[] {
  if (sampling === undefined) return [];
  const line = (text: string, count: number): string => `${text} ${inBrackets(count)}`;
  const sampled = line(t('prisma.sampling.sampled'), sampling.sampled);
  return [
    { text: sampling.steps.length === 0 ? sampled : `${sampled}:`, level: 0 },
    ...sampling.steps.map(
      ({ count, name }): FlowParagraph => ({ text: line(printable(name), count), level: 1 }),
    ),
    { text: line(t('prisma.sampling.not'), sampling.notSampled), level: 0 },
  ];
}

function paragraphsOf(numbers: FlowNumbers, key: FlowKey, level: 0 | 1): readonly FlowParagraph[] {
  const items = listOf(numbers, key);
  const text = `${flowLabel(key, numbers)} ${inBrackets(boxNumber(numbers, key))}`;
  const total = { text: items.length === 0 ? text : `${text}:`, level, number: key };
  return [
    total,
    ...(isListKey(key) ? items.map((item) => itemParagraph(key, item, level === 0 ? 1 : 2)) : []),
  ];
}

function itemParagraph(
  list: FlowListKey,
  item: { readonly id: string; readonly name: string; readonly number: object },
  level: 1 | 2,
): FlowParagraph {
  return {
    text: `${printable(item.name)} ${inBrackets(numberOf(item.number))}`,
    level,
    number: itemNumberId(list, item.id),
  };
}

/** "(n = 12)", held together by no-break spaces. */
function inBrackets(value: number | undefined): string {
  const text = value === undefined ? t('prisma.n.missing') : t('prisma.n', { n: value });
  return text.replaceAll(' ', '\u00a0');
}

function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** Text from files as one line that XML can hold: line ends and control characters become spaces. */
export function printable(name: string): string {
  return name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
    .trim();
}
