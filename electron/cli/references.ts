import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import { gathered } from '../../shared/export/write-table.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StageChoice } from '../../shared/prisma/standing.ts';
import {
  type ReferenceFormat,
  referenceFormats,
} from '../../shared/references/reference-formats.ts';
import { isSetScope } from '../../shared/scope/listed-studies.ts';
import {
  chosenReferences,
  hiddenDecisions,
  openReferences,
  type ReferencesRequest,
  referenceChoices,
} from '../../shared/use-cases/export-references.ts';
import { showCoding } from '../../shared/use-cases/show-coding.ts';
import { makeFolder, refuseToReplace, writeAllAtomically } from './files.ts';
import { doneWithProblems, printResult, say } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import { openToRead } from './review-file.ts';
import { scopeOf } from './scope-options.ts';

interface Options extends ReadingOptions {
  readonly which: string;
  readonly stage: string;
  readonly set?: string;
  readonly format: string;
  readonly out: string;
  readonly openBlind?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Stages as they are typed. */
const stages: Readonly<Record<string, StageChoice>> = {
  any: 'any',
  'title-abstract': 'titleAbstract',
  'full-text': 'fullText',
};

export const referencesCommand = withPassphraseFiles(
  new Command('references')
    .description('write references for other programs')
    .argument('<review>', '.loom file')
    .option('--which <records>', referenceChoices.join(', '), 'included')
    .option('--stage <stage>', `${Object.keys(stages).join(', ')}: at which they stand so`, 'any')
    .option('--set <name>', 'of the studies of this set alone')
    .requiredOption('--format <formats>', referenceFormats.join(','))
    .requiredOption('--out <folder>', 'folder to write into; made if it is not there')
    .option('--open-blind', 'count decisions that are kept blind all the same'),
)
  .option('--force', 'replace files that exist')
  .option('--json', 'print one JSON document: the files with their sha256')
  .action(async (path: string, options: Options) => {
    const asked = requestOf(options);
    const formats = options.format.split(',').map((name) => parseFormat(name.trim()));
    const { snapshot: full } = await openToRead(path, options);
    const { openBlind } = options;
    const { everyone: shown } = showCoding(full, { openBlind });
    const scope = options.set === undefined ? undefined : scopeOf(shown, { set: options.set });
    const request = { ...asked, ...(isSetScope(scope) ? { set: scope } : {}) };
    const references = chosenReferences(shown, request);
    const opened = openReferences(references, request, { formats });
    const files = await Promise.all(
      opened.map(async ({ format, name, pieces }) => {
        const bytes = await gathered(pieces());
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return { format, file: join(options.out, name), bytes, sha256 };
      }),
    );
    for (const { file } of files) await refuseToReplace(file, options.force);
    await makeFolder(options.out);
    await writeAllAtomically(files.map(({ bytes, file }) => ({ path: file, pieces: bytes })));
    if (references.length === 0) say(t('references.none'));
    sayHidden(hiddenDecisions(full, shown));
    const count = references.length;
    printResult(
      options.json,
      files.map(({ file, format, sha256 }) => ({ format, file, references: count, sha256 })),
      files.map(({ file, sha256 }) => `${sha256}  ${file}`),
    );
  });

function sayHidden(count: number): void {
  if (count === 0) return;
  say(`${t('references.hidden', { count })} ${t('references.openBlind')}`);
  process.exitCode = doneWithProblems;
}

function requestOf({ stage, which }: Options): ReferencesRequest {
  const choice = referenceChoices.find((known) => known === which.trim());
  if (choice === undefined)
    throw new ExpectedError('which', t('references.noWhich', { name: which }));
  const name = stage.trim();
  const at = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (at === undefined) throw new ExpectedError('stage', t('references.noStage', { name }));
  return { which: choice, stage: at };
}

function parseFormat(name: string): ReferenceFormat {
  const format = referenceFormats.find((known) => known === name);
  if (format !== undefined) return format;
  throw new ExpectedError(
    'format-name',
    t('references.noFormat', { name, formats: referenceFormats.join(', ') }),
  );
}
