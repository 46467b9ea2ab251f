/** A project of another program by what its database holds. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/refi-messages.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import { isQualCoder, qualCoderProject } from './qualcoder.ts';
import { isRqda, rqdaProject } from './rqda.ts';
import type { Tables } from './tables.ts';
import { isTaguette, taguetteProject } from './taguette.ts';

/** Reads the project of Taguette, QualCoder or RQDA. Throws an `ExpectedError` where it is of none of them. */
export function projectInTables(tables: Tables): RefiFile {
  if (isTaguette(tables)) return taguetteProject(tables);
  if (isQualCoder(tables)) return qualCoderProject(tables);
  if (isRqda(tables)) return rqdaProject(tables);
  throw new ExpectedError('refi-none', t('refi.foreignTables'));
}
