import type { Citation } from '../bibliography/citation.ts';
import { confirmDuplicates, mergeDuplicates } from '../commands/duplicates.ts';
import { screenStudy, setScreeners, settleScreening } from '../commands/screening.ts';
import { addSearch, editSearch } from '../commands/searches.ts';
import { importStudies, type NewDocument } from '../commands/studies.ts';
import { BugError } from '../errors.ts';
import type { Operation } from '../ops/operation.ts';
import type { SearchId, StudyId } from '../records/ids.ts';
import type { SourceKind } from '../records/search.ts';
import type { FoundIn, ScreenedRecord } from './sample-content.ts';
import { type SampleLog, sampleReviewers } from './sample-log.ts';
import { screenedRecords } from './screened-records.ts';

interface SampleSearch {
  readonly source: string;
  readonly kind: SourceKind;
  readonly date: string;
  readonly platform?: string;
  readonly years?: string;
  readonly limits?: string;
  readonly runBy?: string;
  readonly query: string;
  readonly note: string;
}

const range = {
  years: '2011 to 2025',
  limits: 'No limit of language',
  runBy: 'A librarian',
} as const;

const searches: Readonly<Record<FoundIn, SampleSearch>> = {
  medline: {
    source: 'MEDLINE',
    kind: 'database',
    date: '2025-10-06',
    platform: 'Ovid',
    ...range,
    query:
      '(exp Palliative Care/ or exp Terminal Care/ or (dying or “end of life”).ti,ab.) and (exp General Practitioners/ or Nurses, Community Health/ or (“family doctor*” or “district nurs*”).ti,ab.) and (home.ti,ab. or Home Care Services/) and (exp Qualitative Research/ or (interview* or “focus group*”).ti,ab.)',
    note: 'Invented.',
  },
  cinahl: {
    source: 'CINAHL',
    kind: 'database',
    date: '2025-10-06',
    platform: 'EBSCOhost',
    ...range,
    query:
      '(MH "Palliative Care+" OR MH "Terminal Care+") AND (MH "Community Health Nursing+" OR MH "Physicians, Family") AND TX home AND (MH "Qualitative Studies+" OR TI interview* OR AB interview*)',
    note: 'Invented.',
  },
  psycinfo: {
    source: 'PsycINFO',
    kind: 'database',
    date: '2025-10-07',
    platform: 'Ovid',
    ...range,
    query:
      'DE "Palliative Care" AND (DE "General Practitioners" OR DE "Nurses") AND home AND (interview* OR "focus group*")',
    note: 'Invented.',
  },
  citations: {
    source: 'Citation searching',
    kind: 'citation',
    date: '2025-11-17',
    query: 'Reference lists of the included studies, and what cites them',
    note: 'Invented: done when the first eleven studies were included.',
  },
};

/** A record as a source gives it: the first is kept, the others are its duplicates. */
interface Given {
  readonly citation: Citation;
  readonly foundIn: readonly FoundIn[];
  readonly documents: readonly NewDocument[];
}

/** Adds the lines of the search log and tells their ids. */
export async function logSearches(log: SampleLog): Promise<ReadonlyMap<FoundIn, SearchId>> {
  const ids = new Map<FoundIn, SearchId>();
  for (const key of ['medline', 'cinahl', 'psycinfo', 'citations'] as const) {
    const { source, ...fields } = searches[key];
    const searchId = createdIds(await log.commit(addSearch, { source }), 'search')[0];
    if (searchId === undefined) throw new BugError('No search was added to the sample');
    await log.commit(editSearch, { searchId, fields });
    ids.set(key, searchId);
  }
  return ids;
}

