import { describe, expect, it } from 'vitest';
import { describe as sentence } from '../../../shared/audit/describe.ts';
import { extractValue, setExtractors } from '../../../shared/commands/extraction.ts';
import { addFields } from '../../../shared/commands/extraction-fields.ts';
import { importCharacteristics } from '../../../shared/commands/import-characteristics.ts';
import { editStudy } from '../../../shared/commands/studies.ts';
import { fieldsOf } from '../../../shared/extraction/review-fields.ts';
import { matchRows } from '../../../shared/import/characteristics-rows.ts';
import { planCells, proposeColumns } from '../../../shared/import/plan-characteristics.ts';
import { readCharacteristicsFile } from '../../../shared/import/read-characteristics-file.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { studiesInOrder, studyLabels } from '../../../shared/tables/study-order.ts';
import { makeWorkbook } from '../../fixtures/make-workbook.ts';
import { type Machine, machinesOf } from '../../fixtures/screening-team.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const xmlRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, row) => {
      const inner = cells.map((cell, at) =>
        cell === ''
          ? ''
          : `<c r="${'ABC'[at]}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
      );
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    })
    .join('');

/** Three studies, told apart by DOI, PubMed number and title. */
function review(): Machine {
  const [machine] = machinesOf(1, 3, 1);
  if (machine === undefined) throw new Error('Nobody there');
  const [first = 'study:', second = 'study:'] = machine.log.snapshot.studies.keys();
  machine.log.run(editStudy, { studyId: first, fields: { 'citation.DOI': '10.1000/night.1' } });
  machine.log.run(editStudy, { studyId: second, fields: { 'citation.PMID': '30000002' } });
  return machine;
}

/** What a table would do, and what it does. */
async function taken(
  { log, reviewerId }: Machine,
  name: string,
  bytes: Uint8Array,
  replace = false,
) {
  const table = await readCharacteristicsFile({ name, bytes });
  const { snapshot } = log;
  const columns = proposeColumns(snapshot, table);
  const matches = matchRows(studiesInOrder(snapshot.studies), studyLabels(snapshot), table);
  const plan = planCells(snapshot, table, { columns, matches, replace, reviewerId });
  const cells = plan.cells.flatMap(({ column, studyId, value }) => {
    const goes = columns.find(({ at }) => at === column)?.goes;
    return goes === undefined || goes === 'left' ? [] : [{ studyId, field: goes, value }];
  });
  return { columns, matches, plan, cells };
}

describe('S16 characteristics from a table', () => {
  it('go to the study with the DOI, the PubMed number, the label or the title of the row, and no other', async () => {
    const machine = review();
    const { matches } = await taken(
      machine,
      'table.csv',
      bytesOf(
        [
          'Characteristics of the included studies',
          'Title,DOI,PMID,Country',
          'Another title,https://doi.org/10.1000/NIGHT.1,,Norway',
          ',,PMID: 30000002,Wales',
          '"the night  shift: part 3",,,Kenya',
          'Something else,10.1000/other,,Peru',
          ',,,',
        ].join('\n'),
      ),
    );
    expect(matches.map(({ line, ...rest }) => [line, 'by' in rest ? rest.by : rest.why])).toEqual([
      [3, 'doi'],
      [4, 'pmid'],
      [5, 'title'],
      [6, 'unknown'],
    ]);
  });

  it('make fields of columns that are none yet, with the kind and unit of their values, in one step that is taken back whole', async () => {
    const machine = review();
    const { log } = machine;
    log.run(addFields, { fields: [{ name: 'Country', kind: 'text' }] });
    const before = log.snapshot;
    const { cells, columns, plan } = await taken(
      machine,
      'table.csv',
      bytesOf(
        'DOI;Land;Country;Duration (weeks);Ethics\n10.1000/night.1;x;Norway;12 weeks;yes\nother;;;3 months;\n',
      ),
    );
    expect(columns.map(({ goes, heading }) => [heading, goes])).toEqual([
      ['Land', { makes: { name: 'Land', kind: 'text' } }],
      ['Country', { to: fieldsOf(before)[0]?.id }],
      ['Duration (weeks)', { makes: { name: 'Duration', kind: 'number', unit: 'weeks' } }],
      ['Ethics', { makes: { name: 'Ethics', kind: 'boolean' } }],
    ]);
    expect([plan.misfits, plan.contradicting, plan.replaced]).toEqual([[], [], 0]);
    const done = log.run(importCharacteristics, { file: 'table.csv', cells });
    const [first = 'study:'] = before.studies.keys();
    expect(log.snapshot.studies.get(first)).toEqual({
      ...before.studies.get(first),
      country: 'Norway',
      custom: { Land: 'x', Duration: '12', Ethics: 'yes' },
    });
    if (done === undefined) throw new Error('Nothing came in');
    expect(sentence(done)).toBe('Took 4 values of a study over from table.csv, and made 3 fields');
    const plan2 = planInverse(log.snapshot, done);
    if (plan2 === undefined) throw new Error('Nothing to take back');
    log.run(() => plan2, {});
    expect(log.snapshot.studies).toEqual(before.studies);
    expect(fieldsOf(log.snapshot).map(({ name }) => name)).toEqual(['Country']);
  });

  it('keep what a study has unless asked, tell values that do not fit and rows that contradict, and read merged cells', async () => {
    const machine = review();
    const { log } = machine;
    log.run(addFields, {
      fields: [
        { name: 'Duration', kind: 'number', unit: 'weeks' },
        { name: 'Data', kind: 'choice', options: ['Interviews', 'Diaries'], several: true },
      ],
    });
    const [first = 'study:'] = log.snapshot.studies.keys();
    log.run(editStudy, { studyId: first, fields: { 'custom.Duration': '10' } });
    // As Excel has cells that are merged down: the first holds the value, the others nothing.
    const bytes = makeWorkbook([
      {
        name: 'Table 1',
        rows: xmlRows([
          ['DOI', 'Duration', 'Data'],
          ['10.1000/night.1', '12 months', 'Interviews'],
          ['', '', 'Diaries'],
          ['10.1000/night.1', '14', 'Posters'],
        ]),
      },
    ]);
    const { plan } = await taken(machine, 'table.xlsx', bytes);
    expect([plan.kept, plan.replaced, plan.cells.map(({ value }) => value)]).toEqual([
      1,
      0,
      ['Interviews; Diaries'],
    ]);
    expect(plan.misfits.map(({ line, value }) => [line, value])).toEqual([
      [2, '12 months'],
      [4, 'Posters'],
    ]);
    expect(plan.contradicting.map(({ heading, line, value }) => [line, heading, value])).toEqual([
      [4, 'Duration', '14'],
      [4, 'Data', 'Posters'],
    ]);
    const again = await taken(machine, 'table.xlsx', bytes, true);
    expect([again.plan.kept, again.plan.replaced]).toEqual([0, 1]);
  });

  it('go to one field from two columns once, and make two fields of one name in two units', async () => {
    const machine = review();
    const { log } = machine;
    const { cells, columns } = await taken(
      machine,
      'table.csv',
      bytesOf('DOI,Length (weeks),Length (months),Place\n10.1000/night.1,12,3,Wales\n'),
    );
    expect(columns.map(({ goes }) => goes)).toEqual([
      { makes: { name: 'Length', kind: 'number', unit: 'weeks' } },
      { makes: { name: 'Length (months)', kind: 'number' } },
      { makes: { name: 'Place', kind: 'text' } },
    ]);
    log.run(importCharacteristics, { file: 'table.csv', cells });
    const [first = 'study:'] = log.snapshot.studies.keys();
    expect(log.snapshot.studies.get(first)?.custom).toEqual({
      Length: '12',
      'Length (months)': '3',
      Place: 'Wales',
    });
    const table = await readCharacteristicsFile({
      name: 'b.csv',
      bytes: bytesOf('DOI,Where,Site\n10.1000/night.1,Wales,Norway\n'),
    });
    const to = fieldsOf(log.snapshot).find(({ name }) => name === 'Place')?.id ?? 'field:';
    const plan = planCells(log.snapshot, table, {
      columns: [
        { at: 1, heading: 'Where', goes: { to } },
        { at: 2, heading: 'Site', goes: { to } },
      ],
      matches: matchRows(studiesInOrder(log.snapshot.studies), studyLabels(log.snapshot), table),
      replace: false,
      reviewerId: machine.reviewerId,
    });
    expect([plan.cells, plan.same, plan.contradicting]).toEqual([
      [],
      1,
      [{ line: 2, heading: 'Site', value: 'Norway' }],
    ]);
  });

  it('keep what the reviewer extracted where several extract each study, and are theirs where the study says so already', async () => {
    const machine = review();
    const { log } = machine;
    log.run(addFields, {
      fields: [
        { name: 'Country', kind: 'text' },
        { name: 'Place', kind: 'text' },
      ],
    });
    log.run(setExtractors, { extractors: 2 });
    const [studyId = 'study:'] = log.snapshot.studies.keys();
    const [country, place] = fieldsOf(log.snapshot);
    log.run(editStudy, { studyId, fields: { 'custom.Place': 'Cardiff' } });
    log.run(extractValue, { studyId, fieldId: country?.id ?? 'field:', value: 'Wales' });
    const bytes = bytesOf('DOI,Country,Place\n10.1000/night.1,Norway,Cardiff\n');
    const { cells, plan } = await taken(machine, 'table.csv', bytes);
    expect([plan.kept, plan.replaced, plan.same]).toEqual([1, 0, 0]);
    expect(cells).toEqual([{ studyId, field: { to: place?.id }, value: 'Cardiff' }]);
    const again = await taken(machine, 'table.csv', bytes, true);
    expect([again.plan.kept, again.plan.replaced, again.cells.length]).toEqual([0, 1, 2]);
  });

  it('of a sheet with more columns than any form has are refused, not waited for', async () => {
    const machine = review();
    const wide = Array.from({ length: 10_000 }, (_, at) => `Column ${at}`);
    await expect(
      taken(machine, 'wide.csv', bytesOf(`DOI,${wide.join(',')}\n10.1000/night.1,x\n`)),
    ).rejects.toThrow('The table has more than 500 columns.');
    await expect(taken(machine, 'empty.csv', bytesOf(''))).rejects.toThrow(
      'No column names the study',
    );
  });

  it('are refused in words where no column names the study, or the file is no table', async () => {
    const machine = review();
    await expect(taken(machine, 'a.csv', bytesOf('Colour,Size\nred,3\n'))).rejects.toThrow(
      'No column names the study',
    );
    await expect(taken(machine, 'a.pdf', bytesOf('%PDF-1.7 stream'))).rejects.toThrow(
      'This is no table',
    );
  });
});
