import { describe, expect, it } from 'vitest';
import {
  decidedByForms,
  meaningOf,
  proposedMeaning,
  questionsLeft,
} from '../../../shared/import/answered-forms.ts';
import { findDecisions } from '../../../shared/import/found-decisions.ts';
import { calls, distillerCsv, notes, sixForms } from './distiller-file.ts';
import { readText } from './rayyan-file.ts';

const include = 'Include? *\nDoes the record meet all criteria?';
const language = 'Language\nOf the full text';

async function read(text: string) {
  const reading = await readText('report.csv', text);
  if (reading.kind !== 'references') throw new Error(reading.kind);
  return reading;
}

async function found(text: string) {
  const { decisions, references } = await read(text);
  if (decisions === undefined) throw new Error('no decisions');
  const records = references.flatMap(({ said }) => said ?? []);
  const all = findDecisions(decisions.program, records);
  if (all.asked === undefined) throw new Error('no forms');
  return { all, asked: all.asked, records };
}

describe('S27 forms of DistillerSR', () => {
  it('are rows of one record for each reference, which keeps what every row says', async () => {
    const { references } = await read(distillerCsv(sixForms));
    expect(references.map(({ citation, said }) => [citation.title, said?.forms?.length])).toEqual([
      [notes, 3],
      [calls, 3],
    ]);
    const [first] = references;
    expect(first?.citation.author).toEqual([
      { family: 'Harrow', given: 'M.' },
      { family: 'Ostler', given: 'P.' },
    ]);
    expect(first?.citation.language).toBeUndefined();
    expect(first?.citation.custom?.fields).toMatchObject({
      User: ['maren.vik', 'Ben'],
      Level: ['1', '3'],
      [include]: ['Yes', 'Unclear'],
    });
  });

  it('ask what levels and answers mean, with a proposal by their words', async () => {
    const { all, asked } = await found(distillerCsv(sixForms));
    expect({ ...all, asked: undefined }).toEqual({
      program: 'DistillerSR',
      saysStage: true,
      decisions: 5,
      people: [
        { name: 'maren.vik', include: 2, exclude: 0, maybe: 0, notes: 0 },
        { name: 'Ben', include: 0, exclude: 2, maybe: 1, notes: 1 },
      ],
      reasons: [
        { name: 'Wrong population', count: 1 },
        { name: 'Wrong setting', count: 1 },
      ],
      labels: [],
      unread: 0,
      asked: undefined,
    });
    expect(asked.levels).toEqual([
      { name: '1', count: 4 },
      { name: '2', count: 1 },
      { name: '3', count: 1 },
    ]);
    expect(proposedMeaning(asked)).toEqual({
      levels: { 1: 'titleAbstract', 2: 'fullText' },
      decides: { [include]: { Yes: 'include', No: 'exclude', Unclear: 'maybe' } },
      reasons: ['Reason for exclusion'],
    });
    expect(questionsLeft(asked, proposedMeaning(asked))).toEqual([language]);
  });

  it('decide what the user says, and nothing where a level is no screening', async () => {
    const { asked, records } = await found(distillerCsv(sixForms));
    const turned = findDecisions('DistillerSR', records, {
      levels: { 1: 'titleAbstract' },
      decides: { [include]: { Yes: 'exclude' } },
      reasons: [],
    });
    expect([turned.decisions, turned.people.map(({ exclude }) => exclude)]).toEqual([2, [2, 0]]);
    const [, second] = records;
    if (second === undefined) throw new Error('no record');
    expect(decidedByForms(second, proposedMeaning(asked)).decisions).toEqual([
      { person: 'maren.vik', decision: 'include', stage: 'titleAbstract', reasons: [], notes: [] },
      {
        ...{ person: 'Ben', decision: 'exclude', stage: 'titleAbstract' },
        ...{ reasons: ['Wrong population'], notes: [] },
      },
      {
        ...{ person: 'Ben', decision: 'exclude', stage: 'fullText' },
        ...{ reasons: ['Wrong setting'], notes: [] },
      },
    ]);
  });

  it('of several questions give the one that excluded as the reason', () => {
    const form = { person: 'Ben', level: '', comments: {} };
    const answers = { 'In English? *': 'No', Setting: 'Ward', 'Is it eligible?': 'No' };
    const nothing = { decisions: [], reasons: [], labels: [], notes: [], unread: 0 };
    const { decisions } = decidedByForms(
      { ...nothing, forms: [{ ...form, answers }] },
      {
        levels: {},
        decides: {
          'In English? *': { No: 'exclude' },
          Setting: { Ward: 'exclude' },
          'Is it eligible?': { No: 'exclude' },
        },
        reasons: [],
      },
    );
    expect(decisions).toEqual([
      {
        ...{ person: 'Ben', decision: 'exclude', notes: [] },
        reasons: ['In English? No', 'Setting: Ward'],
      },
    ]);
  });

  it.each([
    ['Include?', 'Yes', 'include'],
    ['Include?', 'No, wrong design', 'exclude'],
    ['Include?', 'Not sure', 'maybe'],
    ['Should it be excluded?', 'Yes', 'exclude'],
    ['Should it be excluded?', 'Exclude', 'exclude'],
    ['Eligible?', 'Not reported', 'exclude'],
    ['Passt der Artikel?', 'Ja', 'include'],
    ['Country', 'Norway', undefined],
  ])('“%s” answered “%s” means %s', (question, answer, meaning) => {
    expect(meaningOf(question, answer)).toBe(meaning);
  });

  it('whose questions are called as anything are read as they are', async () => {
    const strange =
      'Refid,Title,Year,Author,User,Level,constructor,__proto__,Include\n1,Notes,2016,Harrow M,Ben,1,a,b,Yes\n';
    const { all, records } = await found(strange);
    expect(all.decisions).toBe(1);
    expect(Object.keys(records[0]?.forms?.[0]?.answers ?? {})).toEqual([
      'constructor',
      '__proto__',
      'Include',
    ]);
  });

  it('is no table with a Refid of its own alone', async () => {
    const { decisions } = await read('Refid,Title,Year,Author\n1,Notes,2016,Harrow M\n');
    expect(decisions).toBeUndefined();
  });
});
