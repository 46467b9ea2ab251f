/**
 * Forms whose questions are a project’s own: which answers include or exclude is in no file, so it is proposed by their words
 * and said by the user. From there on they are decisions like any others.
 */
import { nameKey } from '../records/name-key.ts';
import type { ScreeningDecision } from '../records/screening.ts';
import type {
  AnsweredForm,
  ForeignDecision,
  FormsMeaning,
  RecordDecisions,
} from './decision-types.ts';
import { stageInWords } from './stage-in-words.ts';

export interface CountedName {
  readonly name: string;
  readonly count: number;
}

/** What the forms of a file ask, for the user to say what it means. */
export interface AskedForms {
  readonly levels: readonly CountedName[];
  /** Questions of which each answer can be told, with how often it was given. */
  readonly questions: readonly {
    readonly name: string;
    readonly answers: readonly CountedName[];
  }[];
  /** Questions with too many different answers, such as texts. */
  readonly others: readonly string[];
  /** What the file says of each record, for counting what a meaning makes of it. */
  readonly records: readonly RecordDecisions[];
}

/** More different answers than this are no choice. */
const mostAnswers = 40;

/** Undefined where no record has a form. */
export function askedForms(records: readonly RecordDecisions[]): AskedForms | undefined {
  const forms = records.flatMap((record) => record.forms ?? []);
  if (forms.length === 0) return undefined;
  const levels = new Map<string, number>();
  const questions = new Map<string, Map<string, number>>();
  for (const { answers, level } of forms) {
    if (level !== '') levels.set(level, (levels.get(level) ?? 0) + 1);
    for (const [question, answer] of Object.entries(answers)) {
      const known = questions.get(question) ?? new Map<string, number>();
      questions.set(question, known.set(answer, (known.get(answer) ?? 0) + 1));
    }
  }
  const all = [...questions].map(([name, answers]) => ({ name, answers: counted(answers) }));
  return {
    levels: counted(levels).toSorted((a, b) =>
      a.name.localeCompare(b.name, undefined, { numeric: true }),
    ),
    questions: all.filter(({ answers }) => answers.length <= mostAnswers),
    others: all.filter(({ answers }) => answers.length > mostAnswers).map(({ name }) => name),
    records,
  };
}

