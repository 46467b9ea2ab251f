import { codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords, percentInWords } from '../messages/formats.ts';
import { listedDocuments } from '../scope/listed-studies.ts';
import type { Shown } from '../team/view.ts';
import {
  countWords,
  listWords,
  usualWords,
  type WordCount,
  type WordCounts,
  type WordsQuestion,
} from '../words/word-frequencies.ts';
import { lazily, mapped } from './lazy-rows.ts';
import { documentsByStudy } from './study-order.ts';
import { numberCell, type TableCell, type TableRow, type TableStream, textCell } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** How often words stand in the listed studies' documents, the most frequent first (rule Q9). */
export function wordsTable(
  source: ListedSource,
  { words: question = usualWords }: TableOptions = {},
): TableStream {
  const { listed, snapshot, texts } = source;
  const documents = listedDocuments(listed, documentsByStudy(snapshot));
  const found = countWords(snapshot, texts, { documents, question });
  const { words } = listWords(found.words, {
    ...question,
    own: snapshot.review?.leftOutWords ?? [],
  });
  return {
    id: 'words',
    title: t('table.words'),
    columns: [
      { key: 'word', label: t('words.word'), kind: 'text', weight: 4 },
      { key: 'count', label: t('words.count'), kind: 'number', weight: 1.6 },
      { key: 'share', label: t('words.share'), kind: 'number', weight: 1.6 },
      { key: 'documents', label: t('words.documents'), kind: 'number', weight: 2 },
      { key: 'studies', label: t('words.studies'), kind: 'number', weight: 1.6 },
      { key: 'forms', label: t('words.forms'), kind: 'text', weight: 6 },
    ],
    rows: lazily(() => mapped(words, rowOf)),
    flat: true,
    size: () => words.length,
    notes: wordNotes(snapshot, question, found),
  };
}

function rowOf(word: WordCount): TableRow {
  return {
    depth: 0,
    cells: [
      textCell(word.word),
      numberCell(word.count),
      shareCell(word.share),
      numberCell(word.documents),
      numberCell(word.studies),
      textCell(formsInWords(word)),
    ],
  };
}

/** Spellings that are listed; more are counted. */
const mostForms = 8;

/** How a word is written: `carer 12, Carer 3`. */
export function formsInWords({ forms }: Pick<WordCount, 'forms'>): string {
  const listed = forms
    .slice(0, mostForms)
    .map((each) => t('words.formCount', each))
    .join(', ');
  return forms.length > mostForms
    ? t('words.moreForms', { forms: listed, count: forms.length - mostForms })
    : listed;
}

function shareCell(share: number): TableCell {
  const percent = Math.round(share * 10_000) / 100;
  return {
    ...numberCell(percent),
    paragraphs: [[{ text: percentInWords(share), style: 'plain' }]],
  };
}

/** What was counted, in sentences. */
function wordNotes(
  { codes, review, reviewers }: Shown,
  { codeId, everything, least, reviewerId, stopLists }: WordsQuestion,
  { missing, total }: WordCounts,
): readonly string[] {
  const code = codeId === undefined ? undefined : codeTree(codes).nodes.get(codeId)?.code;
  const reviewer = reviewerId === undefined ? undefined : reviewers.get(reviewerId);
  const own = review?.leftOutWords?.length ?? 0;
  const lists = stopLists.map((language) => t(`words.language.${language}`));
  return [
    t('words.note.share', { total }),
    ...(code === undefined ? [] : [t('words.note.code', { name: code.name })]),
    ...(reviewer === undefined ? [] : [t('words.note.reviewer', { name: reviewer.name })]),
    t('words.note.stop', {
      lists: lists.length === 0 ? t('words.stopLists.none') : listInWords(lists),
      own,
    }),
    ...(least > 1 ? [t('words.note.least', { least })] : []),
    ...(everything ? [] : [t('words.note.furniture')]),
    ...(missing === 0 ? [] : [t('words.missing', { count: missing })]),
  ];
}
