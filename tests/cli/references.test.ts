import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportWork } from '../../renderer/exports/export-work.ts';
import { writeReferences } from '../../renderer/exports/reference-work.ts';
import { readCitations } from '../../shared/bibliography/read-citations.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import { screenStudy, setScreeners } from '../../shared/commands/screening.ts';
import { makeSet } from '../../shared/commands/sets.ts';
import { importStudies } from '../../shared/commands/studies.ts';
import { setTeamRules } from '../../shared/commands/team.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { seededBytes } from '../../shared/random.ts';
import { referenceFormats } from '../../shared/references/reference-formats.ts';
import { viewOf } from '../../shared/team/view.ts';
import {
  chosenReferences,
  referenceChoices,
  referenceStages,
} from '../../shared/use-cases/export-references.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-references-'));
  await runIn(folder, ['new', 'sample.loom', '--sample']);
});
afterAll(() => rm(folder, { recursive: true }));

const named = { any: 'any', titleAbstract: 'title-abstract', fullText: 'full-text' } as const;

async function written(out: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const file of await readdir(join(folder, out)))
    files[file] = sha256OfBytes(new Uint8Array(await readFile(join(folder, out, file))));
  return files;
}

/** Two are to screen each record blind; Maren has. */
async function blindReview(): Promise<LogWriter> {
  const log = new LogWriter({
    device: 'device:kitchen0table',
    reviewerId: 'reviewer:maren',
    now: () => Date.UTC(2025, 4, 6),
    random: seededBytes(7),
  });
  log.run(createReview, {
    reviewId: 'review:kitchen',
    title: 'Kitchen tables',
    question: '',
    reviewer: { name: 'Maren Holt', initials: 'MH' },
  });
  const citation = { type: 'article-journal', title: 'Night calls in the valley' };
  log.run(importStudies, { studies: [{ citation, documents: [] }] });
  log.run(setScreeners, { screeners: 2 });
  log.run(setTeamRules, { blind: true });
  const [studyId] = log.snapshot.studies.keys();
  if (studyId === undefined) throw new Error('No study was imported');
  log.run(screenStudy, { studyId, stage: 'titleAbstract', decision: 'include' });
  const contents = { operations: log.operations, texts: new Map(), originals: new Map() };
  const bytes = await writeBundle(contents, { rows: log.snapshot });
  await writeFile(join(folder, 'blind.loom'), bytes);
  return log;
}

