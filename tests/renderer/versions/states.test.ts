import { expect, test } from 'vitest';
import { stateNow, stateOfDay, stateOfVersion } from '../../../renderer/versions/states.ts';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { knewOf } from '../../../shared/codebook-history/versions.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { nameVersion } from '../../../shared/commands/versions.ts';
import { codebookChangesTable } from '../../../shared/tables/codebook-changes-table.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { documentAt, pair } from '../../fixtures/coding-pair.ts';
import { ann, bo, texts } from '../../property/random-team.ts';

/** Bo makes a code in a document that both are to code blind; then Ann names the codebook and goes on. */
function blindTeam() {
  const [log, other] = pair();
  const documentId = documentAt(log, 0);
  const text = texts.get((log.snapshot.documents.get(documentId)?.textId ?? '') as never)?.text;
  const anchor = makeAnchor(text ?? '', 0, 8);
  if (anchor === undefined) throw new Error('Nothing to code');
  log.run(setTeamRules, { blind: true });
  log.run(assignDocuments, {
    shares: [ann, bo].map((reviewerId) => ({ documentId, reviewerId })),
  });
  other.bringIn(log.operations);
  other.run(applyCoding, { target: { documentId, anchor }, code: { newCode: { name: 'Secret' } } });
  log.bringIn(other.operations);
  const versionId = 'version:pilot';
  log.run(nameVersion, { versionId, name: 'Pilot', knew: knewOf(log.operations) });
  log.run(createCode, { name: 'Afterwards' });
  const version = log.snapshot.versions.get(versionId);
  if (version === undefined) throw new Error('No version');
  const stateFor = (viewer: typeof ann | typeof bo) => {
    const shown = viewOf(log.snapshot, { viewer, layer: 'own' });
    const logs = {
      whole: log.operations,
      shown: operationsFor(log.operations, log.snapshot, viewer),
    };
    const before = stateOfVersion(shown, logs, version);
    return { shown, logs, before, after: stateNow(shown, logs) };
  };
  return stateFor;
}

const namesIn = ({ snapshot }: Pick<ReturnType<typeof stateNow>, 'snapshot'>) =>
  codeTree(snapshot.codes).inOrder.map(({ code }) => code.name);

test('Y3 B2 a code that is held back from a reviewer is in no version or day that they see', () => {
  const stateFor = blindTeam();
  expect(namesIn(stateFor(ann).before)).toEqual(['Being informed', 'Waiting']);
  expect(namesIn(stateFor(bo).before)).toEqual(['Being informed', 'Waiting', 'Secret']);
  const { logs, shown } = stateFor(ann);
  expect(namesIn(stateOfDay(shown, logs, '2999-01-01'))).toEqual([
    'Being informed',
    'Waiting',
    'Afterwards',
  ]);
});

test('Y4 what became of the codebook since a version is what its table says', () => {
  const { after, before, shown } = blindTeam()(ann);
  const { rows } = codebookChangesTable({
    earlier: before,
    operations: after.operations,
    snapshot: { codes: after.snapshot.codes, reviewers: shown.reviewers },
  });
  expect(rows.map(({ cells }) => cells.slice(0, 2).map(cellText))).toEqual([
    ['Afterwards', 'added'],
  ]);
});
