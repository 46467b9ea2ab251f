import { useId } from 'react';
import { passagesOf } from '../../shared/cells/passages.ts';
import { extractValue } from '../../shared/commands/extraction.ts';
import { checkValue } from '../../shared/extraction/field-values.ts';
import type { StudyCell } from '../../shared/extraction/study-cells.ts';
import { nameWithUnit, problemWords } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { keyOf, runAction } from '../actions/registry.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { type ListedPassage, RestingPassages } from '../choices/RestingPassages.tsx';
import { TakeSelection } from '../choices/TakeSelection.tsx';
import { commit, commitText, useReview } from '../store/review-store.ts';
import styles from './extraction.module.css';
import { FieldControl } from './FieldControl.tsx';
import { takeInHand, useInHand } from './in-hand.ts';
import { WhatOthersSay } from './WhatOthersSay.tsx';

/** One field of a study: its name and guidance, the control, what is to be said of the value, and where it stands. */
export function FieldEntry(props: {
  readonly study: Study;
  readonly cell: StudyCell;
  readonly isBesideText: boolean;
}) {
  const { cell, isBesideText, study } = props;
  const { field } = cell;
  const id = useId();
  const readOnly = useReview((state) => state.readOnly);
  const inHand = useInHand((state) => state.fieldId === field.id);
  const problem = checkValue(field, cell.value);
  const store = (value: string) =>
    commitText(extractValue, { studyId: study.id, fieldId: field.id, value });
  return (
    <div
      className={styles.entry}
      role="group"
      aria-labelledby={`${id}name`}
      data-in-hand={inHand || undefined}
      data-field={field.id}
      onFocus={() => takeInHand(field.id)}
      onPointerDown={() => takeInHand(field.id)}
    >
      <h3 id={`${id}name`} className={styles.name} dir="auto">
        {nameWithUnit(field.name, field.unit)}
      </h3>
      {field.guidance === undefined ? null : (
        <p className={styles.guidance} dir="auto">
          {field.guidance}
        </p>
      )}
      <FieldControl
        cell={cell}
        place={`${study.id} ${field.id}`}
        isReadOnly={readOnly}
        onStore={store}
      />
      {problem === undefined ? null : (
        <p className={styles.check} data-missing={problem.is === 'missing' || undefined}>
          {problemWords(problem)}
        </p>
      )}
      <RestingPassages
        label={t('extraction.passagesOf', { field: field.name })}
        passages={listedPassages(study, cell)}
        isReadOnly={readOnly}
      />
      {isBesideText && inHand ? (
        <TakeSelection
          label={t('action.extract.take')}
          keys={keyOf('extract.take')}
          onTake={() => runAction('extract.take')}
        />
      ) : null}
      {inHand || cell.own?.note !== undefined ? (
        <CommitField
          field={`${study.id} ${field.id} note`}
          label={t('extraction.noteOf', { field: field.name })}
          isLabelHidden
          placeholder={t('extraction.note')}
          value={cell.own?.note ?? ''}
          isReadOnly={readOnly}
          onCommit={(note) =>
            commitText(extractValue, { studyId: study.id, fieldId: field.id, note })
          }
        />
      ) : null}
      <WhatOthersSay study={study} cell={cell} />
    </div>
  );
}

/** The passages a value rests on; one’s own can be taken off. */
function listedPassages(study: Study, { field, own, rests }: StudyCell): readonly ListedPassage[] {
  const passages = own === undefined ? [] : passagesOf(own);
  const takeOff = (at: number) => (): void =>
    void commit(extractValue, {
      studyId: study.id,
      fieldId: field.id,
      passages: passages.toSpliced(at, 1),
    });
  return rests.flatMap((row) =>
    passagesOf(row).map((passage, at) => ({
      passage,
      takeOff: row === own ? takeOff(at) : undefined,
    })),
  );
}
