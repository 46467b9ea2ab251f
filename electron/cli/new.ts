import { Command } from 'commander';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import { beginReview } from '../../shared/engine/begin-review.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { protectFile } from '../../shared/protect/protected-file.ts';
import { newId } from '../../shared/records/ids.ts';
import { buildSampleReview } from '../../shared/sample/sample-review.ts';
import { refuseToReplace, writeAtomically } from './files.ts';
import { printResult } from './output.ts';
import { newLock } from './passphrases.ts';
import { random } from './random.ts';
import { writerOf } from './review-file.ts';

interface Options {
  readonly title?: string;
  readonly question?: string;
  readonly reviewer?: string;
  readonly sample?: boolean;
  readonly passphraseFile?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const newCommand = new Command('new')
  .description('make an empty review, or the sample review')
  .argument('<review>', 'file to write, e.g. review.loom')
  .option('--title <title>', 'title of the review')
  .option('--question <question>', 'review question')
  .option('--reviewer <name>', 'name of the first reviewer', 'Reviewer')
  .option('--sample', 'the sample review: twelve invented studies, coded')
  .option('--passphrase-file <file>', 'protects the file; the file that holds the passphrase')
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document')
  .action(async (path: string, options: Options) => {
    if (options.sample === true && options.title !== undefined) {
      throw new ExpectedError(
        'arguments',
        'The sample review has its own title: use --title or --sample, not both.',
      );
    }
    if (options.sample !== true && (options.title ?? '').trim() === '') {
      throw new ExpectedError(
        'arguments',
        'A new review needs --title, or --sample for the sample review.',
      );
    }
    await refuseToReplace(path, options.force);
    const built = options.sample === true ? await buildSampleReview() : await emptyReview(options);
    const { review } = built.snapshot;
    const bytes = await writeBundle(built, { rows: built.snapshot });
    await writeAtomically(path, await protectedBy(options.passphraseFile, bytes));
    printResult(options.json, { file: path, id: review?.id, title: review?.title }, [
      `Made ${path}: “${review?.title}”.`,
    ]);
  });

async function protectedBy(file: string | undefined, bytes: Uint8Array): Promise<Uint8Array> {
  if (file === undefined) return bytes;
  return protectFile(bytes, await newLock(file), { random });
}

async function emptyReview(options: Options) {
  const reviewerId = newId('reviewer', random);
  const name = options.reviewer?.trim() || 'Reviewer';
  const reviewId = newId('review', random);
  const engine = await beginReview(reviewId, writerOf(reviewerId));
  await engine.commit(createReview, {
    reviewId,
    title: options.title ?? '',
    ...(options.question === undefined ? {} : { question: options.question }),
    reviewer: { name, initials: initialsOf(name) },
  });
  return {
    operations: await engine.readLog(),
    texts: new Map(),
    originals: new Map(),
    snapshot: engine.state.full,
  };
}

function initialsOf(name: string): string {
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '');
  return letters.join('').slice(0, 4).toLocaleUpperCase('en');
}
