/** Joining several reports of one study, and taking them apart again (S13). */
import { shortCitation } from '../bibliography/citation.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import type { Change } from '../ops/change.ts';
import type { DocumentRecord } from '../records/document.ts';
import { documentsOfStudies } from '../records/documents-of-studies.ts';
import type { StudyId } from '../records/ids.ts';
import { isReport } from '../records/reports.ts';
import type { Study } from '../records/study.ts';
import type { Command } from './context.ts';
import { giveBack, giveDocuments, namedStudies, pushFields, titleFrom } from './given-documents.ts';
import { requireStudy } from './require-study.ts';

/**
 * Makes studies further reports of another one: their documents, coded or not, are that study's from then on, and their
 * labels too. Their references, searches and screening stay theirs; reports that they have come along.
 */
export const joinReports: Command<{
  readonly studyId: StudyId;
  readonly reportIds: readonly StudyId[];
}> = (snapshot, { reportIds, studyId }) => {
  const study = requireStudy(snapshot, studyId);
  const ids = [...new Set(reportIds)].filter((id) => id !== studyId);
  const documents = documentsOfStudies(snapshot.documents);
  const changes: Change[] = [];
  const labels: Record<string, true> = {};
  const to = { studyId, titles: new Set((documents.get(studyId) ?? []).map(({ title }) => title)) };
  for (const id of ids) {
    const report = requireStudy(snapshot, id);
    const given = documents.get(id) ?? [];
    giveDocuments(given, to, (document, taken) => titleOf(document, report, taken), changes);
    for (const label of Object.keys(report.labels ?? {})) labels[`labels.${label}`] = true;
    pushFields(changes, report, {
      deleted: true,
      reportOf: studyId,
      ...(given.length === 0 ? {} : { gave: given.map((document) => document.id) }),
    });
  }
  pushFields(changes, study, labels);
  const { study: first } = namedStudies(snapshot, ids);
  return {
    kind: 'join-reports',
    params: { ...namedStudies(snapshot, [studyId]), count: ids.length, report: first },
    changes,
  };
};

/** Makes reports studies of their own again, with the documents they gave. */
export const separateReports: Command<{ readonly reportIds: readonly StudyId[] }> = (
  snapshot,
  { reportIds },
) => {
  const changes: Change[] = [];
  for (const id of new Set(reportIds)) {
    const report = snapshot.studies.get(id);
    if (report === undefined || !isReport(report))
      throw new ExpectedError('missing', t('error.notReport'));
    giveBack(snapshot, report, changes);
    pushFields(changes, report, {
      deleted: null,
      reportOf: null,
      gave: null,
      // They looked alike perhaps, and are two.
      distinctFrom: [...new Set([...(report.distinctFrom ?? []), report.reportOf])],
    });
  }
  return { kind: 'separate-reports', params: namedStudies(snapshot, reportIds), changes };
};

/** A study has an abstract of each of its reports: that of a further one says whose it is. */
function titleOf(
  { format, title }: DocumentRecord,
  { citation }: Study,
  taken: ReadonlySet<string>,
): string {
  return format === 'abstract' ? titleFrom(title, shortCitation(citation), taken) : title;
}
