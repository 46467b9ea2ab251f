/** All commands under one name, run without a process of their own. Each command is in the file of its name. */
import { Command, CommanderError } from 'commander';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { programVersion } from '../../shared/version.ts';
import { say } from './output.ts';

/** In the order of the help. A command is loaded when it is asked for: reading PDFs alone takes a third of a second to load. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./new.ts')).newCommand,
  import: async () => (await import('./import.ts')).importCommand,
  codebook: async () => (await import('./codebook.ts')).codebookCommand,
  segments: async () => (await import('./segments.ts')).segmentsCommand,
  convert: async () => (await import('./convert.ts')).convertCommand,
  citations: async () => (await import('./citations.ts')).citationsCommand,
  text: async () => (await import('./text.ts')).textCommand,
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  merge: async () => (await import('./merge.ts')).mergeCommand,
  agreement: async () => (await import('./agreement.ts')).agreementCommand,
  coefficients: async () => (await import('./coefficients.ts')).coefficientsCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  package: async () => (await import('./package.ts')).packageCommand,
  references: async () => (await import('./references.ts')).referencesCommand,
  passphrase: async () => (await import('./passphrase.ts')).passphraseCommand,
};

/** The program with the command that is called, or, for help and for a name that is none, with all of them. */
async function makeProgram(called: string | undefined): Promise<Command> {
  const program = new Command('themeloom')
    .version(programVersion)
    .description('Qualitative thematic synthesis from the command line')
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 done with problems that are listed, 2 unusable arguments or input.',
    )
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, '')) });

  const one =
    called !== undefined && Object.hasOwn(commands, called) ? commands[called] : undefined;
  const isVersion = called === '--version' || called === '-V';
  const loads = one === undefined ? Object.values(isVersion ? {} : commands) : [one];
  for (const command of await Promise.all(loads.map((load) => load()))) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}

/** Does what `themeloom ARGUMENTS` does and gives its exit status. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  process.exitCode = undefined;
  try {
    const program = await makeProgram(args[0]);
    await program.parseAsync(args, { from: 'user' });
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
