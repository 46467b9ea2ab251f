import { useDeferredValue, useMemo, useState } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { addColumns } from '../../shared/commands/grids.ts';
import { misfitOf } from '../../shared/grids/misfit.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import { shownQuote } from '../choices/shown-quote.ts';
import { notifyError } from '../store/notices.ts';
import { openCode, openExcerpt } from '../store/session-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import styles from './grids.module.css';
import type { GridView } from './use-grid-view.ts';

/** Excerpts that are drawn at once; more are asked for. */
const atOnce = 30;

/** What of the coding no column holds, and which columns nothing is coded with. */
export function MisfitPane(props: { readonly view: GridView; readonly readOnly: boolean }) {
  const view = useDeferredValue(props.view);
  const { columns, grid, labels, listed, snapshot } = view;
  const [most, setMost] = useState(atOnce);
  const misfit = useMemo(() => misfitOf(snapshot, listed, columns), [snapshot, listed, columns]);
  const { nodes } = codeTree(snapshot.codes);
  const excerpts = [...misfit.outside].flatMap(([studyId, ids]) =>
    ids.map((id) => ({ studyId, id })),
  );
  return (
    <aside className={styles.side} aria-label={t('grids.misfit')}>
      <h3>{t('grids.unused', { count: misfit.unused.length })}</h3>
      <ul className={styles.plainList}>
        {misfit.unused.map(({ code }) => (
          <li key={code.id}>
            <button type="button" className={styles.codeLink} onClick={() => openCode(code.id)}>
              <CodeDot code={code} />
              <span dir="auto">{code.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('grids.outside', { count: excerpts.length, studies: misfit.outside.size })}</h3>
      <ul className={styles.plainList}>
        {[...misfit.outsideCodes].map(([id, count]) => {
          const code = nodes.get(id)?.code;
          return code === undefined || grid === undefined ? null : (
            <li key={id} className={styles.outsideCode}>
              <button type="button" className={styles.codeLink} onClick={() => openCode(id)}>
                <CodeDot code={code} />
                <span dir="auto">{code.name}</span>
              </button>
              <span className={styles.soft}>{t('grids.excerpts', { count })}</span>
              {props.readOnly ? null : (
                <Button
                  look="quiet"
                  aria-label={t('grids.asColumnOf', { code: code.name })}
                  onPress={() =>
                    commitAndTell(addColumns, { gridId: grid.id, codeIds: [id] }).catch(notifyError)
                  }
                >
                  {t('grids.asColumn')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ul className={styles.plainList}>
        {excerpts.slice(0, most).map(({ id, studyId }) => {
          const excerpt = findRecord(snapshot, id);
          return excerpt?.type !== 'excerpt' ? null : (
            <li key={id}>
              <button
                type="button"
                className={styles.quote}
                dir="auto"
                onClick={() => openExcerpt(id)}
              >
                “{shownQuote(excerpt, 160)}”
              </button>
              <span className={styles.facts}>{labels.get(studyId) ?? ''}</span>
            </li>
          );
        })}
      </ul>
      {excerpts.length <= most ? null : (
        <Button look="quiet" onPress={() => setMost(most + 10 * atOnce)}>
          {t('grids.more', { count: excerpts.length - most })}
        </Button>
      )}
    </aside>
  );
}
