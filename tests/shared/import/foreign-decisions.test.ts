import { describe, expect, it } from 'vitest';
import type { RecordDecisions } from '../../../shared/import/decision-types.ts';
import { readImportFile } from '../../../shared/import/read-import-file.ts';
import { rayyanCsv, readText, threeRecords } from './rayyan-file.ts';

async function said(name: string, text: string) {
  const reading = await readText(name, text);
  if (reading.kind !== 'references') throw new Error(reading.kind);
  return {
    program: reading.decisions?.program,
    said: reading.references.map((reference) => reference.said),
  };
}

const nothing: RecordDecisions = { decisions: [], reasons: [], labels: [], notes: [], unread: 0 };

describe('decisions that files bring along', () => {
  it('reads each member’s inclusion, the reasons, labels and notes of a Rayyan table', async () => {
    expect(await said('articles.csv', rayyanCsv(threeRecords))).toEqual({
      program: 'Rayyan',
      said: [
        {
          decisions: [
            { person: 'Ana Ruiz', decision: 'include' },
            { person: 'Ben', decision: 'exclude' },
          ],
          reasons: ['wrong population', 'no findings of its own'],
          labels: ['Care at home', 'Rural'],
          notes: [
            { person: 'Ben', text: 'No patients, "only" staff' },
            { person: 'Ben', text: 'Ask Ana' },
          ],
          unread: 0,
        },
        { ...nothing, decisions: [{ person: 'Ana Ruiz', decision: 'maybe' }] },
        {
          ...nothing,
          decisions: [
            { person: 'Ana Ruiz', decision: 'exclude' },
            { person: 'Ben', decision: 'exclude' },
          ],
          labels: ['rural'],
        },
      ],
    });
  });

  it.each([
    [
      'a.ris',
      'TY  - JOUR\nTI  - Nights\nN1  - RAYYAN-INCLUSION: {"Ben"=>"Maybe"} | RAYYAN-LABELS: Later\nER  - \n',
    ],
    [
      'a.bib',
      '@article{n, title={Nights}, note={RAYYAN-INCLUSION: {"Ben"=>"Maybe"} | RAYYAN-LABELS: Later}}',
    ],
    [
      'a.enw',
      '%0 Journal Article\n%T Nights\n%Z RAYYAN-INCLUSION: {"Ben"=>"Maybe"} | RAYYAN-LABELS: Later\n',
    ],
    [
      'entities.ris',
      'TY  - JOUR\nTI  - Nights\nN1  - RAYYAN-INCLUSION: {&quot;Ben&quot;=&amp;gt;&quot;Maybe&quot;} | RAYYAN-LABELS: Later\nER  - \n',
    ],
  ])('reads them in Rayyan’s other formats: %s', async (name, text) => {
    expect(await said(name, text)).toEqual({
      program: 'Rayyan',
      said: [{ ...nothing, decisions: [{ person: 'Ben', decision: 'maybe' }], labels: ['Later'] }],
    });
  });

  it('counts what it cannot read, and takes no decision where there is none', async () => {
    const text = rayyanCsv([
      { title: 'One', notes: 'RAYYAN-INCLUSION: {"Ben"=>"Perhaps", "Ana"=>"Undecided"}' },
      { title: 'Two', notes: 'RAYYAN-INCLUSION: {Ben said so' },
      { title: 'Three', notes: 'RAYYAN-STARS: 5' },
      { title: 'Four', notes: 'Found by hand' },
    ]);
    expect(await said('articles.csv', text)).toEqual({
      program: 'Rayyan',
      said: [
        { ...nothing, unread: 1 },
        { ...nothing, unread: 1 },
        { ...nothing, unread: 1 },
        undefined,
      ],
    });
  });

  it('reads ASReview’s labels, notes and users, of both versions and in RIS', async () => {
    const second =
      'title,authors,year,asreview_label,asreview_time,asreview_note,asreview_user_name\nNights,Harrow M,2016,1,2026-01-02,Rich,Ana\nDays,Harrow M,2017,0,2026-01-02,,Ana\nEvenings,Harrow M,2018,,,,\n';
    expect(await said('asreview.csv', second)).toEqual({
      program: 'ASReview',
      said: [
        {
          ...nothing,
          decisions: [{ person: 'Ana', decision: 'include' }],
          notes: [{ person: 'Ana', text: 'Rich' }],
        },
        { ...nothing, decisions: [{ person: 'Ana', decision: 'exclude' }] },
        undefined,
      ],
    });
    const first =
      'title,authors,year,included,asreview_ranking\nNights,Harrow M,2016,1,1\nDays,Harrow M,2017,0,2\nEvenings,Harrow M,2018,,3\n';
    const decided = [
      { ...nothing, decisions: [{ person: '', decision: 'include' }] },
      { ...nothing, decisions: [{ person: '', decision: 'exclude' }] },
      undefined,
    ];
    expect(await said('asreview.csv', first)).toEqual({ program: 'ASReview', said: decided });
    const ris = ['relevant', 'irrelevant', 'not_seen']
      .map((word) => `TY  - JOUR\nTI  - Nights ${word}\nN1  - ASReview_${word}\nER  - \n`)
      .join('');
    expect(await said('asreview.ris', ris)).toEqual({ program: 'ASReview', said: decided });
  });

  it('tells by the name of Covidence’s list what was decided, with reason, note and tags', async () => {
    const table =
      'Title,Authors,Abstract,Published Year,Journal,DOI,Ref,Covidence #,Study,Notes,Tags\nNights,"Harrow, M",,2016,,,,#12,Harrow 2016,"Exclusion reason: Wrong setting; Ward, not home",Rural; Ongoing study\n';
    const passed = { person: '', decision: 'include', stage: 'titleAbstract' };
    const about = {
      ...nothing,
      reasons: ['Wrong setting'],
      labels: ['Rural', 'Ongoing study'],
      notes: [{ person: '', text: 'Ward, not home' }],
    };
    const decided = async (name: string) => (await said(name, table)).said[0];
    expect(await decided('review_7_excluded_csv_20260101.csv')).toEqual({
      ...about,
      decisions: [passed, { person: '', decision: 'exclude', stage: 'fullText' }],
    });
    expect(await decided('review_7_irrelevant_csv_20260101.csv')).toEqual({
      ...about,
      decisions: [{ person: '', decision: 'exclude', stage: 'titleAbstract' }],
    });
    expect(await decided('review_7_select_csv_20260101.csv')).toEqual({
      ...about,
      decisions: [passed],
    });
    expect(await decided('review_7_screen_csv_20260101.csv')).toEqual({ ...about, decisions: [] });
    expect(await decided('renamed.csv')).toEqual(
      await decided('review_7_excluded_csv_20260101.csv'),
    );
  });

  it('asks what becomes of them before anything is read for import', async () => {
    const bytes = new TextEncoder().encode(rayyanCsv(threeRecords));
    const reading = await readImportFile({ name: 'articles.csv', bytes }, { asksDecisions: true });
    expect(reading).toMatchObject({
      kind: 'failed',
      question: {
        about: 'decisions',
        found: {
          program: 'Rayyan',
          saysStage: false,
          decisions: 5,
          people: [
            { name: 'Ana Ruiz', include: 1, exclude: 1, maybe: 1, notes: 0 },
            { name: 'Ben', include: 0, exclude: 2, maybe: 0, notes: 2 },
          ],
          reasons: [
            { name: 'wrong population', count: 1 },
            { name: 'no findings of its own', count: 1 },
          ],
          unread: 0,
        },
      },
    });
  });
});
