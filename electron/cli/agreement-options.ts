/** Options of the commands that measure agreement: the unit, the level, which codes and documents. */
import type { Command } from 'commander';
import type { UnitChoice } from '../../shared/agreement/agreement-report.ts';
import { unitKinds } from '../../shared/agreement/units.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { CodeId, DocumentId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';

export interface AgreementChoiceOptions {
  readonly codes?: string;
  readonly documents?: string;
  readonly unit: string;
  readonly overlap: string;
  readonly level: string;
}

/** Adds `--codes`, `--documents`, `--unit`, `--overlap` and `--level`, each with what it is for where there is more. */
export function withAgreementOptions(
  command: Command,
  { codes = '', documents = '', measure = '' } = {},
): Command {
  return command
    .option(
      '--codes <names>',
      `${codes}names or ids of codes, with commas between; all that were used if absent`,
    )
    .option(
      '--documents <names>',
      `${documents}titles or ids of documents, with commas between; all if absent`,
    )
    .option('--unit <unit>', `${measure}${unitKinds.join(', ')}`, 'character')
    .option('--overlap <percent>', `${measure}for excerpts: what two must have in common`, '90')
    .option(
      '--level <level>',
      `${measure}codes, or themes: codes are read as their theme`,
      'codes',
    );
}

/** The unit and level that were named. Refused: names that are none, with code `unit`, `overlap` or `level`. */
export function parseMeasure(options: AgreementChoiceOptions): {
  readonly unit: UnitChoice;
  readonly level: 'codes' | 'themes';
} {
  const { level } = options;
  if (level !== 'codes' && level !== 'themes') {
    throw new ExpectedError('level', `There is no level “${level}”. Levels: codes, themes.`);
  }
  return { unit: parseUnit(options), level };
}

function parseUnit({ overlap, unit }: AgreementChoiceOptions): UnitChoice {
  const kind = unitKinds.find((known) => known === unit);
  if (kind === undefined) {
    throw new ExpectedError('unit', `There is no unit “${unit}”. Units: ${unitKinds.join(', ')}.`);
  }
  if (kind !== 'excerpt') return { kind };
  const percent = Number(overlap);
  if (!(percent > 0 && percent <= 100)) {
    throw new ExpectedError(
      'overlap',
      `“${overlap}” is no overlap: write a percentage from 1 to 100.`,
    );
  }
  return { kind, threshold: percent / 100 };
}

/** The codes and documents that were named; absent where all are meant. */
export function comparedOf(
  snapshot: Shown,
  { codes, documents }: Pick<AgreementChoiceOptions, 'codes' | 'documents'>,
): { readonly codeIds?: readonly CodeId[]; readonly documentIds?: readonly DocumentId[] } {
  return {
    ...(codes === undefined ? {} : { codeIds: codesNamed(snapshot, codes) }),
    ...(documents === undefined ? {} : { documentIds: documentsNamed(snapshot, documents) }),
  };
}

/** The codes that were named, with commas between; refused where a name is none. */
export function codesNamed(snapshot: Shown, list: string): readonly CodeId[] {
  return list.split(',').flatMap((name) => {
    const found = [...snapshot.codes.values()].filter(
      (code) => code.deleted !== true && isNamed(name, code.id, code.name),
    );
    if (found.length === 0) {
      throw new ExpectedError('no-code', `There is no code “${name.trim()}” in this review.`);
    }
    return found.map(({ id }) => id);
  });
}

function documentsNamed(snapshot: Shown, list: string): readonly DocumentId[] {
  return list.split(',').flatMap((name) => {
    const found = [...snapshot.documents.values()].filter(
      (document) => document.deleted !== true && isNamed(name, document.id, document.title),
    );
    if (found.length === 0) {
      throw new ExpectedError(
        'no-document',
        `There is no document “${name.trim()}” in this review.`,
      );
    }
    return found.map(({ id }) => id);
  });
}

function isNamed(wanted: string, id: string, name: string): boolean {
  const text = wanted.trim();
  return text === id || text.toLocaleLowerCase('en') === name.toLocaleLowerCase('en');
}
