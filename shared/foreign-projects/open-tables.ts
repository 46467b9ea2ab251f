/** A project of another program by what its database holds. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/refi-messages.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import type { NotCarried } from '../refi-qda/report.ts';
import { isQualCoder, qualCoderProject } from './qualcoder.ts';
import { isRqda, rqdaProject } from './rqda.ts';
import type { Tables } from './tables.ts';
import { isTaguette, taguetteProject } from './taguette.ts';

/** Reads the project of Taguette, QualCoder or RQDA, with what is to be told of its database. Throws an `ExpectedError` where it is of none of them. */
export function projectInTables(tables: Tables, left: readonly NotCarried[] = []): RefiFile {
  return { ...projectOf(tables), left };
}

function projectOf(tables: Tables): RefiFile {
  if (isTaguette(tables)) return taguetteProject(tables);
  if (isQualCoder(tables)) return qualCoderProject(tables);
  if (isRqda(tables)) return rqdaProject(tables);
  throw new ExpectedError('refi-none', t('refi.foreignTables'));
}
