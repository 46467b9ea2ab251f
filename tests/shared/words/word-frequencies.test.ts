import { describe, expect, it } from 'vitest';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { leaveOutWords } from '../../../shared/commands/words.ts';
import { readPlainText } from '../../../shared/documents/read-text.ts';
import { textHits } from '../../../shared/search/hits.ts';
import { documentsByStudy } from '../../../shared/tables/study-order.ts';
import { viewOf } from '../../../shared/team/view.ts';
import {
  type CountedWords,
  countWords,
  listWords,
  type WordCount,
} from '../../../shared/words/word-frequencies.ts';
import { countWordsIn, wordKey } from '../../../shared/words/words-in.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { continued, teamReview } from '../../renderer/compare/team-fixture.ts';

const { ab, cd, codes, contents, documents, snapshot } = teamReview();

function counted(question: Partial<CountedWords> = {}, shown = shownOf(snapshot, 'everyone')) {
  return countWords(shown, contents.texts, {
    documents: documentsByStudy(shown),
    question: { everything: false, ...question },
  });
}

const named = (words: readonly WordCount[], word: string) =>
  words.find((each) => each.word === word);

describe('words in a text', () => {
  function wordsIn(text: string): Readonly<Record<string, number>> {
    const counts = new Map<string, number>();
    countWordsIn(text, counts);
    return Object.fromEntries(counts);
  }

  it('are letters, marks and digits in a row, with a short ending behind an apostrophe', () => {
    expect(
      wordsIn('I don’t know the carer’s follow-up; l’hôpital, COVID19 (twice: COVID19)'),
    ).toEqual({
      I: 1,
      'don’t': 1,
      know: 1,
      the: 1,
      'carer’s': 1,
      follow: 1,
      up: 1,
      l: 1,
      hôpital: 1,
      COVID19: 2,
      twice: 1,
    });
  });

  it('are one word however they are written: case, accents, ligatures, soft hyphens, a genitive', () => {
    const forms = ['Carers', 'CARERS', 'car\u00aders', 'carers’s'];
    expect(new Set(forms.map(wordKey))).toEqual(new Set(['carers']));
    expect(wordKey('Café')).toBe(wordKey('CAFE'));
    expect(wordKey('don’t')).toBe("don't");
  });

  it('of scripts without blanks are those of a dictionary, of Arabic those between blanks', () => {
    expect(Object.keys(wordsIn('我们在医院等待')).length).toBeGreaterThan(2);
    expect(wordsIn('كنت أخاف من الصوت')).toEqual({ كنت: 1, أخاف: 1, من: 1, الصوت: 1 });
  });
});

describe('word frequencies', () => {
  it('Q9 add up to all words, each with its documents, studies and spellings', () => {
    const { documents: count, total, words } = counted();
    expect(count).toBe(3);
    expect(words.reduce((sum, word) => sum + word.count, 0)).toBe(total);
    expect(named(words, 'nights')).toEqual({
      word: 'nights',
      count: 2,
      documents: 2,
      studies: 1,
      share: 2 / total,
      forms: [{ form: 'nights', count: 2 }],
    });
    expect(named(words, 'the')?.forms.map(({ form }) => form)).toEqual(['the', 'The']);
  });

  it('Q9 count as often as a search for the whole word finds it', () => {
    const { words } = counted({ everything: true });
    for (const { count, word } of words.filter((each) => !each.word.includes("'"))) {
      const found = documentsByStudy(shownOf(snapshot)).flatMap((document) => {
        const body = contents.texts.get(document.textId);
        return body === undefined
          ? []
          : textHits(document, body, { terms: word, wholeWords: true });
      });
      expect([word, found.length]).toEqual([word, count]);
    }
  });

  it('Q9 within a code count a passage once, however many coded it', () => {
    const shown = shownOf(snapshot, 'everyone');
    const documentIds = [documents.night];
    const { total, words } = counted({ codeId: codes['Own records'], documentIds }, shown);
    expect([total, named(words, 'notebook')?.count, named(words, 'kindness')]).toEqual([
      14,
      1,
      undefined,
    ]);
    const ofAna = counted({ codeId: codes['Own records'], documentIds, reviewerId: ab }, shown);
    expect(ofAna.total).toBe(5);
  });

  it('B1 hold nothing of what a colleague coded blind', () => {
    const ruled = continued(teamReview(), 'ab', setTeamRules, { blind: true });
    const blind = continued(ruled, 'ab', assignDocuments, {
      shares: [ab, cd].map((reviewerId) => ({ documentId: documents.night, reviewerId })),
    });
    const shown = viewOf(blind.snapshot, { viewer: ab, layer: 'everyone' });
    const found = counted({ reviewerId: cd, documentIds: [documents.night] }, shown);
    expect(found.total).toBe(0);
  });

  it('leave out stop words, those of the team, and short ones, and say how many', () => {
    const { words } = counted();
    const own = ['nights'];
    const listed = listWords(words, { least: 3, stopLists: ['en'], own });
    expect(listed.words.map(({ word }) => word)).not.toContain('nights');
    expect(listed.words.map(({ word }) => word)).not.toContain('the');
    expect(listed.words.length + listed.stopped + listed.short).toBe(words.length);
    expect(named(listed.words, 'morphine')?.count).toBe(1);
  });

  it('leave out names of speakers and page furniture unless they are asked for', () => {
    const body = readPlainText(
      'Interviewer: How was it?\n\nNadia: Long nights.\n\nInterviewer: And then?\n\nNadia: Then I slept.',
    );
    const [document] = [...snapshot.documents.values()];
    if (document === undefined) throw new Error('No document');
    const texts = new Map([[document.textId, body]]);
    const of = (everything: boolean) =>
      countWords(shownOf(snapshot), texts, {
        documents: [document],
        question: { everything },
      }).words.map(({ word }) => word);
    expect(of(false)).not.toContain('nadia');
    expect(of(true)).toContain('nadia');
    expect(of(false)).toContain('nights');
  });
});

it('keeps the words that a team leaves out folded, once and in order', () => {
  const after = continued(teamReview(), 'ab', leaveOutWords, {
    words: ['Nurse', 'café', ' nurse ', ''],
  });
  expect(after.snapshot.review?.leftOutWords).toEqual(['cafe', 'nurse']);
  const none = continued(after, 'ab', leaveOutWords, { words: [] });
  expect(none.snapshot.review?.leftOutWords).toBeUndefined();
});
