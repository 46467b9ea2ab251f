import { useRef } from 'react';
import { cellPassages } from '../../shared/grids/cell-passages.ts';
import { cellChange } from '../../shared/grids/changed-cells.ts';
import { writtenCell } from '../../shared/grids/written-cells.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CellText } from '../../shared/records/cell.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { isClosedCell } from '../../shared/team/closed-cells.ts';
import type { GridPlace } from '../store/grids-state.ts';
import { useReview } from '../store/review-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { leaveCellPane } from '../ui/cell-pane.ts';
import { CellPassages } from './CellPassages.tsx';
import { CellTextField } from './CellTextField.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import styles from './grids.module.css';
import { RelationChoice } from './RelationChoice.tsx';
import type { GridView } from './use-grid-view.ts';

/** The chosen cell: its texts, beside the passages that they condense. */
export function CellPane(props: {
  readonly view: GridView;
  readonly place: GridPlace;
  readonly readOnly: boolean;
}) {
  const { place, view } = props;
  const { columns, grid, listed, snapshot } = view;
  const { full, reviewerId } = useReview();
  const takers = useRef(new Map<CellText, (words: string) => void>());
  const code = columns.find(({ node }) => node.code.id === place.codeId)?.node.code;
  if (grid === undefined || code === undefined) return null;
  const { codeId, studyId } = place;
  const written = writtenCell(snapshot, grid.id, codeId, studyId);
  const isClosed = isClosedCell(full, reviewerId, studyId);
  const readOnly = props.readOnly || isClosed;
  const passages = studyId === undefined ? [] : cellPassages(snapshot, codeId, studyId);
  const change =
    studyId === undefined
      ? undefined
      : cellChange(snapshot, written, { codeId, studyId }, listed.documents);
  const study = studyId === undefined ? t('grids.overAll') : (view.labels.get(studyId) ?? '');
  const fields = fieldsOf(grid.kind, studyId === undefined);
  const take = (excerpt: Excerpt, words: string): void => {
    const wanted = excerpt.constructOrder === 'author' ? 'second' : 'first';
    takers.current.get(grid.kind === 'translation' ? wanted : 'summary')?.(words);
  };
  return (
    <section
      className={styles.pane}
      data-cell-pane
      aria-label={t('grids.pane', { study, code: code.name })}
      onKeyDown={leaveCellPane}
    >
      <div className={styles.writing}>
        <h2>
          <CodeDot code={code} />
          <span dir="auto">{t('grids.paneTitle', { study, code: code.name })}</span>
        </h2>
        {isClosed ? <p className={styles.soft}>{t('grids.closed')}</p> : null}
        {studyId === undefined && grid.kind === 'translation' ? (
          <RelationChoice gridId={grid.id} code={code} written={written} readOnly={readOnly} />
        ) : null}
        {change === undefined || studyId === undefined ? null : (
          <ChangedSince
            change={change}
            place={{ gridId: grid.id, codeId, studyId }}
            layer={view.layer}
            readOnly={readOnly}
          />
        )}
        <div className={styles.fields}>
          {fields.map((of) => (
            <CellTextField
              key={of}
              of={of}
              label={t(labelOf(of, grid.kind, studyId === undefined))}
              place={place}
              view={view}
              gridId={grid.id}
              text={written?.texts[of]?.text ?? ''}
              readOnly={readOnly}
              takers={takers.current}
            />
          ))}
        </div>
      </div>
      {studyId === undefined ? null : (
        <CellPassages
          passages={passages}
          fresh={new Set(change?.more)}
          snapshot={snapshot}
          readOnly={readOnly}
          onTake={take}
        />
      )}
    </section>
  );
}

function fieldsOf(kind: 'framework' | 'translation', isOverAll: boolean): readonly CellText[] {
  return kind === 'framework' || isOverAll ? ['summary'] : ['first', 'second', 'summary'];
}

function labelOf(of: CellText, kind: 'framework' | 'translation', isOverAll: boolean) {
  if (of !== 'summary') return `grids.text.${of}` as const;
  if (isOverAll) return kind === 'framework' ? 'grids.text.overAll' : 'grids.text.line';
  return kind === 'framework' ? 'grids.text.summary' : 'grids.text.translation';
}
