import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../shared/audit/place-of.ts';
import { shortCitation } from '../../../shared/bibliography/citation.ts';
import { confirmDuplicates, mergeDuplicates } from '../../../shared/commands/duplicates.ts';
import { joinReports, separateReports } from '../../../shared/commands/reports.ts';
import { screenStudy, setScreeners } from '../../../shared/commands/screening.ts';
import { openStudyCircle } from '../../../shared/commands/settle-trouble.ts';
import { importStudies, removeStudies } from '../../../shared/commands/studies.ts';
import { unmergedGroups } from '../../../shared/duplicates/groups.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { applyChecked } from '../../../shared/ops/validate.ts';
import { boxNumber, type FlowKey } from '../../../shared/prisma/flow-numbers.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import { furtherReports, studyOf } from '../../../shared/records/reports.ts';
import { includedStudies } from '../../../shared/screening/inclusion.ts';
import { studiesToScreen } from '../../../shared/screening/queue.ts';
import { sharingProgress } from '../../../shared/screening/sharing-progress.ts';
import { cellText, textCell } from '../../../shared/tables/table.ts';
import { findTroubles } from '../../../shared/team/to-settle.ts';
import { chosenReferences } from '../../../shared/use-cases/export-references.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { machineOf } from '../../property/team-machines.ts';
import { maren, reviewOfTwo, titles } from './team-of-two.ts';

const textId = 'a'.repeat(64);

/** Three records, each with an abstract and a paper. */
function withPapers() {
  const { log } = reviewOfTwo();
  const [nurses, calls, asking] = [...log.snapshot.studies.keys()] as [StudyId, StudyId, StudyId];
  log.run(importStudies, {
    studies: [],
    attach: [nurses, calls, asking].flatMap((studyId) =>
      (['abstract', 'pdf'] as const).map((format) => ({
        studyId,
        document: { title: format, textId, length: 10, format },
      })),
    ),
  });
  return { log, nurses, calls, asking };
}

const documentsOf = (log: LogWriter, id: StudyId) =>
  [...log.snapshot.documents.values()].filter(({ studyId }) => studyId === id).length;

const include = (log: LogWriter, studyId: StudyId, decision: 'include' | 'exclude' = 'include') => {
  log.run(screenStudy, { studyId, stage: 'titleAbstract', decision });
  if (decision === 'include') log.run(screenStudy, { studyId, stage: 'fullText', decision });
};

const boxes = (log: LogWriter, ...keys: readonly FlowKey[]) =>
  Object.fromEntries(keys.map((key) => [key, boxNumber(flowOfReview(log.snapshot), key)]));

const listed = (log: LogWriter) => includedStudies(log.snapshot, 'all').studies.map(({ id }) => id);
const toScreen = (log: LogWriter) =>
  studiesToScreen(log.snapshot, 'titleAbstract', maren).map(({ study }) => study.id);

/** A review of a team with two more studies that have a paper each. */
const begun = machineOf('maren', 5);
begun.run(importStudies, {
  studies: titles.slice(0, 2).map((title) => ({
    citation: { type: 'article-journal' as const, title },
    documents: [{ title: 'Paper', textId, length: 10, format: 'pdf' as const }],
  })),
});

