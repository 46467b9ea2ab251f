import { describe, expect, it } from 'vitest';
import { decisionLines } from '../../../shared/import/decision-lines.ts';
import { findDecisions, proposedAnswer } from '../../../shared/import/found-decisions.ts';
import { seededBytes } from '../../../shared/random.ts';
import { newId } from '../../../shared/records/ids.ts';
import { labelWords } from '../../../shared/screening/labels.ts';
import { votesOn } from '../../../shared/screening/outcomes.ts';
import { reasonName } from '../../../shared/screening/reasons.ts';
import { importReadings } from '../../../shared/use-cases/import-readings.ts';
import { reviewOfTwo } from '../screening/team-of-two.ts';
import { eppiReport, eppiSets } from './eppi-file.ts';
import { readText } from './rayyan-file.ts';

async function saidOf(text: string) {
  const reading = await readText('report.json', text);
  if (reading.kind !== 'references') throw new Error(reading.kind);
  return {
    program: reading.decisions?.program,
    said: reading.references.flatMap(({ said }) => said ?? []),
  };
}

const nothing = { reasons: [], labels: [], notes: [], unread: 0 };

describe('decisions of EPPI-Reviewer', () => {
  it('S22 are its codes of the types Include and Exclude, at the stage that their set is called by', async () => {
    const report = eppiReport([
      { title: 'Nights on call', codes: [11, [22, 'Wards only'], 32, 33, 34, 999] },
      { title: 'Evening calls', codes: [[13, 'Carers'], 14] },
      { title: 'Hill practices', codes: [12, 21] },
      { title: 'Waiting rooms' },
    ]);
    const place = { person: '', reasons: [], notes: [] };
    expect(await saidOf(report)).toEqual({
      program: 'EPPI-Reviewer',
      said: [
        {
          decisions: [
            { ...place, decision: 'include', stage: 'titleAbstract' },
            {
              ...{ person: '', decision: 'exclude', stage: 'fullText' },
              ...{ reasons: ['EXCLUDE on setting'], notes: ['Wards only'] },
            },
          ],
          ...{ reasons: [], notes: [], unread: 1 },
          labels: [
            'Country: Kenya',
            'Country: Elsewhere and elsewhere and elsewhere and elsewhere',
            'Map: Rural',
          ],
        },
        {
          ...nothing,
          decisions: [
            {
              ...{ person: '', decision: 'exclude', stage: 'titleAbstract' },
              reasons: ['EXCLUDE on population', 'EXCLUDE - no qualitative data'],
              notes: ['Carers'],
            },
          ],
        },
        {
          ...nothing,
          decisions: [
            {
              ...{ ...place, decision: 'include', stage: 'titleAbstract' },
              notes: ['INCLUDE for second opinion'],
            },
            { ...place, decision: 'include', stage: 'fullText' },
          ],
        },
      ],
    });
  });

  it.each([
    ['Screening on full-text reports', 'Include', 'fullText'],
    ['T&A screening', 'Include', 'titleAbstract'],
    ['TiAb', 'Include', 'titleAbstract'],
    ['FT', 'Include', 'fullText'],
    ['Screening (title, abstract, full text)', 'INCLUDE on full text', 'fullText'],
    ['Screening (title, abstract, full text)', 'Include', undefined],
    ['Screening', 'Include', undefined],
    ['Left alone', 'Include', undefined],
  ])(
    'S22 tells the stage of the set “%s” and the code “%s”, or leaves it to be asked',
    async (SetName, name, stage) => {
      const inner = [{ AttributeId: 1, AttributeType: 'Include', AttributeName: name }];
      const text = JSON.stringify({
        CodeSets: [{ SetName, Attributes: { AttributesList: inner } }],
        References: [{ Title: 'Nights on call', Codes: [{ AttributeId: 1 }] }],
      });
      const { said } = await saidOf(text);
      expect(said[0]?.decisions.map((each) => each.stage)).toEqual([stage]);
    },
  );

  it('S22 says once what two sets of one stage say alike', async () => {
    const set = (SetName: string, AttributeId: number) => ({
      ...{ SetName },
      Attributes: {
        AttributesList: [
          { AttributeId, AttributeName: 'EXCLUDE on topic', AttributeType: 'Exclude' },
        ],
      },
    });
    const { said } = await saidOf(
      JSON.stringify({
        CodeSets: [set('Full text', 1), set('Full text, second part', 2)],
        References: [
          {
            Title: 'Nights',
            Codes: [{ AttributeId: 1, AdditionalText: 'Why' }, { AttributeId: 2 }],
          },
        ],
      }),
    );
    expect(said[0]?.decisions).toEqual([
      {
        ...{ person: '', decision: 'exclude', stage: 'fullText' },
        ...{ reasons: ['EXCLUDE on topic'], notes: ['Why'] },
      },
    ]);
  });

  it('S22 takes them over as the team’s, each reason beside the decision it belongs to, and counts what is left', async () => {
    const { log } = reviewOfTwo();
    const text = eppiReport([
      { title: 'Nights on call', codes: [11, [22, 'Wards only'], 32, 999] },
      { title: 'Evening calls', codes: [[13, 'Carers'], 14] },
      { title: 'Waiting rooms', codes: [11, 13] },
      { title: 'Nights on call', codes: [11] },
    ]);
    const reading = await readText('report.json', text);
    if (reading.kind !== 'references') throw new Error(reading.kind);
    const found = findDecisions(
      'EPPI-Reviewer',
      reading.references.flatMap(({ said }) => said ?? []),
    );
    const { review, reviewers } = log.snapshot;
    const answer = proposedAnswer(found, { reviewers: reviewers.values(), review });
    expect([found.saysStage, answer]).toEqual([
      true,
      {
        stage: 'titleAbstract',
        people: { '': { add: 'EPPI-Reviewer' } },
        reasons: { 'EXCLUDE on population': 'population', 'EXCLUDE on setting': 'context' },
      },
    ]);
    const random = seededBytes(41);
    const { files } = await importReadings(
      [await readText('report.json', text, { decisions: answer })],
      {
        snapshot: log.snapshot,
        newId: (prefix) => newId(prefix, random),
        commit: async (command, params) => log.run(command, params),
      },
    );
    expect(decisionLines(files[0] ?? {})).toEqual([
      '3 decisions were taken over from EPPI-Reviewer, with 2 notes.',
      'EPPI-Reviewer, here EPPI-Reviewer (added): 3 decisions',
      '1 label was put on records.',
      '1 decision is here already.',
      'One record was decided in two ways by one person, and neither was taken over: Harrow et al. 2016 (EPPI-Reviewer)',
      '1 entry of EPPI-Reviewer could not be read.',
    ]);
    const told = [...log.snapshot.studies.values()]
      .filter(({ citation, deleted }) => deleted !== true && citation.custom !== undefined)
      .map((study) => [
        study.citation.title,
        ...(['titleAbstract', 'fullText'] as const).flatMap((stage) =>
          [...votesOn(log.snapshot, study.id, stage).own.values()].map(
            ({ decision, note, reasonId }) => [
              ...[stage, decision, note],
              ...(reasonId === undefined ? [] : [reasonName(log.snapshot.review, reasonId)]),
            ],
          ),
        ),
        labelWords(log.snapshot.review, study),
      ])
      .filter((line) => line.slice(1).some((each) => each !== ''));
    expect(told).toEqual([
      [
        'Nights on call',
        ['titleAbstract', 'include', undefined],
        ['fullText', 'exclude', 'Wards only', 'Wrong setting or context'],
        'Country: Kenya',
      ],
      [
        'Evening calls',
        [
          ...['titleAbstract', 'exclude'],
          ...['Further reasons: EXCLUDE - no qualitative data\nCarers', 'Wrong population'],
        ],
        '',
      ],
    ]);
  });

  it('S22 are not told by codes that are merely called so, nor are there any without codes', async () => {
    const named = JSON.stringify({
      CodeSets: eppiSets.slice(2),
      References: [{ Title: 'Nights on call', Codes: [{ AttributeId: 34 }] }],
    });
    expect(await saidOf(named)).toEqual({
      program: 'EPPI-Reviewer',
      said: [{ ...nothing, decisions: [], labels: ['Map: Rural'] }],
    });
    expect(await saidOf(eppiReport([{ title: 'Nights on call' }]))).toEqual({
      program: undefined,
      said: [],
    });
  });
});
