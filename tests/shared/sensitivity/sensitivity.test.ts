import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { liveStudyOf, tallyDocument } from '../../../shared/codebook/tally.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { setConstructOrder } from '../../../shared/commands/excerpts.ts';
import {
  adjustStudy,
  restFinding,
  supportFinding,
} from '../../../shared/commands/finding-evidence.ts';
import { writeFinding } from '../../../shared/commands/findings.ts';
import { askSensitivity } from '../../../shared/commands/sensitivity.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { findingEvidence } from '../../../shared/findings/evidence.ts';
import { saidOfSensitivity } from '../../../shared/methods/said-of-sensitivity.ts';
import { applyChanges, type Full } from '../../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { CodeId, ExcerptId, StudyId } from '../../../shared/records/ids.ts';
import { isListedDocument, listedStudies } from '../../../shared/scope/listed-studies.ts';
import type { ListedStudies } from '../../../shared/screening/inclusion.ts';
import { excerptsBehind } from '../../../shared/sensitivity/behind.ts';
import type { LeftOut } from '../../../shared/sensitivity/left-out.ts';
import { leftOutWords } from '../../../shared/sensitivity/left-out-words.ts';
import {
  type Sensitivity,
  type Subject,
  sensitivityOf,
} from '../../../shared/sensitivity/sensitivity.ts';
import { leftWithout } from '../../../shared/sensitivity/support.ts';
import { listedSource, tablesOf } from '../../../shared/tables/open-table.ts';
import { studyLabels } from '../../../shared/tables/study-order.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { type Shown, viewOf } from '../../../shared/team/view.ts';
import { appraisalTeam } from '../../fixtures/appraisal-team.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { coded, codeNamed, documentAt, pair, studyAt } from '../../fixtures/coding-pair.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { ann, bo, teamAfter, teamSession, texts } from '../../property/random-team.ts';

/**
 * Ann codes two studies under “Being informed”, one of them in the authors’ words; Bo one study with “Waiting at home”.
 * “Rest” is a theme without excerpts.
 */
function ward(): LogWriter {
  const [log, other] = pair();
  const informed = codeNamed(log, 'Being informed');
  log.run(createCode, { name: 'Told late', parentId: informed });
  log.run(createCode, { name: 'Rest', kind: 'descriptive' });
  log.run(createCode, { name: 'Waiting at home', kind: 'descriptive' });
  other.bringIn(log.operations);
  coded(log, 'Told late', 0, 0, 8);
  const own = coded(log, 'Being informed', 0, 10, 20);
  const authors = coded(log, 'Told late', 1, 0, 9);
  log.run(setConstructOrder, { excerptIds: [authors], order: 'author' });
  log.run(writeFinding, { findingId: 'finding:late', statement: 'Families are told late.' });
  log.run(restFinding, {
    findingId: 'finding:late',
    codeIds: [codeNamed(log, 'Told late')],
    rests: true,
  });
  log.run(writeFinding, { findingId: 'finding:own', statement: 'One family asked.' });
  log.run(supportFinding, { findingId: 'finding:own', stance: 'supports', excerptIds: [own] });
  coded(other, 'Waiting at home', 2, 0, 9);
  log.bringIn(other.operations);
  return log;
}

const shown = (log: LogWriter) => shownOf(log.snapshot, 'everyone');

function answerOf(snapshot: Shown): Sensitivity {
  return sensitivityOf(snapshot, listedStudies(snapshot));
}

const nameOf = (subject: Subject): string =>
  subject.kind === 'theme' ? subject.code.name : subject.read.finding.id;

/** Of each step, in words, what is left and what became of themes and findings. */
function told(snapshot: Shown) {
  const answer = answerOf(snapshot);
  const labels = studyLabels(snapshot);
  return [answer.whole, ...answer.steps].map(({ excerpts, leftOut, lost, single }) => [
    leftOutWords(leftOut, answer, labels, snapshot),
    excerpts,
    lost.map(({ subject }) => nameOf(subject)),
    single.map(
      ({ left, subject }) =>
        `${nameOf(subject)}: ${left.excerpts} in ${labels.get(left.studies[0] ?? '')}`,
    ),
  ]);
}

