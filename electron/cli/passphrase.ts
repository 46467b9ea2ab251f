import { Command } from 'commander';
import { streamBundle } from '../../shared/bundle/read-bundle.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { readHeader } from '../../shared/protect/file-header.ts';
import { isProtected } from '../../shared/protect/is-protected.ts';
import {
  changePassphrase,
  openProtected,
  protectFile,
} from '../../shared/protect/protected-file.ts';
import { readInput, refuseToReplace, writeAtomically } from './files.ts';
import { printResult } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import { newLock, Passphrases } from './passphrases.ts';
import { random } from './random.ts';

interface Options extends ReadingOptions {
  readonly out: string;
  readonly newPassphraseFile?: string;
  readonly remove?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** What became of the protection of a file. */
type Done = 'protected' | 'changed' | 'removed';

const told: Readonly<Record<Done, string>> = {
  protected: 'is protected. Whoever loses the passphrase loses what is in it.',
  changed:
    'opens with the new passphrase. Other copies of the file open with the old one, as before.',
  removed: 'has no passphrase any more: whoever has the file can read it.',
};

export const passphraseCommand = withPassphraseFiles(
  new Command('passphrase')
    .description('protect a review with a passphrase, change it, or take it away')
    .argument('<review>', '.loom file; it is not changed unless --out names it too')
    .requiredOption('--out <file>', '.loom file to write'),
)
  .option(
    '--new-passphrase-file <file>',
    'file that holds the new passphrase; asked for at a terminal if absent',
  )
  .option('--remove', 'take the passphrase away')
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document')
  .action(async (path: string, options: Options) => {
    if (options.remove === true && options.newPassphraseFile !== undefined) {
      throw new ExpectedError('arguments', 'Use --remove or --new-passphrase-file, not both.');
    }
    await refuseToReplace(options.out, options.force);
    const { bytes, done } = await rewritten(path, options);
    await writeAtomically(options.out, bytes);
    printResult(options.json, { file: options.out, done }, [`${options.out} ${told[done]}`]);
  });

async function rewritten(
  path: string,
  options: Options,
): Promise<{ readonly bytes: Uint8Array; readonly done: Done }> {
  const bytes = await readInput(path);
  if (!isProtected(bytes)) {
    if (options.remove === true)
      throw new ExpectedError('not-protected', `${path} has no passphrase. Nothing was written.`);
    // Only reviews are protected: what is no review is told now, not when it is opened.
    await streamBundle(bytes);
    const lock = await newLock(options.newPassphraseFile);
    return { bytes: await protectFile(bytes, lock, { random }), done: 'protected' };
  }
  const { dataKey, lock } = await new Passphrases(options.passphraseFile).unlock(
    path,
    readHeader(bytes),
  );
  if (options.remove === true)
    return { bytes: await openProtected(bytes, dataKey), done: 'removed' };
  const next = await newLock(options.newPassphraseFile);
  return { bytes: await changePassphrase(bytes, lock, next, random), done: 'changed' };
}
