/** The sums of the PRISMA 2020 flow diagram, as data, and what is wrong where they do not add up. */
import { type MessageKey, type MessageValues, t } from '../messages/all-messages.ts';
import { unrecordedSource, unstatedReason } from './flow-counts.ts';
import {
  boxNumber,
  type FlowKey,
  type FlowNumber,
  type FlowNumberId,
  type FlowNumbers,
  flowListKeys,
  flowNumberName,
  isListKey,
  itemNumberId,
  keysInUse,
  listOf,
  listSum,
  numberOf,
  type OpenStage,
  openStages,
} from './flow-numbers.ts';

/** Something to settle before the diagram is published; `boxes` are the numbers it is about. */
export interface FlowProblem {
  readonly kind: 'missing' | 'invalid' | 'note' | 'sum' | 'list' | 'reasons' | 'open';
  readonly boxes: readonly FlowNumberId[];
  readonly message: string;
}

/** `result` should be the sum of `plus` less the sum of `minus`. */
interface FlowSum {
  readonly result: FlowKey;
  readonly plus: readonly FlowKey[];
  readonly minus: readonly FlowKey[];
  readonly message: MessageKey;
  /** What to say where more is taken away than there is. */
  readonly below?: MessageKey;
}

/** `least` cannot be more than the sum of `limit`. */
interface FlowLimit {
  readonly least: FlowKey;
  readonly limit: readonly FlowKey[];
  readonly limitName: MessageKey;
}

const otherSources = [
  'website_results',
  'organisation_results',
  'citations_results',
  'other_results',
] as const satisfies readonly FlowKey[];

const limits: readonly FlowLimit[] = [
  {
    least: 'previous_studies',
    limit: ['previous_reports'],
    limitName: 'prisma.limit.previous_reports',
  },
  { least: 'new_studies', limit: ['new_reports'], limitName: 'prisma.limit.new_reports' },
  { least: 'total_studies', limit: ['total_reports'], limitName: 'prisma.limit.total_reports' },
  // The standard has no box for records of other methods that are not followed up, so these need not
  // be equal; but nothing can be sought that was not found.
  { least: 'other_sought_reports', limit: otherSources, limitName: 'prisma.limit.identified' },
];

function sumsOf({ otherMethods }: FlowNumbers): readonly FlowSum[] {
  return [
    {
      result: 'records_screened',
      plus: ['database_results', 'register_results'],
      minus: ['duplicates', 'excluded_automatic', 'excluded_other'],
      message: 'prisma.sum.records_screened',
      below: 'prisma.below.records_screened',
    },
    {
      result: 'dbr_sought_reports',
      plus: ['records_screened'],
      minus: ['records_excluded'],
      message: 'prisma.sum.dbr_sought_reports',
      below: 'prisma.below.dbr_sought_reports',
    },
    {
      result: 'dbr_assessed',
      plus: ['dbr_sought_reports'],
      minus: ['dbr_notretrieved_reports'],
      message: 'prisma.sum.dbr_assessed',
      below: 'prisma.below.dbr_assessed',
    },
    {
      result: 'other_assessed',
      plus: ['other_sought_reports'],
      minus: ['other_notretrieved_reports'],
      message: 'prisma.sum.other_assessed',
      below: 'prisma.below.other_assessed',
    },
    otherMethods
      ? {
          result: 'new_reports',
          plus: ['dbr_assessed', 'other_assessed'],
          minus: ['dbr_excluded', 'other_excluded'],
          message: 'prisma.sum.new_reports.both',
          below: 'prisma.below.new_reports.both',
        }
      : {
          result: 'new_reports',
          plus: ['dbr_assessed'],
          minus: ['dbr_excluded'],
          message: 'prisma.sum.new_reports',
          below: 'prisma.below.new_reports',
        },
    {
      result: 'total_studies',
      plus: ['previous_studies', 'new_studies'],
      minus: [],
      message: 'prisma.sum.total_studies',
    },
    {
      result: 'total_reports',
      plus: ['previous_reports', 'new_reports'],
      minus: [],
      message: 'prisma.sum.total_reports',
    },
  ];
}

