import { describe, expect, it } from 'vitest';
import { instrumentsInUse, instrumentsOf } from '../../../shared/appraisal/review-instruments.ts';
import { shippedInstruments } from '../../../shared/appraisal/shipped-instruments.ts';
import { describe as sentence } from '../../../shared/audit/describe.ts';
import {
  addItem,
  editInstrument,
  editItem,
  makeInstrument,
  moveItem,
  removeInstrument,
  removeItem,
  retireInstrument,
  takeInstrument,
} from '../../../shared/commands/instruments.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { appraisalTeam, ours } from '../../fixtures/appraisal-team.ts';
import { machinesOf, meet } from '../../fixtures/screening-team.ts';

describe('P1 instruments that come with the program', () => {
  it('have labels of our own, answers, and a source each', () => {
    const [machine] = machinesOf(1, 1, 1);
    if (machine === undefined) throw new Error('Nobody there');
    for (const { id } of shippedInstruments) machine.log.run(takeInstrument, { template: id });
    const told = instrumentsOf(machine.log.snapshot).map(({ answers, items, name, source }) => ({
      name,
      cited: /\d|casp-uk/.test(source),
      items: items.length,
      described: items.filter((item) => item.answers.length === 0).length,
      answers: answers.map(({ concern, label }) => `${label}: ${concern}`),
      unworded: items.filter(({ label }) => !/^[A-Z]/.test(label)),
    }));
    expect(told).toEqual([
      {
        name: 'CAMELOT',
        cited: true,
        items: 12,
        described: 4,
        answers: [
          'None or very minor: none',
          'Minor: minor',
          'Moderate: moderate',
          'Serious: serious',
        ],
        unworded: [],
      },
      {
        name: 'CASP qualitative',
        cited: true,
        items: 10,
        described: 1,
        answers: ['Yes: none', 'Can’t tell: minor', 'No: moderate'],
        unworded: [],
      },
      {
        name: 'JBI qualitative',
        cited: true,
        items: 10,
        described: 0,
        answers: ['Yes: none', 'No: moderate', 'Unclear: minor', 'Not applicable: undefined'],
        unworded: [],
      },
    ]);
  });

  it('taken by two people at once are one, without a conflict, and their items keep their order', () => {
    const machines = machinesOf(2, 1, 1);
    for (const { log } of machines) log.run(takeInstrument, { template: 'camelot' });
    meet(machines);
    const [lead] = machines;
    if (lead === undefined) throw new Error('Nobody there');
    const { snapshot } = lead.log;
    expect([
      instrumentsOf(snapshot).map(({ items }) => items.map(({ label }) => label)),
      findConflicts(lead.log.operations, snapshot),
    ]).toEqual([
      [
        [
          'Research',
          'Stakeholders',
          'Researchers',
          'Context',
          'Research strategy',
          'Theory',
          'Ethical considerations',
          'Equity, diversity and inclusion',
          'Recruitment and selection of participants',
          'Data collection',
          'Analysis and interpretation',
          'Presentation of findings',
        ],
      ],
      [],
    ]);
  });

  it('take the official wording that a team pastes, and their own again when it is taken out', () => {
    const [machine] = machinesOf(1, 1, 1);
    if (machine === undefined) throw new Error('Nobody there');
    const { log } = machine;
    log.run(takeInstrument, { template: 'casp' });
    const first = () => instrumentsOf(log.snapshot)[0]?.items[0];
    const itemId = first()?.id ?? 'item:';
    log.run(editItem, {
      itemId,
      item: { label: 'Was there a clear statement?', guidance: 'Hints' },
    });
    const worded = [first()?.label, first()?.guidance];
    log.run(editItem, { itemId, item: { label: '', guidance: '' } });
    expect([worded, first()?.label, first()?.guidance]).toEqual([
      ['Was there a clear statement?', 'Hints'],
      'Aims are stated',
      '',
    ]);
  });
});

