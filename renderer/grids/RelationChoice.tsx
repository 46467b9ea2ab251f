import { relateConcept } from '../../shared/commands/grid-cells.ts';
import type { WrittenCell } from '../../shared/grids/written-cells.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { conceptRelations } from '../../shared/records/cell.ts';
import type { Code } from '../../shared/records/code.ts';
import type { GridId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import styles from './grids.module.css';

/** How the studies’ words for a concept go together. */
export function RelationChoice(props: {
  readonly gridId: GridId;
  readonly code: Code;
  readonly written: WrittenCell | undefined;
  readonly readOnly: boolean;
}) {
  const { code, gridId, readOnly, written } = props;
  return (
    <label className={styles.inline}>
      <span>{t('grids.relationLabel')}</span>
      <select
        value={written?.relation ?? ''}
        disabled={readOnly}
        onChange={({ target }) =>
          commit(relateConcept, {
            gridId,
            codeId: code.id,
            relation: conceptRelations.find((each) => each === target.value),
          }).catch(notifyError)
        }
      >
        <option value="">{t('grids.relation.open')}</option>
        {conceptRelations.map((each) => (
          <option key={each} value={each}>
            {t(`grids.relation.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
