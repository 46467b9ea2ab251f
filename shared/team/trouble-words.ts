import { quotedWords } from '../anchor/cite-passage.ts';
import { shortCitation } from '../bibliography/citation.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import { nameOfReviewer } from '../ops/value-words.ts';
import type { Trouble } from './trouble.ts';

/** One sentence for a trouble: who did what, and what the team can do about it. */
export function describeTrouble(trouble: Trouble, snapshot: Snapshot): string {
  switch (trouble.kind) {
    case 'removed': {
      const { codings, record, removedBy } = trouble;
      const what =
        record.type === 'code'
          ? record.name
          : record.type === 'study'
            ? record.citation.title
            : record.title;
      const whose = new Set(
        codings.map(({ reviewerId }) => nameOfReviewer(snapshot.reviewers, reviewerId)),
      );
      return t(`settle.removed.${record.type}`, {
        what,
        remover: nameOfReviewer(snapshot.reviewers, removedBy),
        count: codings.length,
        whose: listInWords([...whose]),
      });
    }
    case 'merge-circle':
    case 'parent-circle':
      return t(`settle.${trouble.kind}`, {
        codes: listInWords(trouble.codes.map(({ name }) => t('common.quoted', { words: name }))),
      });
    case 'study-circle':
      return t('settle.study-circle', {
        studies: listInWords(
          trouble.studies.map(({ citation }) =>
            t('common.quoted', { words: shortCitation(citation) }),
          ),
        ),
      });
    case 'sources-withdrawn': {
      const [first] = trouble.codings;
      const excerpt = first === undefined ? undefined : findRecord(snapshot, first.excerptId);
      return t('settle.sources-withdrawn', {
        count: trouble.codings.length,
        quote:
          excerpt?.type === 'excerpt'
            ? t('common.quoted', { words: quotedWords(excerpt).slice(0, 90) })
            : '–',
      });
    }
    case 'corrections': {
      const [shown] = trouble.corrections;
      return t('settle.corrections', {
        was: shown?.was ?? '',
        document: snapshot.documents.get(shown?.documentId ?? 'document:')?.title ?? '–',
        words: `“${shown?.words ?? ''}”`,
      });
    }
    case 'same-name': {
      const [first, second] = trouble.codes;
      return t('settle.same-name', {
        name: first.name,
        first: nameOfReviewer(snapshot.reviewers, first.createdBy),
        second: nameOfReviewer(snapshot.reviewers, second.createdBy),
      });
    }
  }
}
