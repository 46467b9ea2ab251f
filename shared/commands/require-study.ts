/** The studies and records that commands are about. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { isRecord } from '../records/reports.ts';
import type { Study } from '../records/study.ts';

/** A study that is there. Throws an `ExpectedError` where it is gone. */
export function requireStudy({ studies }: Pick<Snapshot, 'studies'>, id: StudyId): Study {
  const study = studies.get(id);
  if (study === undefined || study.deleted === true) throw gone();
  return study;
}

/** A study or another report of one (S13). Throws an `ExpectedError` where it is gone. */
export function requireRecord({ studies }: Pick<Snapshot, 'studies'>, id: StudyId): Study {
  const record = studies.get(id);
  if (record === undefined || !isRecord(record)) throw gone();
  return record;
}

function gone(): ExpectedError {
  return new ExpectedError('missing', t('error.studyGone'));
}
