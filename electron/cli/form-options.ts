/** What the command line says of forms whose questions are a project’s own. */
import { ExpectedError } from '../../shared/errors.ts';
import {
  type AskedForms,
  formsIn,
  questionCalled,
  questionName,
} from '../../shared/import/answered-forms.ts';
import type { FormsMeaning } from '../../shared/import/decision-types.ts';
import { nameKey } from '../../shared/records/name-key.ts';
import type { ScreeningDecision, ScreeningStage } from '../../shared/records/screening.ts';

const decisions = ['include', 'exclude', 'maybe'] as const satisfies readonly ScreeningDecision[];
const stages: Readonly<Record<string, ScreeningStage | 'none'>> = {
  'title-abstract': 'titleAbstract',
  'full-text': 'fullText',
  none: 'none',
};

/** What `--answer`, `--reason-in` and `--level` say; whatever they do not name is as its words say. */
export interface AskedOfForms {
  readonly answers: readonly {
    readonly question: string;
    readonly answer: string;
    readonly decision: ScreeningDecision | undefined;
  }[];
  readonly reasons: readonly string[];
  readonly levels: readonly { readonly level: string; readonly stage: ScreeningStage | 'none' }[];
}

export function parseForms(options: {
  readonly answer: readonly string[];
  readonly reasonIn: readonly string[];
  readonly level: readonly string[];
}): AskedOfForms {
  return {
    answers: options.answer.map(parseAnswer),
    reasons: options.reasonIn,
    levels: options.level.map(parseLevel),
  };
}

function parseAnswer(pair: string): AskedOfForms['answers'][number] {
  const parts = pair.split('=').map((part) => part.trim());
  const word = parts.at(-1) ?? '';
  const decision = decisions.find((one) => one === word);
  const [question, answer] = [parts.slice(0, -2).join('='), parts.at(-2) ?? ''];
  if (question === '' || answer === '' || (decision === undefined && word !== 'nothing'))
    throw new ExpectedError(
      'answer',
      `“${pair}” does not say what an answer decides: QUESTION=ANSWER=include, exclude, maybe or nothing.`,
    );
  return { question, answer, decision };
}

function parseLevel(pair: string): AskedOfForms['levels'][number] {
  const at = pair.lastIndexOf('=');
  const word = pair.slice(at + 1).trim();
  const stage = Object.hasOwn(stages, word) ? stages[word] : undefined;
  if (at < 0 || stage === undefined)
    throw new ExpectedError(
      'level',
      `“${pair}” does not say what a level is: LEVEL=title-abstract, full-text or none.`,
    );
  return { level: pair.slice(0, at).trim(), stage };
}

/**
 * What the forms of a file mean: as proposed, changed by what was said; undefined where there are none. Throws an ExpectedError
 * where nothing decides, or something is named that the file has not.
 */
export function meaningAsked(
  asked: AskedForms | undefined,
  proposed: FormsMeaning | undefined,
  said: AskedOfForms,
  file: string,
): FormsMeaning | undefined {
  if (asked === undefined || proposed === undefined) return undefined;
  const questionOf = (name: string): string => {
    const found = questionCalled(asked, name);
    if (found === undefined)
      throw new ExpectedError(
        'question',
        `${file} has no question “${name}”. ${questionsOf(asked)}`,
      );
    return found;
  };
  const decides: Record<string, Record<string, ScreeningDecision>> = Object.fromEntries(
    Object.entries(proposed.decides).map(([question, meanings]) => [question, { ...meanings }]),
  );
  for (const { answer, decision, question } of said.answers) {
    const name = questionOf(question);
    const known = asked.questions
      .find((each) => each.name === name)
      ?.answers.find((each) => nameKey(each.name) === nameKey(answer));
    if (known === undefined)
      throw new ExpectedError(
        'answer',
        `Nobody answered “${answer}” to “${questionName(name)}” in ${file}. ${questionsOf(asked)}`,
      );
    const meanings = { ...decides[name] };
    if (decision === undefined) delete meanings[known.name];
    else meanings[known.name] = decision;
    decides[name] = meanings;
  }
  if (!Object.values(decides).some((meanings) => Object.keys(meanings).length > 0))
    throw new ExpectedError(
      'nothing-decides',
      `Which answers include or exclude is not in ${file}: say it with --answer "QUESTION=ANSWER=exclude". ${questionsOf(asked)}`,
    );
  const levels = { ...proposed.levels };
  for (const { level, stage } of said.levels) {
    const known = asked.levels.find(({ name }) => nameKey(name) === nameKey(level));
    if (known === undefined)
      throw new ExpectedError(
        'level',
        `${file} has no level “${level}”, but ${asked.levels.map(({ name }) => name).join(', ')}.`,
      );
    if (stage === 'none') delete levels[known.name];
    else levels[known.name] = stage;
  }
  const reasons = said.reasons.length === 0 ? proposed.reasons : said.reasons.map(questionOf);
  return { levels, decides, reasons };
}

function questionsOf({ questions }: AskedForms): string {
  const shown = questions.slice(0, 10).map(({ answers, name }) => {
    const few = answers.slice(0, 5).map((answer) => answer.name);
    return `${questionName(name)} (${[...few, ...(answers.length > 5 ? ['…'] : [])].join('; ')})`;
  });
  const more = questions.length > 10 ? ` and ${questions.length - 10} more` : '';
  return `Its questions: ${shown.join(', ')}${more}.`;
}

/** What is left in a file whose forms nobody took over, for `--json`. */
export function formsInQuestion(asked: AskedForms): object {
  return {
    forms: formsIn(asked),
    levels: asked.levels.map(({ name }) => name),
    questions: asked.questions.map(({ answers, name }) => ({
      question: questionName(name),
      answers: answers.map((answer) => answer.name),
    })),
  };
}