describe('X16 references from both doors', () => {
  it('are equal bytes, in every format, of every choice', async () => {
    const { operations, snapshot, texts } = await readBundle(
      new Uint8Array(await readFile(join(folder, 'sample.loom'))),
    );
    const work = new ExportWork({ full: snapshot, operations, texts });
    const [viewer] = snapshot.reviewers.keys();
    const fromApp: Record<string, string> = {};
    for (const which of referenceChoices) {
      for (const stage of referenceStages) {
        for (const as of referenceFormats) {
          const file = await writeReferences(work, { as, viewer, request: { which, stage } });
          fromApp[file.name] = sha256OfBytes(file.bytes);
        }
        const { err, status } = await runIn(folder, [
          ...['references', 'sample.loom', '--which', which, '--stage', named[stage]],
          ...['--format', referenceFormats.join(','), '--out', 'both'],
        ]);
        expect([status, err.replace(`${t('references.none')}\n`, '')]).toEqual([0, '']);
      }
    }
    expect(await written('both')).toEqual(fromApp);
    expect(Object.keys(fromApp)).toHaveLength(54);
  });

  it('come back as the same studies, with label, stage and reason beside them', async () => {
    await runIn(folder, [
      ...['references', 'sample.loom', '--which', 'excluded', '--stage', 'full-text'],
      ...['--format', 'ris,csv', '--out', 'back'],
    ]);
    const bytes = await readFile(join(folder, 'back/references-excluded-full-text.ris'));
    const [first] = readCitations({ name: 'back.ris', bytes: new Uint8Array(bytes) }).citations;
    expect([first?.title, first?.custom?.fields]).toEqual([
      'Wives and husbands as night nurses: interviews in a mining town',
      { LB: ['Abbeywell & Brandreth 2012'], N1: ['Excluded at the full text: Wrong population'] },
    ]);
    const imported = await runIn(folder, [
      ...['import', 'sample.loom', 'back/references-excluded-full-text.csv', '--out', 'again.loom'],
      '--json',
    ]);
    const { added, merged } = JSON.parse(imported.out) as {
      added: { studies: number };
      merged: readonly unknown[];
    };
    expect(merged).toHaveLength(20);
    expect(added.studies).toBe(0);
  });

  it('S17 are those of a set alone, from both doors', async () => {
    const log = await blindReview();
    log.run(importStudies, {
      studies: [{ citation: { type: 'book', title: 'Day calls' }, documents: [] }],
    });
    const [one] = log.snapshot.studies.keys();
    log.run(makeSet, { name: 'Nights', studyIds: one === undefined ? [] : [one] });
    const contents = { operations: log.operations, texts: new Map(), originals: new Map() };
    await writeFile(join(folder, 'sets.loom'), await writeBundle(contents, { rows: log.snapshot }));
    const { out } = await runIn(folder, [
      ...['references', 'sets.loom', '--which', 'undecided', '--set', 'nights', '--json'],
      ...['--format', 'ris', '--out', 'sets', '--open-blind'],
    ]);
    const [file] = JSON.parse(out) as readonly {
      readonly references: number;
      readonly sha256: string;
    }[];
    const [set] = log.snapshot.sets.keys();
    const app = await writeReferences(
      new ExportWork({ full: log.snapshot, operations: log.operations, texts: new Map() }),
      { as: 'ris', viewer: 'reviewer:maren', request: { which: 'undecided', stage: 'any', set } },
    );
    expect(file).toMatchObject({ references: 1, sha256: sha256OfBytes(app.bytes) });
    const none = await runIn(folder, [
      ...['references', 'sets.loom', '--set', 'days', '--format', 'ris', '--out', 'sets'],
    ]);
    expect([none.status, none.err]).toEqual([
      2,
      `${t('sets.unknown', { name: 'days', known: 'some', names: '“Nights”' })}\n`,
    ]);
  });

  it('refuse what is no choice, stage or format in one sentence', async () => {
    const base = ['references', 'sample.loom', '--out', 'none'];
    const said = [];
    for (const more of [
      ['--format', 'ris', '--which', 'some'],
      ['--format', 'ris', '--stage', 'first'],
      ['--format', 'mods'],
    ]) {
      const { err, status } = await runIn(folder, [...base, ...more]);
      said.push([status, err]);
    }
    expect(said).toEqual([
      [2, `${t('references.noWhich', { name: 'some' })}\n`],
      [2, `${t('references.noStage', { name: 'first' })}\n`],
      [2, `${t('references.noFormat', { name: 'mods', formats: referenceFormats.join(', ') })}\n`],
    ]);
  });
});

describe('B4 references while a team screens blind', () => {
  it('tell a decision to who made it, and to nobody else', async () => {
    const { snapshot } = await blindReview();
    const request = { which: 'undecided', stage: 'any' } as const;
    const notesFor = (viewer: 'reviewer:maren' | 'reviewer:ostler' | undefined) =>
      chosenReferences(viewOf(snapshot, { viewer, layer: 'all' }), request).map(
        ({ notes }) => notes,
      );
    expect([notesFor('reviewer:maren'), notesFor('reviewer:ostler'), notesFor(undefined)]).toEqual([
      [['Title and abstract: include (Maren Holt)']],
      [[]],
      [[]],
    ]);
  });

  it('say on the command line that decisions are kept back, and how to read them', async () => {
    await blindReview();
    const args = ['references', 'blind.loom', '--which', 'undecided', '--format', 'ris'];
    const closed = await runIn(folder, [...args, '--out', 'closed']);
    expect([closed.status, closed.err]).toEqual([
      1,
      `${t('references.hidden', { count: 1 })} ${t('references.openBlind')}\n`,
    ]);
    const open = await runIn(folder, [...args, '--open-blind', '--out', 'open']);
    const read = (out: string) => readFile(join(folder, out, 'references-undecided.ris'), 'utf8');
    expect([open.status, open.err]).toEqual([0, '']);
    expect([
      (await read('closed')).includes('Maren'),
      (await read('open')).includes('Maren'),
    ]).toEqual([false, true]);
  });
});
