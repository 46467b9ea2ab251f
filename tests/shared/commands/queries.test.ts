import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { codeInVivo } from '../../../shared/commands/coding.ts';
import { changeQuery, removeQuery, saveQuery } from '../../../shared/commands/queries.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import type { CodeId, ReviewerId } from '../../../shared/records/ids.ts';
import type { Query } from '../../../shared/records/query.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { continued, type TeamReview, teamReview } from '../../renderer/compare/team-fixture.ts';

const codeNamed = ({ snapshot }: TeamReview, name: string): CodeId => {
  const code = [...snapshot.codes.values()].find((each) => each.name === name);
  if (code === undefined) throw new Error(`No code ${name}`);
  return code.id;
};
const asks = (codeId: CodeId): Query['groups'] => [[{ kind: 'code', codeId }]];
const keptIn = ({ snapshot }: TeamReview): readonly (readonly [string, Query['groups']])[] =>
  [...snapshot.queries.values()].flatMap(({ deleted, groups, name }) =>
    deleted === true ? [] : [[name, groups]],
  );

describe('Q7 a question that is kept', () => {
  const before = teamReview();
  const waiting = asks(codeNamed(before, 'Waiting'));
  const records = asks(codeNamed(before, 'Own records'));
  const kept = continued(before, 'ab', saveQuery, { name: '  Long  waits ', groups: waiting });
  const [query] = kept.snapshot.queries.values();
  if (query === undefined) throw new Error('Nothing was kept');

  it('is the team’s: anybody changes what it asks, and removes it', () => {
    const changed = continued(kept, 'cd', changeQuery, { queryId: query.id, groups: records });
    const removed = continued(changed, 'ef', removeQuery, { queryId: query.id });
    expect([kept, changed, removed].map(keptIn)).toEqual([
      [['Long waits', waiting]],
      [['Long waits', records]],
      [],
    ]);
  });

  it.each([
    [' ', 'A saved question needs a name. Nothing was changed.'],
    [
      'Long waits',
      'There is a question called “Long waits” already. Give this one another name. Nothing was changed.',
    ],
  ])('is refused by the name “%s”', (name, reason) => {
    expect(() => continued(kept, 'cd', saveQuery, { name, groups: records })).toThrow(reason);
  });
});

describe('B2 a question that names a code which is held back', () => {
  const quote = 'Nobody rang to say why';
  const review = teamReview();
  const { ab, cd, documents, text } = review;
  const blind = continued(
    continued(review, 'ab', setTeamRules, { blind: true }),
    'ab',
    assignDocuments,
    { shares: [ab, cd].map((reviewerId) => ({ documentId: documents.night, reviewerId })) },
  );
  const start = text.indexOf(quote);
  const anchor = makeAnchor(text, start, start + quote.length);
  if (anchor === undefined) throw new Error('The quote is not in the text');
  const coded = continued(blind, 'ab', codeInVivo, { documentId: documents.night, anchor });
  const asked = continued(coded, 'ab', saveQuery, {
    name: 'What nobody said',
    groups: asks(codeNamed(coded, quote)),
  });

  it('is shown to whom the code is shown, in rows and log', () => {
    const seen = (viewer: ReviewerId) => [
      viewOf(asked.snapshot, { viewer, layer: 'everyone' }).queries.size,
      [...operationsFor(asked.contents.operations, asked.snapshot, viewer)].filter(
        ({ kind }) => kind === 'save-query',
      ).length,
    ];
    expect([seen(ab), seen(cd)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});
