import { expect, it } from 'vitest';
import { type AuditEntry, filterEntries } from '../../../renderer/audit/audit-entries.ts';

const entry = (who: string, sentence: string): AuditEntry => ({
  id: `operation:${who}`,
  when: '3 Mar 2025, 09:00',
  iso: '2025-03-03T09:00:00Z',
  isDoubtful: false,
  who,
  initials: who.slice(0, 2),
  sentence,
  undone: false,
  bringIn: undefined,
});

it('lines of the trail are found however their names are written', () => {
  const entries = [
    entry('Jörg Weiß', 'Created the code “Straßenlärm”.'),
    entry('Ana Bell', 'Created the code “Trust”.'),
  ];
  const who = (query: string) => filterEntries(entries, query).map((each) => each.who);
  expect([who('jorg strassenlarm'), who('weiss'), who('2025'), who('weiss trust')]).toEqual([
    ['Jörg Weiß'],
    ['Jörg Weiß'],
    ['Jörg Weiß', 'Ana Bell'],
    [],
  ]);
});