function counted(counts: ReadonlyMap<string, number>): CountedName[] {
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

export function formsIn({ records }: AskedForms): number {
  return records.reduce((sum, { forms = [] }) => sum + forms.length, 0);
}

/** A question as it is called: its first line, as the rest explains it. */
export function questionName(question: string): string {
  return (question.split('\n', 1)[0] ?? '').replace(/[\s*]+$/, '');
}

const isUnsure =
  /^(?:maybe|unclear|unsure|uncertain|undecided|possibl|probabl|not (?:sure|clear)|can'?t tell|cannot tell|don'?t know|unklar|unsicher|vielleicht)/i;
const isNo =
  /^(?:no\b|n$|exclu|not\b|irrelevant|ineligible|reject|false$|nein\b|nicht\b|aus(?:schl|geschl))/i;
const isYes =
  /^(?:yes\b|y$|inclu|eligible|relevant|accept|retain|keep|true$|ja\b|ein(?:schl|geschl))/i;
const saysItself = /inclu|exclu|schlie|schlossen/i;
const isAboutScreening = /inclu|exclu|eligib|relevan|screen|retain|retrieve|schlie|schluss/i;
const asksToExclude = /exclu|ausschl/i;
const asksToInclude = /inclu|einschl/i;
const asksWhy = /\breasons?\b|\bwhy\b|\bgr(?:u|ü)nde?\b|\bwarum\b/i;

/** What an answer decides by its words; undefined where they do not say it. */
export function meaningOf(question: string, answer: string): ScreeningDecision | undefined {
  const words = answer.trim();
  if (isUnsure.test(words)) return 'maybe';
  const says = isNo.test(words) ? 'exclude' : isYes.test(words) ? 'include' : undefined;
  const isTurned = asksToExclude.test(question) && !asksToInclude.test(question);
  if (says === undefined || !isTurned || saysItself.test(words)) return says;
  return says === 'include' ? 'exclude' : 'include';
}

/** What the answers to a question decide by their words. */
export function meaningsOf({
  answers,
  name,
}: AskedForms['questions'][number]): FormsMeaning['decides'][string] {
  return Object.fromEntries(
    answers.flatMap((answer) => {
      const meaning = meaningOf(name, answer.name);
      return meaning === undefined ? [] : [[answer.name, meaning] as const];
    }),
  );
}

/**
 * What forms are proposed to mean: levels by their words, else the first as title and abstract and the second as full text;
 * questions about screening all of whose answers are understood as deciding; questions for a reason as reasons.
 */
export function proposedMeaning({ levels, questions }: AskedForms): FormsMeaning {
  const deciding = questions.filter((question) => {
    const understood = Object.keys(meaningsOf(question)).length;
    if (understood < question.answers.length) return false;
    const isSaid = question.answers.every(
      ({ name }) => saysItself.test(name) || isUnsure.test(name),
    );
    return isAboutScreening.test(question.name) || isSaid;
  });
  return {
    levels: Object.fromEntries(
      levels.flatMap(({ name }) => {
        const number = /\d+/.exec(name)?.[0];
        const stage =
          stageInWords(name) ??
          (number === '1' ? 'titleAbstract' : number === '2' ? 'fullText' : undefined);
        return stage === undefined ? [] : [[name, stage] as const];
      }),
    ),
    decides: Object.fromEntries(
      deciding.map((question) => [question.name, meaningsOf(question)] as const),
    ),
    reasons: questions
      .filter((question) => asksWhy.test(question.name) && !deciding.includes(question))
      .map(({ name }) => name),
  };
}

/** The question that is called so: by its whole heading, or by the first line of it alone. */
export function questionCalled(asked: AskedForms, name: string): string | undefined {
  const called = (words: string): string => nameKey(words.replace(/\s+/g, ' '));
  const all = asked.questions.map((question) => question.name);
  return (
    all.find((each) => called(each) === called(name)) ??
    all.find((each) => called(questionName(each)) === called(name))
  );
}

/** A record with the decisions that its forms are under a meaning. */
export function decidedByForms(record: RecordDecisions, meaning: FormsMeaning): RecordDecisions {
  const decisions = (record.forms ?? []).flatMap((form) => decisionOf(form, meaning) ?? []);
  return { ...record, decisions: [...record.decisions, ...decisions] };
}

/** How many forms of a record decide nothing under a meaning. */
export function undecidedForms({ forms = [] }: RecordDecisions, meaning: FormsMeaning): number {
  return forms.filter((form) => decisionOf(form, meaning) === undefined).length;
}

/** One exclusion excludes, one doubt is a doubt. Undefined where no answer decides, or the level is no screening. */
function decisionOf(
  { answers, comments, level, person }: AnsweredForm,
  { decides, levels, reasons }: FormsMeaning,
): ForeignDecision | undefined {
  const stage = own(levels, level);
  if (level !== '' && stage === undefined) return undefined;
  const said = Object.entries(decides).flatMap(([question, meanings]) => {
    const answer = own(answers, question);
    const decision = answer === undefined ? undefined : own(meanings, answer);
    return answer === undefined || decision === undefined ? [] : [{ question, answer, decision }];
  });
  const decision = (['exclude', 'maybe', 'include'] as const).find((each) =>
    said.some((one) => one.decision === each),
  );
  if (decision === undefined) return undefined;
  const given = reasons.flatMap((question) => own(answers, question) ?? []);
  // Of several questions the one that excluded tells why, unless it asks for no more than that.
  const told = said
    .filter((one) => one.decision === 'exclude' && !isAboutScreening.test(one.question))
    .map(({ answer, question }) => reasonInWords(questionName(question), answer));
  const notes = [...Object.keys(decides), ...reasons].flatMap(
    (question) => own(comments, question) ?? [],
  );
  const why = given.length > 0 ? given : told;
  return {
    ...{ person, decision, ...(stage === undefined ? {} : { stage }) },
    reasons: decision === 'exclude' ? why : [],
    notes: decision === 'exclude' ? notes : [...given, ...notes],
  };
}

function reasonInWords(question: string, answer: string): string {
  return question.endsWith('?') ? `${question} ${answer}` : `${question}: ${answer}`;
}

/** The questions that were answered in a file and neither decide nor give a reason under a meaning. */
export function questionsLeft(
  asked: AskedForms,
  { decides, reasons }: FormsMeaning,
): readonly string[] {
  return [...asked.questions.map(({ name }) => name), ...asked.others].filter(
    (name) => !Object.hasOwn(decides, name) && !reasons.includes(name),
  );
}

/** What headings and answers of a file are called may be anything. */
function own<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
