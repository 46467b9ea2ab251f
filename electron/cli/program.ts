/** All commands under one name, run without a process of their own. Each command is in the file of its name. */
import { Command, CommanderError } from 'commander';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { programVersion } from '../../shared/version.ts';
import { agreementCommand } from './agreement.ts';
import { checkCommand } from './check.ts';
import { citationsCommand } from './citations.ts';
import { coefficientsCommand } from './coefficients.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { inspectCommand } from './inspect.ts';
import { mergeCommand } from './merge.ts';
import { newCommand } from './new.ts';
import { say } from './output.ts';
import { passphraseCommand } from './passphrase.ts';
import { textCommand } from './text.ts';

function makeProgram(): Command {
  const program = new Command('themeloom')
    .version(programVersion)
    .description('Qualitative thematic synthesis from the command line')
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 done with problems that are listed, 2 unusable arguments or input.',
    )
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, '')) });

  for (const command of [
    newCommand,
    importCommand,
    citationsCommand,
    textCommand,
    inspectCommand,
    checkCommand,
    mergeCommand,
    agreementCommand,
    coefficientsCommand,
    exportCommand,
    passphraseCommand,
  ]) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}

/** Does what `themeloom ARGUMENTS` does and gives its exit status. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  process.exitCode = undefined;
  try {
    await makeProgram().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const isExpected = error instanceof ExpectedError || error instanceof CancelledError;
    say(isExpected ? error.message : `Themeloom failed: ${describe(error)}`);
    return 2;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