describe('P1 instruments of the team', () => {
  it('are made, changed, moved about and told in the trail', () => {
    const { instrument, item, lead } = appraisalTeam(1, 1);
    const { log } = lead;
    const { id: instrumentId } = instrument();
    const done = [
      log.run(addItem, { instrumentId, item: { label: 'Ethics', described: true } }),
      log.run(moveItem, { itemId: item('Ethics').id, by: -1 }),
      log.run(editItem, { itemId: item('Ethics').id, item: { label: 'Ethics and care' } }),
      log.run(editInstrument, {
        instrumentId,
        fields: { name: 'Checklist', answers: [{ id: 'yes', label: 'Ja', concern: 'minor' }] },
      }),
      log.run(removeItem, { itemId: item('Analysis').id, removed: true }),
      log.run(removeItem, { itemId: item('Analysis').id, removed: false }),
    ];
    const { answers, items, name, source } = instrument();
    expect({
      name,
      source,
      items: items.map(({ label }) => label),
      answers,
      told: done.map((each) => each && sentence(each)),
    }).toEqual({
      name: 'Checklist',
      source: 'Protocol of the team, 2026',
      items: ['Aim', 'Recruitment', 'Ethics and care', 'Analysis'],
      answers: [{ id: 'yes', label: 'Ja', concern: 'minor' }],
      told: [
        'Added the item “Ethics” to “Our checklist”',
        'Moved the item “Ethics” of “Our checklist”',
        'Changed the item “Ethics” of “Our checklist”',
        'Changed the instrument “Our checklist”',
        'Took the item “Analysis” off “Checklist”',
        'Put the item “Analysis” back on “Checklist”',
      ],
    });
  });

  it('added to by two people at once hold what both added', () => {
    const { instrument, lead, machines, second } = appraisalTeam(2, 1);
    const { id: instrumentId } = instrument();
    lead.log.run(addItem, { instrumentId, item: { label: 'Ethics' } });
    second.log.run(addItem, { instrumentId, item: { label: 'Reflexivity' } });
    meet(machines);
    expect(
      instrument()
        .items.map(({ label }) => label)
        .toSorted(),
    ).toEqual(['Aim', 'Analysis', 'Ethics', 'Recruitment', 'Reflexivity']);
  });

  it('that are retired or removed keep what was appraised by them', () => {
    const { instrument, lead, sayAll, state } = appraisalTeam(1, 1);
    const { log } = lead;
    const { id: instrumentId } = instrument();
    sayAll(lead, 'no');
    log.run(retireInstrument, { instrumentId, retired: true });
    expect([instrumentsInUse(log.snapshot), state(log.snapshot, 'Analysis')]).toEqual([[], 'No']);
    const removed = log.run(removeInstrument, { instrumentId });
    expect([instrumentsOf(log.snapshot), log.snapshot.appraisals.size]).toEqual([[], 3]);
    expect(removed && sentence(removed)).toBe('Removed the instrument “Our checklist”');
  });

  it('without a name or items, with a name that is taken, or with an item without words, are refused', () => {
    const { instrument, item, lead } = appraisalTeam(1, 1);
    const make = (fields: Partial<typeof ours>) => () =>
      lead.log.run(makeInstrument, { instrument: { ...ours, ...fields } });
    expect(make({})).toThrow('There is an instrument “Our checklist” already.');
    expect(make({ name: ' ' })).toThrow('An instrument needs a name.');
    expect(make({ name: 'a'.repeat(121) })).toThrow('at most 120 letters');
    expect(make({ name: 'Other', items: [] })).toThrow('needs at least one item');
    expect(make({ name: 'Other', items: [{ label: ' ' }] })).toThrow('An item needs a text.');
    expect(() => lead.log.run(editItem, { itemId: item('Aim').id, item: { label: '' } })).toThrow(
      'An item needs a text.',
    );
    expect(() =>
      lead.log.run(editInstrument, { instrumentId: instrument().id, fields: { name: '' } }),
    ).toThrow('An instrument needs a name.');
  });
});
