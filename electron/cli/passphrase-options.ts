import type { Command } from 'commander';

/** What a command that reads .loom files is told of passphrases. */
export interface ReadingOptions {
  readonly passphraseFile: readonly string[];
}

/** What a command that writes a .loom file is told of them besides. */
export interface WritingOptions extends ReadingOptions {
  /** False where the file is wanted without a passphrase, though what was read had one. */
  readonly passphrase: boolean;
}

/** Has a command that reads .loom files open protected ones. A passphrase is never an argument: others could see it. */
export function withPassphraseFiles(command: Command): Command {
  return command.option(
    '--passphrase-file <file>',
    'file that holds the passphrase of a protected .loom file; again for each; asked for at a terminal if absent',
    (file, files: readonly string[]) => [...files, file],
    [],
  );
}

/** The same for a command that writes one: it is protected as what was read was. */
export function withProtection(command: Command): Command {
  return withPassphraseFiles(command).option(
    '--no-passphrase',
    'write the file without a passphrase, though what was read had one',
  );
}
