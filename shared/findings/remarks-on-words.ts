/**
 * Remarks on statements and explanations as they are worded. They look for signs of what published assessments get wrong
 * (Wainwright et al. 2023, Health Res Policy Syst 21:77), in English and German; where in doubt they say nothing.
 */
import type { Finding } from '../records/finding.ts';
import type { StudyId } from '../records/ids.ts';
import { withoutQuoted } from '../records/quote-token.ts';
import { shortSum } from '../text/short-sum.ts';
import { type RemarkRule, remark } from './remark.ts';

/** Words of a statement that is no more than the title of a theme. */
const fewestWords = 6;

/** The statement is the name of a theme or code, or no longer than a title. */
export const titleOnly: RemarkRule = ({ evidence, rows }) => {
  const { statement } = evidence.read.finding;
  const words = wordsOf(statement);
  const bare = words.join(' ');
  const isName = evidence.rests.some(
    (id) => wordsOf(rows.codes.get(id)?.name ?? '').join(' ') === bare,
  );
  return isName || words.length < fewestWords
    ? [remark('title', 'statement', [shortSum(bare)])]
    : [];
};

const answerCount =
  /\d+\s*(?:\/|of|out of|von)\s*\d+\s*(?:items?|criteria|questions?|yes|points?|kriterien|fragen|punkte)?|\d+\s*(?:×|x)?\s*(?:yes|no|ja|nein)\b|\b(?:CASP|JBI)[^.]{0,20}\d+/iu;
const concernWords =
  /recruit|sampl|reflexiv|ethic|analys|collect|declin|bias|design|unclear|not (?:say|told|report|describ)|do(?:es)? not|did not|rekrut|stichprobe|ethik|auswert|erheb|unklar|nicht/iu;

/** Methodological limitations are told as a count of answers, without what the concerns are. */
export const countsOnly: RemarkRule = ({ evidence }) => {
  const { methodsReason = '' } = evidence.read.finding;
  return answerCount.test(methodsReason) && !concernWords.test(methodsReason)
    ? [remark('countsOnly', 'methods', [shortSum(methodsReason)])]
    : [];
};

const scoreWords =
  /\bscores?\b|\bscor(?:ed|ing)\b|\bpoints?\b|\baverage\b|\bmean of\b|\bpunktzahl|\bpunkte\b|\bdurchschnitt|\d\s*\+\s*\d/iu;

/** The confidence is told as a score. */
export const scored: RemarkRule = ({ evidence }) => {
  const { confidenceReason = '' } = evidence.read.finding;
  return scoreWords.test(confidenceReason)
    ? [remark('scored', 'confidence', [shortSum(confidenceReason)])]
    : [];
};

const appraisalWords = /\bCASP\b|\bJBI\b|\bCAMELOT\b|quality|rigou?r|qualität|apprais/iu;
const componentWords =
  /methodolog|limitation|coheren|adequa|relevan|contradict|rich|thin|few|direct|methodisch|einschränkung|kohären|angemessen|wenige|widerspr/iu;

/** The confidence is told by the quality of studies alone, as if it were their appraisal. */
export const appraisalOnly: RemarkRule = ({ evidence }) => {
  const { confidenceReason = '' } = evidence.read.finding;
  return appraisalWords.test(confidenceReason) && !componentWords.test(confidenceReason)
    ? [remark('appraisalOnly', 'confidence', [shortSum(confidenceReason)])]
    : [];
};

const agreementWords =
  /\bagree|consisten|\bsimilar|(?:all|most|many|across|between) (?:the )?(?:\w+ )?studies|übereinstimm|stimmen überein|einheitlich|ähnlich|alle studien/iu;
const fitWords =
  /\bdata\b|\bfit|excerpt|quote|account|explain|contradict|exception|deviant|disconfirm|nuance|daten|passt|passen|textstell|zitat|erklär|widerspr|ausnahm/iu;

/** Coherence is told as agreement among studies, not as the fit between data and finding. */
export const agreementOnly: RemarkRule = ({ evidence }) => {
  const { coherenceReason = '' } = evidence.read.finding;
  return agreementWords.test(coherenceReason) && !fitWords.test(coherenceReason)
    ? [remark('agreementOnly', 'coherence', [shortSum(coherenceReason)])]
    : [];
};

