import { expect, test } from 'vitest';
import { stateFlowNumber } from '../../../shared/commands/flow.ts';
import { addSearch, editSearch } from '../../../shared/commands/searches.ts';
import { editStudy } from '../../../shared/commands/studies.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import { flowDescription } from '../../../shared/prisma/flow-text.ts';
import { searchesParagraph } from '../../../shared/prisma/searches-paragraph.ts';
import { machinesOf } from '../../fixtures/screening-team.ts';

function review(studies: number) {
  const [machine] = machinesOf(1, studies, 1);
  if (machine === undefined) throw new Error('Nobody there');
  const { log } = machine;
  const search = (source: string, fields: Parameters<typeof editSearch>[1]['fields']) => {
    log.run(addSearch, { source });
    const searchId = [...log.snapshot.searches.keys()].at(-1);
    if (searchId !== undefined) log.run(editSearch, { searchId, fields });
  };
  return { log, search };
}

test('S8 four databases searched on one day for the same years are one sentence, and twelve papers what came of it', () => {
  const { log, search } = review(12);
  for (const id of log.snapshot.studies.keys())
    log.run(editStudy, { studyId: id, fields: { inclusion: 'included' } });
  expect(searchesParagraph(log.snapshot)).toBe('');
  // The searches of Jones, Dale and MacArtney (2023).
  for (const source of ['MEDLINE', 'Embase', 'Web of Science', 'CINAHL'])
    search(source, { date: '2022-06-01', years: '2008 to 2022' });
  expect(searchesParagraph(log.snapshot)).toBe(
    'MEDLINE, Embase, Web of Science and CINAHL were searched on 1 June 2022 (years: 2008 to 2022).',
  );
  const typed = { database_results: 1200, register_results: 0, duplicates: 310 } as const;
  for (const id of Object.keys(typed) as (keyof typeof typed)[])
    log.run(stateFlowNumber, { id, value: typed[id] });
  expect(searchesParagraph(log.snapshot)).toBe(
    'MEDLINE, Embase, Web of Science and CINAHL were searched on 1 June 2022 (years: 2008 to 2022). 1,200 records were identified, 310 duplicates removed, and 12 studies included.',
  );
  expect(flowDescription(flowOfReview(log.snapshot))).toContain(
    'Studies included in review (n = 12)',
  );
  log.run(stateFlowNumber, { id: 'citations_results', value: 3 });
  expect(searchesParagraph(log.snapshot)).toContain(
    ' 1,200 records were identified (and 3 by other methods), 310 duplicates removed, ',
  );
});

test('S8 while nothing is included the paragraph says what was found, and nothing of inclusions', () => {
  const { log, search } = review(12);
  search('CINAHL', { date: '2022-06-01' });
  const typed = { database_results: 83, register_results: 0, duplicates: 23 } as const;
  for (const id of Object.keys(typed) as (keyof typeof typed)[])
    log.run(stateFlowNumber, { id, value: typed[id] });
  log.run(stateFlowNumber, { id: 'new_studies', value: 0 });
  expect(searchesParagraph(log.snapshot)).toBe(
    'CINAHL was searched on 1 June 2022. 83 records were identified, and 23 duplicates removed.',
  );
});

test('S8 searches on other days, through platforms and of citations have sentences of their own; what is no search has none', () => {
  const { log, search } = review(1);
  search('MEDLINE', { date: '2025-10-06', platform: 'Ovid', limits: 'English' });
  search('PsycINFO', { platform: 'Ovid', years: 'to 2025', limits: 'English' });
  search('Forward citations', { kind: 'citation', date: '2025-11-17' });
  search('Rayyan', { kind: 'export' });
  search('Somewhere', { kind: '' });
  expect(searchesParagraph(log.snapshot)).toBe(
    [
      'MEDLINE (Ovid) was searched on 6 October 2025 (limits: English).',
      'PsycINFO (Ovid) was searched (years: to 2025; limits: English).',
      'Citations and reference lists were searched on 17 November 2025.',
    ].join(' '),
  );
});
