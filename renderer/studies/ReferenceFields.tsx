import { useState } from 'react';
import { yearOf } from '../../shared/bibliography/citation.ts';
import { editStudy, type StudyFields } from '../../shared/commands/studies.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { yearFields } from './columns.ts';
import styles from './panel.module.css';
import { authorsFromText, authorsToText } from './reference-fields.ts';

const plainFields = [
  ['container-title', 'study.field.journal'],
  ['volume', 'study.field.volume'],
  ['issue', 'study.field.issue'],
  ['page', 'study.field.pages'],
  ['DOI', 'study.field.doi'],
] as const;

/** The parts of the reference, shown when they are to be edited. */
export function ReferenceFields({ study }: { readonly study: Study }) {
  const [isOpen, setOpen] = useState(false);
  const readOnly = useReview((state) => state.readOnly);
  const { citation } = study;
  const save = async (fields: StudyFields | undefined) => {
    if (fields === undefined) throw new ExpectedError('no-year', t('studies.yearWrong'));
    return commitText(editStudy, { studyId: study.id, fields });
  };
  const toggle = (
    <div>
      <Button
        look="quiet"
        isDisabled={readOnly}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'study.doneReference' : 'study.editReference')}
      </Button>
    </div>
  );
  if (!isOpen) return toggle;
  return (
    <div className={styles.form}>
      <CommitField
        field={`${study.id} authors`}
        label={t('study.field.authors')}
        multiline
        value={authorsToText(citation.author)}
        onCommit={(text) => {
          const names = authorsFromText(text, citation.author);
          return save({ 'citation.author': names.length === 0 ? null : names });
        }}
      />
      <CommitField
        field={`${study.id} title`}
        label={t('study.field.title')}
        multiline
        value={citation.title}
        onCommit={(text) => save({ 'citation.title': text.replace(/\s+/g, ' ') })}
      />
      <CommitField
        field={`${study.id} year`}
        label={t('study.field.year')}
        value={String(yearOf(citation) ?? '')}
        onCommit={(text) => save(yearFields(study, text))}
      />
      {plainFields.map(([field, label]) => (
        <CommitField
          key={field}
          field={`${study.id} ${field}`}
          label={t(label)}
          value={citation[field] ?? ''}
          onCommit={(text) => save({ [`citation.${field}`]: text })}
        />
      ))}
      {toggle}
    </div>
  );
}