const numberOfStudies =
  /(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|only|few|many|several|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|nur|wenige|viele|mehrere)\s+(?:\p{L}+\s+)?(?:stud(?:y|ies)|papers?|studien?)/iu;
const dataWords =
  /rich|thick|thin|detail|depth|deep|superficial|excerpt|quote|participant|data|account|reich|dicht|dünn|tief|oberflächlich|textstell|zitat|teilnehm|daten/iu;

/** Adequacy is told by the number of studies alone. */
export const numbersAlone: RemarkRule = ({ evidence }) => {
  const { adequacyReason = '' } = evidence.read.finding;
  return numberOfStudies.test(adequacyReason) && !dataWords.test(adequacyReason)
    ? [remark('numbersAlone', 'adequacy', [shortSum(adequacyReason)])]
    : [];
};

const contextWords =
  /question|context|setting|countr|population|review|phenomenon|perspective|frage|kontext|land|länder|bevölkerung|umfeld|phänomen|perspektive/iu;

/** Relevance is told without saying to what. */
export const relevanceToWhat: RemarkRule = ({ evidence, rows }) => {
  const { relevanceReason = '' } = evidence.read.finding;
  if (relevanceReason === '' || contextWords.test(relevanceReason)) return [];
  const question = new Set(wordsOf(rows.review?.question ?? '').filter((word) => word.length > 4));
  const isAboutQuestion = wordsOf(relevanceReason).some((word) => question.has(word));
  return isAboutQuestion
    ? []
    : [remark('relevanceToWhat', 'relevance', [shortSum(relevanceReason)])];
};

/** Methodological limitations are explained in the very words of another finding: they are to be judged for each. */
export const sameWords: RemarkRule = ({ evidence, firstWith }) => {
  const { finding } = evidence.read;
  const { id, methods, methodsReason } = finding;
  if (methods === undefined || methods === 'none' || methodsReason === undefined) return [];
  const first = firstWith.get(sameWordsKey(finding));
  return first === undefined || first === id
    ? []
    : [remark('sameWords', 'methods', [shortSum(sameWordsKey(finding))], { said: first })];
};

const wordKeys = new WeakMap<Finding, string>();

/**
 * What tells two explanations of methodological limitations of more than a few words apart; empty for shorter ones. Kept,
 * for every finding is asked after each change.
 */
export function sameWordsKey(finding: Finding): string {
  let key = wordKeys.get(finding);
  if (key === undefined) {
    const words = wordsOf(finding.methodsReason ?? '');
    key = words.length < 5 ? '' : words.join(' ');
    wordKeys.set(finding, key);
  }
  return key;
}

const cited =
  /(\p{Lu}[\p{L}’'-]+)(?:\s+(?:et al\.?|and\s+\p{Lu}[\p{L}’'-]+|&\s+\p{Lu}[\p{L}’'-]+|und\s+\p{Lu}[\p{L}’'-]+))?,?\s+\(?((?:19|20)\d\d[a-z]?)\)?/gu;

/** An explanation or the statement names a study of the review that does not contribute. */
export const namesOtherStudies: RemarkRule = ({ byLabel, evidence }) => {
  const { finding } = evidence.read;
  const found = new Map<
    StudyId,
    'statement' | 'methods' | 'coherence' | 'adequacy' | 'relevance' | 'confidence'
  >();
  const texts = [
    ['statement', finding.statement],
    ['methods', finding.methodsReason],
    ['coherence', finding.coherenceReason],
    ['adequacy', finding.adequacyReason],
    ['relevance', finding.relevanceReason],
    ['confidence', finding.confidenceReason],
  ] as const;
  for (const [place, text = ''] of texts)
    for (const [, author = '', year = ''] of withoutQuoted(text).matchAll(cited)) {
      const id = byLabel.get(`${author} ${year}`);
      if (id !== undefined && !evidence.studies.has(id) && !found.has(id)) found.set(id, place);
    }
  return [...found].map(([id, place]) => remark('namedStudy', place, [id], { studyIds: [id] }));
};

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu) ?? [];
}