describe('leaving something out of the synthesis', () => {
  test('Y1 each study, authors’ words and each person’s coding are left out in turn', () => {
    expect(told(shown(ward()))).toEqual([
      [
        'Nothing left out',
        4,
        ['Rest'],
        ['Waiting at home: 1 in Harrow 2016b', 'finding:own: 1 in Harrow 2016a'],
      ],
      [
        'Harrow 2016a',
        2,
        ['finding:own'],
        ['Being informed: 1 in Ostler 2021', 'finding:late: 1 in Ostler 2021'],
      ],
      [
        'Ostler 2021',
        3,
        [],
        ['Being informed: 2 in Harrow 2016a', 'finding:late: 1 in Harrow 2016a'],
      ],
      ['Harrow 2016b', 3, ['Waiting at home'], []],
      [
        'Authors’ words (second order)',
        3,
        [],
        ['Being informed: 2 in Harrow 2016a', 'finding:late: 1 in Harrow 2016a'],
      ],
      ['Coding by Ann Vale', 1, ['Being informed', 'finding:late', 'finding:own'], []],
      ['Coding by Bo Lind', 3, ['Waiting at home'], []],
    ]);
  });

  test('Y1 the excerpts behind are those that are lost, else those that are left', () => {
    const snapshot = shown(ward());
    const listed = listedStudies(snapshot);
    const { steps } = sensitivityOf(snapshot, listed);
    const behind = steps.map(({ leftOut, lost, single }) =>
      [...lost, ...single].map((each) => [
        nameOf(each.subject),
        ...excerptsBehind(snapshot, listed, each, leftOut).map(({ quote }) => quote),
      ]),
    );
    expect(behind.slice(0, 3)).toEqual([
      [
        ['finding:own', 'Families w'],
        ['Being informed', 'Results'],
        ['finding:late', 'Results'],
      ],
      [
        ['Being informed', 'Abstract', 'Families w'],
        ['finding:late', 'Abstract'],
      ],
      [['Waiting at home', 'Interview']],
    ]);
  });

  test('Y1 a study that was added by hand keeps a finding on two studies, and gives it no excerpts', () => {
    const log = ward();
    const note = 'Told in its discussion.';
    log.run(adjustStudy, {
      findingId: 'finding:own',
      studyId: studyAt(log, 1),
      how: 'added',
      note,
    });
    const rows = told(shown(log));
    expect(rows[0]?.[3]).toEqual(['Waiting at home: 1 in Harrow 2016b']);
    // Its excerpts are gone with the first study, whatever stays beside.
    expect(rows[1]?.[2]).toEqual(['finding:own']);
    expect(rows[2]?.[3]).toContain('finding:own: 1 in Harrow 2016a');
  });

  test('Y1 of a person’s own coding, and of the consensus, nobody’s coding is left out', () => {
    const log = ward();
    for (const layer of ['own', 'consensus'] as const) {
      const view = viewOf(log.snapshot, { viewer: ann, layer });
      expect(answerOf(view).coders).toEqual([]);
    }
  });

  test('Y2 studies of concerns are those of which it was agreed or settled, from the level that was chosen', () => {
    const team = appraisalTeam(1, 1);
    const [first, second] = team.studyIds;
    const { log } = team.lead;
    team.sayAll(team.lead, 'no', first);
    team.sayAll(team.lead, 'partly', second);
    const studies = (concern?: 'minor' | 'moderate') => {
      if (concern !== undefined) log.run(askSensitivity, { concern });
      const { steps } = answerOf(shown(log));
      return steps.flatMap(({ leftOut }) =>
        leftOut.kind === 'concerns' ? [...leftOut.studyIds] : [],
      );
    };
    expect(studies()).toEqual([first]);
    expect(studies('moderate')).toEqual([first]);
    expect(studies('minor')).toEqual([first, second]);
  });

  test('Y2 two people who answered differently leave no study out until it is settled', () => {
    const team = appraisalTeam(2, 2);
    team.sayAll(team.lead, 'no');
    expect(
      answerOf(shown(team.lead.log)).steps.flatMap(({ leftOut }) =>
        leftOut.kind === 'concerns' ? [leftOut.studyIds.size] : [],
      ),
    ).toEqual([0]);
  });

  test('Y2 the methods section tells of it where it is reported, and not before', () => {
    const log = ward();
    const said = () => {
      const snapshot = shown(log);
      const source = {
        snapshot,
        operations: log.operations,
        texts: texts as never,
        asOf: '2026-03-09',
      };
      return saidOfSensitivity(listedSource(source, listedStudies(snapshot)));
    };
    expect(said()).toBe('');
    log.run(askSensitivity, { reported: true });
    expect(said()).toBe(
      'To see what the synthesis rests on, these were left out one by one: each of the 3 studies, the authors’ words (second order) and the coding of each of the 2 people who coded. 2 of 3 themes lost all excerpts by this; one rests on one study while nothing is left out. 2 of 2 findings lost all excerpts by this; one rests on one study while nothing is left out.',
    );
    log.run(askSensitivity, { reported: false });
    expect(said()).toBe('');
  });

  test('B1 nothing of a closed document counts, and no finding is told', () => {
    const log = ward();
    const documentId = documentAt(log, 2);
    log.run(setTeamRules, { blind: true });
    log.run(assignDocuments, {
      shares: [ann, bo].map((reviewerId) => ({ documentId, reviewerId })),
    });
    const rows = told(viewOf(log.snapshot, { viewer: ann, layer: 'everyone' }));
    expect(rows[0]?.slice(0, 3)).toEqual(['Nothing left out', 3, ['Rest', 'Waiting at home']]);
    expect(JSON.stringify(rows)).not.toContain('Bo Lind');
  });

  test('Y1 the table has a row for everything that is left out, and leads to the excerpts behind', () => {
    const snapshot = shown(ward());
    const source = { snapshot, operations: [], texts: texts as never, asOf: '2026-03-09' };
    const { columns, notes, rows } = buildTable('sensitivity', source);
    expect(columns.map(({ label }) => label)).toEqual([
      'Left out',
      'Excerpts left',
      'Themes without excerpts',
      'Themes on one study',
      'Findings without excerpts',
      'Findings on one study',
    ]);
    expect(rows.map(({ cells }) => cells.map(cellText))[1]).toEqual([
      'Harrow 2016a',
      '2',
      '–',
      'Being informed (Ostler 2021)',
      '2. One family asked.',
      '1. Families are told late. (Ostler 2021)',
    ]);
    expect(rows[1]?.cells[3]?.from).toHaveLength(1);
    expect(notes.slice(0, 3)).toEqual([
      'The first row says what has no excerpts, or rests on one study, while nothing is left out; the others what becomes so. A theme rests on what is coded with it or below it, a finding on its themes, codes and marked excerpts.',
      'No study is appraised, so none is left out for concerns.',
      'Coding: everyone’s (Ann Vale, Bo Lind), each counted for itself.',
    ]);
    expect(tablesOf(snapshot)).toContain('sensitivity');
  });
});