/** Imports records in their order and then the duplicates that other sources gave; tells the ids of those that are kept. */
export async function importRecords(
  log: SampleLog,
  searchIds: ReadonlyMap<FoundIn, SearchId>,
  records: readonly Given[],
): Promise<readonly StudyId[]> {
  const from = (key: FoundIn | undefined): { searchId?: SearchId } => {
    const searchId = key === undefined ? undefined : searchIds.get(key);
    return searchId === undefined ? {} : { searchId };
  };
  const kept = createdIds(
    await log.commit(importStudies, {
      studies: records.map(({ citation, documents, foundIn }) => ({
        citation,
        documents,
        ...from(foundIn[0]),
      })),
    }),
    'study',
  );
  const repeats = records.flatMap(({ citation, foundIn }, index) =>
    foundIn.slice(1).map((key) => ({ citation, key, keep: kept[index] })),
  );
  if (repeats.length === 0) return kept;
  const again = createdIds(
    await log.commit(importStudies, {
      studies: repeats.map(({ citation, key }) => ({ citation, documents: [], ...from(key) })),
    }),
    'study',
  );
  await log.commit(mergeDuplicates, {
    groups: repeats.flatMap(({ keep }, index) => {
      const duplicate = again[index];
      return keep === undefined || duplicate === undefined
        ? []
        : [{ keep, duplicates: [duplicate] }];
    }),
  });
  await log.commit(confirmDuplicates, { studyIds: again });
  return kept;
}

/** Screens what was included and what was not, by two reviewers, and settles where they differ. */
export async function screenRecords(
  log: SampleLog,
  studies: { readonly included: readonly StudyId[]; readonly excluded: readonly StudyId[] },
): Promise<void> {
  const excluded = studies.excluded.flatMap((studyId, index) => {
    const record = screenedRecords[index];
    return record === undefined ? [] : [{ studyId, record }];
  });
  await log.commit(setScreeners, { screeners: 2 });
  for (const writer of ['reader', 'ines'] as const) {
    await log.writeAs(writer);
    for (const studyId of studies.included) {
      await log.commit(screenStudy, { studyId, stage: 'titleAbstract', decision: 'include' });
    }
    for (const { record, studyId } of excluded) {
      const passed = record.atFullText !== undefined;
      const hoped = record.atTitle === 'settled' && writer === 'ines';
      const decision = passed || hoped ? 'include' : 'exclude';
      await log.commit(screenStudy, { studyId, stage: 'titleAbstract', decision });
    }
    for (const studyId of studies.included) {
      await log.commit(screenStudy, { studyId, stage: 'fullText', decision: 'include' });
    }
    for (const { record, studyId } of excluded) {
      if (record.atFullText === undefined) continue;
      const reasonId =
        writer === 'ines' ? (record.atFullTextOther ?? record.atFullText) : record.atFullText;
      await log.commit(screenStudy, { studyId, stage: 'fullText', decision: 'exclude', reasonId });
    }
  }
  await log.writeAs('reader');
  for (const { record, studyId } of excluded) await settle(log, studyId, record);
}

async function settle(log: SampleLog, studyId: StudyId, record: ScreenedRecord): Promise<void> {
  const { atFullText, atFullTextOther, atTitle, note = '' } = record;
  const present = [sampleReviewers.ines];
  if (atTitle === 'settled') {
    const stage = 'titleAbstract';
    await log.commit(settleScreening, { studyId, stage, decision: 'exclude', present, note });
  }
  if (atFullTextOther !== undefined) {
    const stage = 'fullText';
    const reasonId = atFullText;
    await log.commit(settleScreening, {
      studyId,
      stage,
      decision: 'exclude',
      reasonId,
      present,
      note,
    });
  }
}

/** The citation of an excluded record. */
export function citationOf({
  abstract,
  authors,
  journal,
  pages,
  title,
  year,
}: ScreenedRecord): Citation {
  return {
    type: 'article-journal',
    title,
    author: authors.split('; ').map((author) => {
      const [family = '', given = ''] = author.split(', ');
      return { family, given };
    }),
    issued: { 'date-parts': [[year]] },
    'container-title': journal,
    page: pages.replace('-', '–'),
    language: 'en',
    abstract,
  };
}

/** Ids of the records of one type that an operation created, in their order. */
export function createdIds<
  T extends
    | 'search'
    | 'study'
    | 'document'
    | 'excerpt'
    | 'code'
    | 'finding'
    | 'field'
    | 'grid'
    | 'step'
    | 'map'
    | 'idea'
    | 'arrow',
>(operation: Operation, type: T): readonly `${T}:${string}`[] {
  const isOfType = (id: string): id is `${T}:${string}` => id.startsWith(`${type}:`);
  return operation.changes.flatMap((change) =>
    'create' in change && isOfType(change.create.id) ? [change.create.id] : [],
  );
}