describe('S13 further reports of a study', () => {
  it('are one study with it, whose documents are together, and several reports in the flow diagram', () => {
    const { asking, calls, log, nurses } = withPapers();
    for (const id of [nurses, calls]) include(log, id);
    include(log, asking, 'exclude');
    log.run(joinReports, { studyId: nurses, reportIds: [calls] });
    expect(listed(log)).toEqual([nurses, asking]);
    expect([documentsOf(log, nurses), documentsOf(log, calls)]).toEqual([4, 0]);
    expect(boxes(log, 'records_screened', 'duplicates', 'new_studies', 'new_reports')).toEqual({
      records_screened: 3,
      duplicates: undefined,
      new_studies: 1,
      new_reports: 2,
    });
  });

  it('are studies of their own again when they are separated, and undo joins them', () => {
    const { calls, log, nurses } = withPapers();
    const before = log.snapshot;
    const joined = log.run(joinReports, { studyId: nurses, reportIds: [calls] });
    if (joined === undefined) throw new Error('Nothing was joined');
    const there = log.snapshot;
    log.run(separateReports, { reportIds: [calls] });
    expect(listed(log)).toEqual([...before.studies.keys()]);
    expect([documentsOf(log, nurses), documentsOf(log, calls)]).toEqual([2, 2]);
    // Somebody said that they are two.
    expect(log.snapshot.studies.get(calls)?.distinctFrom).toEqual([nurses]);
    expect(there.studies.get(calls)).toMatchObject({ deleted: true, reportOf: nurses });
    const back = applyChecked(there, planInverse(there, joined)?.changes ?? [], maren);
    expect(back.studies.get(calls)).toEqual(before.studies.get(calls));
  });

  it('have abstracts that say whose they are as long as they are joined', () => {
    const { calls, log, nurses } = withPapers();
    const titlesOf = (id: StudyId) =>
      [...log.snapshot.documents.values()]
        .filter(({ studyId }) => studyId === id)
        .map(({ title }) => title);
    const report = log.snapshot.studies.get(calls);
    const name = report === undefined ? '' : shortCitation(report.citation);
    log.run(joinReports, { studyId: nurses, reportIds: [calls] });
    expect(titlesOf(nurses)).toEqual(['abstract', 'pdf', `abstract (${name})`, 'pdf']);
    log.run(separateReports, { reportIds: [calls] });
    expect([titlesOf(nurses), titlesOf(calls)]).toEqual([
      ['abstract', 'pdf'],
      ['abstract', 'pdf'],
    ]);
  });

  it('are screened on where somebody decided, and else stand where their study stands', () => {
    const { asking, calls, log, nurses } = withPapers();
    log.run(joinReports, { studyId: nurses, reportIds: [calls, asking] });
    expect(toScreen(log)).toEqual([nurses]);
    include(log, nurses);
    expect(boxes(log, 'new_studies', 'new_reports', 'dbr_assessed')).toEqual({
      new_studies: 1,
      new_reports: 3,
      dbr_assessed: 3,
    });
    log.run(screenStudy, { studyId: calls, stage: 'titleAbstract', decision: 'exclude' });
    expect(toScreen(log)).toEqual([nurses, calls]);
    log.run(setScreeners, { screeners: 2 });
    // The third stands where its study stands: nothing is asked about it.
    const { free, people } = sharingProgress(log.snapshot, log.snapshot, 'titleAbstract');
    expect({ free, done: people.map(({ done }) => done) }).toEqual({ free: 2, done: [2] });
    log.run(setScreeners, { screeners: 1 });
    expect(boxes(log, 'new_studies', 'new_reports', 'records_excluded')).toEqual({
      new_studies: 1,
      new_reports: 2,
      records_excluded: 1,
    });
  });

  it('come along to a further study, and are removed with theirs', () => {
    const { asking, calls, log, nurses } = withPapers();
    log.run(joinReports, { studyId: calls, reportIds: [asking] });
    log.run(joinReports, { studyId: nurses, reportIds: [calls] });
    const reports = furtherReports(log.snapshot.studies);
    expect([...reports].map(([id, all]) => [id, all.map((one) => one.id)])).toEqual([
      [nurses, [calls, asking]],
    ]);
    expect(documentsOf(log, nurses)).toBe(6);
    log.run(removeStudies, { studyIds: [nurses] });
    expect(boxes(log, 'records_screened', 'new_reports')).toEqual({});
    expect(furtherReports(log.snapshot.studies).size).toBe(0);
  });

  it('are no duplicates of their study, and a duplicate of one of them gives its text to the study', () => {
    const { calls, log, nurses } = withPapers();
    log.run(joinReports, { studyId: nurses, reportIds: [calls] });
    log.run(importStudies, {
      studies: [
        {
          citation: { type: 'article-journal', title: titles[1] },
          documents: [{ title: 'Scan', textId, length: 10, format: 'pdf' }],
        },
      ],
    });
    const again = [...log.snapshot.studies.keys()].at(-1) as StudyId;
    const groups = unmergedGroups(log.snapshot).map(({ kept, others }) => [
      kept.id,
      ...others.map(({ study }) => study.id),
    ]);
    expect(groups.map((group) => group.toSorted())).toEqual([[calls, again].toSorted()]);
    log.run(mergeDuplicates, { groups: [{ keep: calls, duplicates: [again] }] });
    log.run(confirmDuplicates, { studyIds: [again] });
    expect(studyOf(log.snapshot.studies, again)?.id).toBe(nurses);
    expect(documentsOf(log, nurses)).toBe(5);
  });

  it('are references of their own, cited with their study', () => {
    const { calls, log, nurses } = withPapers();
    log.run(joinReports, { studyId: nurses, reportIds: [calls] });
    include(log, nurses);
    const snapshot = shownOf(log.snapshot);
    const references = chosenReferences(snapshot, { which: 'included', stage: 'any' });
    expect(references.map(({ citation }) => citation.title)).toEqual([titles[0], titles[1]]);
    const source = { snapshot, operations: [], texts: new Map(), asOf: '2030-03-17' };
    const { rows } = buildTable('characteristics', source);
    expect(rows.map(({ cells }) => cellText(cells.at(-1) ?? textCell('')))).toEqual([
      `${titles[0]}.\n${titles[1]}.`,
    ]);
  });

  it('M9 made of each other on two machines leave none in the lists until one is kept', () => {
    for (const run of ['report', 'duplicate'] as const) {
      const log = machineOf('ann', 11, begun.operations);
      const other = machineOf('bo', 22, begun.operations);
      const [nurses, calls] = [...log.snapshot.studies.keys()].slice(-2) as [StudyId, StudyId];
      const join = (on: LogWriter, keep: StudyId, give: StudyId) =>
        run === 'report'
          ? on.run(joinReports, { studyId: keep, reportIds: [give] })
          : on.run(mergeDuplicates, { groups: [{ keep, duplicates: [give] }] });
      join(log, nurses, calls);
      join(other, calls, nurses);
      log.bringIn(other.operations);
      expect(listed(log)).not.toContain(nurses);
      const found = findTroubles(log.operations, log.snapshot);
      expect(found.map(({ kind }) => kind)).toEqual(['study-circle']);
      // The audit trail does not run in circles.
      for (const operation of log.operations) placeOf(operation, log.snapshot);
      log.run(openStudyCircle, { studyId: calls });
      expect(findTroubles(log.operations, log.snapshot)).toEqual([]);
      expect(listed(log)).toContain(calls);
      expect(studyOf(log.snapshot.studies, nurses)?.id).toBe(calls);
      expect(documentsOf(log, calls)).toBe(2);
    }
  });

  it('never change how many records there are, whichever are joined and separated', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.boolean()), { maxLength: 8 }),
        (steps) => {
          const { log } = withPapers();
          const ids = [...log.snapshot.studies.keys()];
          for (const id of ids) include(log, id);
          for (const [a, b, joins] of steps) {
            const [one, two] = [ids[a], ids[b]] as [StudyId, StudyId];
            const { studies } = log.snapshot;
            if (joins && one !== two && !studies.get(one)?.deleted && !studies.get(two)?.deleted)
              log.run(joinReports, { studyId: one, reportIds: [two] });
            if (!joins && studies.get(one)?.reportOf !== undefined)
              log.run(separateReports, { reportIds: [one] });
          }
          const studies = listed(log);
          const reports = [...furtherReports(log.snapshot.studies).values()].flat();
          expect(studies.length + reports.length).toBe(3);
          expect(boxes(log, 'records_screened', 'new_studies', 'new_reports')).toEqual({
            records_screened: 3,
            new_studies: studies.length,
            new_reports: 3,
          });
          expect(studies.reduce((sum, id) => sum + documentsOf(log, id), 0)).toBe(6);
        },
      ),
      { numRuns: 100 },
    );
  });
});