/** What is left, counted anew in a review from which it was taken away. */
function countedAnew(full: Full, leftOut: LeftOut): ReadonlyMap<string, number> {
  const without = (test: (excerpt: Excerpt) => boolean): Full => {
    const gone = [...full.codings.values()].flatMap(({ excerpts }) =>
      [...excerpts.values()].filter((each) => each.deleted !== true && test(each)),
    );
    return applyChanges(
      full,
      gone.map(({ id }) => ({ set: id, fields: { deleted: [null, true] as const } })),
    );
  };
  const rows =
    leftOut.kind === 'authors'
      ? without(({ constructOrder }) => constructOrder === 'author')
      : leftOut.kind === 'coder'
        ? without(({ reviewerId }) => reviewerId === leftOut.reviewerId)
        : full;
  const snapshot = shownOf(rows, 'everyone');
  const all = listedStudies(snapshot);
  const listed: ListedStudies =
    leftOut.kind === 'study'
      ? {
          ...all,
          studies: all.studies.filter(({ id }) => id !== leftOut.studyId),
          ids: new Set([...all.ids].filter((id) => id !== leftOut.studyId)),
        }
      : all;
  const { structure } = codeTree(snapshot.codes);
  const counts = new Map<string, number>();
  const studies = new Map<string, Set<StudyId>>();
  for (const [documentId, page] of snapshot.codings) {
    const document = snapshot.documents.get(documentId);
    const study = liveStudyOf(snapshot, documentId);
    if (document === undefined || study === undefined || !isListedDocument(listed, document))
      continue;
    for (const [codeId, { rolledUp }] of tallyDocument(page, structure)) {
      if (rolledUp.length === 0) continue;
      counts.set(codeId, (counts.get(codeId) ?? 0) + rolledUp.length);
      studies.set(codeId, (studies.get(codeId) ?? new Set()).add(study));
    }
  }
  for (const [id, { excerpts, studies: those }] of findingEvidence(snapshot, listed).byFinding) {
    counts.set(id, excerpts);
    studies.set(id, new Set(those.keys()));
  }
  return new Map(
    [...counts].map(([id, count]) => [id, count * 1000 + (studies.get(id)?.size ?? 0)]),
  );
}

test('Y1 leaving out by subtraction equals counting a review from which it was taken away', () => {
  fc.assert(
    fc.property(teamSession(), (session) => {
      const log = teamAfter(session);
      const codes = [...log.snapshot.codes.values()].filter(({ deleted }) => deleted !== true);
      const excerptIds = [...log.snapshot.codings.values()]
        .flatMap(({ excerpts }) => [...excerpts.values()])
        .filter(({ deleted, layer }) => deleted !== true && layer === undefined)
        .map(({ id }): ExcerptId => id);
      log.run(writeFinding, {
        findingId: 'finding:a',
        statement: 'They wait.',
        rests: codes.slice(0, 2).map(({ id }): CodeId => id),
      });
      const marked = excerptIds.slice(0, 3);
      if (marked.length > 0)
        log.run(supportFinding, { findingId: 'finding:a', stance: 'supports', excerptIds: marked });
      const full = applyChanges(
        log.snapshot,
        excerptIds.flatMap((set, at) =>
          at % 2 === 0 ? [{ set, fields: { constructOrder: [null, 'author'] as const } }] : [],
        ),
      );
      const snapshot = shownOf(full, 'everyone');
      const answer = answerOf(snapshot);
      for (const { leftOut } of answer.steps) {
        const anew = countedAnew(full, leftOut);
        for (const subject of [...answer.themes, ...answer.findings]) {
          const left = leftWithout(subject.support, leftOut);
          const id = subject.kind === 'theme' ? subject.code.id : subject.read.finding.id;
          expect([nameOf(subject), left.excerpts * 1000 + left.studies.length]).toEqual([
            nameOf(subject),
            anew.get(id) ?? 0,
          ]);
        }
      }
    }),
    { numRuns: 40 },
  );
});