/**
 * Everything in the diagram that does not hold, in reading order of the kinds: numbers that are
 * missing or no numbers, differences without a note, lists and sums that do not add up, what is still
 * undecided. A sum with a missing number is not checked: the missing number is the problem.
 */
export function flowProblems(numbers: FlowNumbers): readonly FlowProblem[] {
  const used = keysInUse(numbers);
  const sums = sumsOf(numbers).filter(({ result }) => used.includes(result));
  return [
    ...numberProblems(numbers, used, sums),
    ...listProblems(numbers, used),
    ...sums.flatMap((sum) => sumProblem(numbers, sum)),
    ...limits
      .filter(({ least }) => used.includes(least))
      .flatMap((limit) => limitProblem(numbers, limit, used)),
    ...sourceAndReasonProblems(numbers, used),
    ...openProblems(numbers),
  ];
}

function numberProblems(
  numbers: FlowNumbers,
  used: readonly FlowKey[],
  sums: readonly FlowSum[],
): readonly FlowProblem[] {
  return used.flatMap((key) => {
    const items = listOf(numbers, key);
    const lines = isListKey(key)
      ? items.flatMap((item) => lineProblem(numbers, itemNumberId(key, item.id), item.number))
      : [];
    const own = lineProblem(numbers, key, numbers.boxes[key] ?? {}).filter(
      ({ kind }) => kind !== 'missing',
    );
    const isMissing = boxNumber(numbers, key) === undefined;
    // Where only lines of its list lack a number, they are named instead of the total.
    const namedByLines = lines.some(({ kind }) => kind === 'missing');
    return [
      ...(isMissing && !namedByLines ? [missing(numbers, key, impliedBy(numbers, key, sums))] : []),
      ...own,
      ...lines,
    ];
  });
}

function lineProblem(
  numbers: FlowNumbers,
  id: FlowNumberId,
  number: FlowNumber,
): readonly FlowProblem[] {
  const value = numberOf(number);
  if (value === undefined) return [missing(numbers, id, undefined)];
  const box = flowNumberName(numbers, id);
  if (!isCount(value)) {
    const message = t('prisma.problem.invalid', { box, n: String(value) });
    return [{ kind: 'invalid', boxes: [id], message }];
  }
  const { counted, stated, note = '' } = number;
  if (stated === undefined || counted === undefined || stated === counted || note.trim() !== '') {
    return [];
  }
  const message = t('prisma.problem.note', { box, stated, counted });
  return [{ kind: 'note', boxes: [id], message }];
}

function missing(numbers: FlowNumbers, id: FlowNumberId, implied: number | undefined): FlowProblem {
  const box = flowNumberName(numbers, id);
  const message =
    implied === undefined
      ? t('prisma.problem.missing', { box })
      : t('prisma.problem.missing.implied', { box, n: implied });
  return { kind: 'missing', boxes: [id], message };
}

/** The only value of a missing number that lets a sum add up whose other numbers are all known. */
function impliedBy(
  numbers: FlowNumbers,
  key: FlowKey,
  sums: readonly FlowSum[],
): number | undefined {
  for (const { result, plus, minus } of sums) {
    const terms = [
      ...plus.map((term) => ({ term, sign: 1 })),
      ...minus.map((term) => ({ term, sign: -1 })),
      { term: result, sign: -1 },
    ];
    const own = terms.find(({ term }) => term === key);
    if (own === undefined) continue;
    const rest = sumUp(
      terms
        .filter(({ term }) => term !== key)
        .map(({ term, sign }) => {
          const value = boxNumber(numbers, term);
          return value === undefined ? undefined : sign * value;
        }),
    );
    if (rest === undefined) continue;
    // Adding 0 turns a negative zero into zero.
    const implied = (own.sign === 1 ? -rest : rest) + 0;
    if (isCount(implied)) return implied;
  }
  return undefined;
}

