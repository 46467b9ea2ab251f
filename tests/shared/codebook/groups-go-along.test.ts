import { expect, test } from 'vitest';
import { anchorOf, makeAnchor } from '../../../shared/anchor/anchor.ts';
import { groupsOf } from '../../../shared/codebook/participant-groups.ts';
import { carryOver } from '../../../shared/commands/carry-over.ts';
import { applyCoding, retagExcerpts } from '../../../shared/commands/coding.ts';
import { giveGroup, tieSpeaker } from '../../../shared/commands/groups.ts';
import { settle } from '../../../shared/commands/reconcile.ts';
import { addReviewer, assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import type { Settlement } from '../../../shared/reconcile/settlement.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { CodeId, DocumentId, ReviewerId } from '../../../shared/records/ids.ts';
import { codesByGroup } from '../../../shared/relations/codes-by-group.ts';
import { cellText } from '../../../shared/tables/table.ts';
import type { TableSource } from '../../../shared/tables/table-source.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { reviewerId, startReview, texts } from '../../property/random-review.ts';
import { machineOf } from '../../property/team-machines.ts';

const ben = 'reviewer:ben';

/** Codes “the plan” in the first document; the excerpt. */
function codePlan(log: LogWriter): Excerpt {
  const [document] = log.snapshot.documents.values();
  const text = texts.get(document?.textId ?? '')?.text ?? '';
  const start = text.indexOf('the plan');
  const anchor = makeAnchor(text, start, start + 'the plan'.length);
  if (document === undefined || anchor === undefined) throw new Error('It cannot be coded');
  log.run(applyCoding, {
    target: { documentId: document.id, anchor },
    code: { newCode: { name: 'Knowing the plan' } },
  });
  return excerptIn(log, document.id, ({ layer }) => layer === undefined);
}

function excerptIn(
  { snapshot }: LogWriter,
  documentId: DocumentId,
  is: (excerpt: Excerpt) => boolean,
): Excerpt {
  const found = [...(snapshot.codings.get(documentId)?.excerpts.values() ?? [])].find(is);
  if (found === undefined) throw new Error(`${documentId} has no such excerpt`);
  return found;
}

const namesOf = ({ snapshot }: LogWriter, excerpt: Excerpt): readonly string[] =>
  groupsOf(snapshot, excerpt).map(({ name }) => name);

test('G2 groups go along to one’s own coding of a passage, and all of them to the consensus', () => {
  const base = startReview();
  const { documentId, id } = codePlan(base);
  base.run(giveGroup, { excerptIds: [id], group: { name: 'Patients' }, given: true });
  const log = machineOf('ben', 22, base.operations);
  const codeId = [...log.snapshot.codes.keys()].at(-1) as CodeId;
  log.run(retagExcerpts, { excerptIds: [id], code: { codeId } });
  const own = excerptIn(log, documentId, (each) => each.reviewerId === ben);
  expect(namesOf(log, own)).toEqual(['Patients']);
  const excerptIds = [own.id];
  log.run(giveGroup, { excerptIds, group: { name: 'Nurses' }, given: true });
  log.run(giveGroup, { excerptIds, group: { name: 'Patients' }, given: false });
  const codings = [...(log.snapshot.codings.get(documentId)?.codings.keys() ?? [])];
  const settlement: Settlement = {
    ...{ documentId, kind: 'agreement', about: codings },
    results: [{ anchor: anchorOf(own), codeId, derivedFrom: codings }],
  };
  log.run(settle, { settlements: [settlement], outcome: 'agreed', reason: '', present: [ben] });
  const consensus = excerptIn(log, documentId, ({ layer }) => layer === 'consensus');
  expect(namesOf(log, consensus)).toEqual(['Patients', 'Nurses']);
});

test('G2, G3 what was taken from every excerpt of a passage is not in the consensus either', () => {
  const base = startReview();
  const { documentId, id } = codePlan(base);
  const speaker = { documentId, speaker: 'Dr. Sister', turns: [{ start: 0, end: 35 }] };
  base.run(tieSpeaker, { ...speaker, group: { name: 'Nurses' }, tied: true });
  const take = { group: { name: 'Nurses' }, given: false };
  base.run(giveGroup, { ...take, excerptIds: [id] });
  const log = machineOf('ben', 22, base.operations);
  const codeId = [...log.snapshot.codes.keys()].at(-1) as CodeId;
  log.run(retagExcerpts, { excerptIds: [id], code: { codeId } });
  const own = excerptIn(log, documentId, (each) => each.reviewerId === ben);
  const agreed = () => {
    const codings = [...(log.snapshot.codings.get(documentId)?.codings.values() ?? [])]
      .filter(({ layer }) => layer === 'own')
      .map((coding) => coding.id);
    const settlement: Settlement = {
      ...{ documentId, kind: 'agreement', about: codings },
      results: [{ anchor: anchorOf(own), codeId, derivedFrom: codings }],
    };
    log.run(settle, { settlements: [settlement], outcome: 'agreed', reason: '', present: [ben] });
    return namesOf(
      log,
      excerptIn(log, documentId, ({ deleted, layer }) => layer === 'consensus' && deleted !== true),
    );
  };
  expect([namesOf(log, own), agreed()]).toEqual([[], []]);
});

test('G2 groups go along to a corrected version of a document', () => {
  const log = startReview();
  const excerpt = codePlan(log);
  const { documentId, id } = excerpt;
  log.run(giveGroup, { excerptIds: [id], group: { name: 'Patients' }, given: true });
  const to = [...log.snapshot.documents.keys()].at(-1) as DocumentId;
  const found = [{ excerptId: id, anchor: anchorOf(excerpt), inPlace: true }];
  log.run(carryOver, { from: documentId, to, found });
  expect(
    namesOf(
      log,
      excerptIn(log, to, () => true),
    ),
  ).toEqual(['Patients']);
});

const seenBy = (full: Full, viewer: ReviewerId) => viewOf(full, { layer: 'everyone', viewer });

test('G4 the table of excerpts has a column of groups once the review has any', () => {
  const log = startReview();
  const { id } = codePlan(log);
  const table = () => {
    const source: TableSource = {
      ...{ snapshot: seenBy(log.snapshot, reviewerId), operations: log.operations, texts },
      asOf: '2026-03-09',
    };
    const { columns, rows } = buildTable('excerpts', source);
    return [columns.map(({ key }) => key), rows.map(({ cells }) => cells.map(cellText))] as const;
  };
  const [before] = table();
  log.run(giveGroup, { excerptIds: [id], group: { name: 'Patients' }, given: true });
  const [after, rows] = table();
  expect(after).toEqual(before.flatMap((key) => (key === 'order' ? [key, 'group'] : [key])));
  expect(rows.map((cells) => cells[after.indexOf('group')])).toEqual(['Patients']);
});

test('B1, G4 of a document that is closed to somebody no excerpt is counted under its group', () => {
  const log = startReview();
  const { documentId, id } = codePlan(log);
  log.run(giveGroup, { excerptIds: [id], group: { name: 'Patients' }, given: true });
  const other = machineOf('ben', 22, log.operations);
  other.run(addReviewer, { name: 'Ben', initials: 'B' });
  const second = [...other.snapshot.reviewers.keys()].at(-1) as ReviewerId;
  other.run(setTeamRules, { blind: true });
  other.run(assignDocuments, { shares: [{ documentId, reviewerId: second }] });
  const rows = [...other.snapshot.codes.keys()];
  const countedFor = (viewer: ReviewerId): number => {
    const found = codesByGroup(seenBy(other.snapshot, viewer), { rows, include: 'all' });
    return found.counts.reduce((sum, count) => sum + count, 0);
  };
  expect([countedFor(reviewerId), countedFor(second)]).toEqual([1, 0]);
});