function listProblems(numbers: FlowNumbers, used: readonly FlowKey[]): readonly FlowProblem[] {
  return used.flatMap((key): readonly FlowProblem[] => {
    const is = boxNumber(numbers, key);
    const should = listSum(numbers, key);
    if (is === undefined || should === undefined || is === should || !isListKey(key)) return [];
    const box = flowNumberName(numbers, key);
    const lines = listOf(numbers, key).map(({ id }) => itemNumberId(key, id));
    const message = t('prisma.problem.list', { box, is, should });
    return [{ kind: 'list', boxes: [key, ...lines], message }];
  });
}

function sumProblem(numbers: FlowNumbers, sum: FlowSum): readonly FlowProblem[] {
  const plus = sumUp(sum.plus.map((key) => boxNumber(numbers, key)));
  const minus = sumUp(sum.minus.map((key) => boxNumber(numbers, key)));
  if (plus === undefined || minus === undefined) return [];
  const problem = (message: MessageKey, values: MessageValues): readonly FlowProblem[] => [
    {
      kind: 'sum',
      boxes: [sum.result, ...sum.plus, ...sum.minus],
      message: t(message, { box: flowNumberName(numbers, sum.result), ...values }),
    },
  ];
  if (minus > plus && sum.below !== undefined) return problem(sum.below, { plus, minus });
  const is = boxNumber(numbers, sum.result);
  const should = plus - minus;
  if (is === undefined || is === should) return [];
  return problem(sum.message, { is, plus, minus, should });
}

function limitProblem(
  numbers: FlowNumbers,
  { least, limit, limitName }: FlowLimit,
  used: readonly FlowKey[],
): readonly FlowProblem[] {
  const limitKeys = limit.filter((key) => used.includes(key));
  const is = boxNumber(numbers, least);
  const most = sumUp(limitKeys.map((key) => boxNumber(numbers, key)));
  if (is === undefined || most === undefined || is <= most) return [];
  const box = flowNumberName(numbers, least);
  const message = t('prisma.atMost', { box, is, limitName: t(limitName), limit: most });
  return [{ kind: 'sum', boxes: [least, ...limitKeys], message }];
}

/** The standard asks for every reason and every source: those the data does not know are named. */
function sourceAndReasonProblems(
  numbers: FlowNumbers,
  used: readonly FlowKey[],
): readonly FlowProblem[] {
  const withoutReasons = (['dbr_excluded', 'other_excluded'] as const).flatMap((key) => {
    const n = boxNumber(numbers, key) ?? 0;
    if (!used.includes(key) || n <= 0 || listOf(numbers, key).length > 0) return [];
    const message = t('prisma.problem.reasons', { box: flowNumberName(numbers, key), n });
    return [{ kind: 'reasons' as const, boxes: [key], message }];
  });
  const unknown = flowListKeys
    .filter((key) => used.includes(key))
    .flatMap((key) =>
      listOf(numbers, key)
        .filter(({ id }) => id === unrecordedSource || id === unstatedReason)
        .flatMap((item) => {
          const count = numberOf(item.number) ?? 0;
          if (count === 0) return [];
          const isSource = item.id === unrecordedSource;
          const words = isSource ? 'prisma.problem.unrecorded' : 'prisma.problem.unstated';
          const kind = isSource ? ('list' as const) : ('reasons' as const);
          return [{ kind, boxes: [itemNumberId(key, item.id)], message: t(words, { count }) }];
        }),
    );
  return [...withoutReasons, ...unknown];
}

/** The number that an undecided stage leaves too low; once it is stated, the stage is settled. */
const leftLow: Readonly<Record<OpenStage, FlowKey>> = {
  titleAbstract: 'records_screened',
  titleAbstractMaybe: 'dbr_sought_reports',
  retrieval: 'dbr_assessed',
  fullText: 'dbr_assessed',
  fullTextMaybe: 'new_reports',
};

function openProblems(numbers: FlowNumbers): readonly FlowProblem[] {
  return openStages.flatMap((stage) => {
    const count = numbers.open?.[stage] ?? 0;
    const key = leftLow[stage];
    if (count === 0 || numbers.boxes[key]?.stated !== undefined) return [];
    return [{ kind: 'open' as const, boxes: [key], message: t(`prisma.open.${stage}`, { count }) }];
  });
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function sumUp(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}
