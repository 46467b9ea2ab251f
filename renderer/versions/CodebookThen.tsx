import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { Shown } from '../../shared/team/view.ts';
import { openCode } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import styles from './versions.module.css';

/** The tree as it was; a code that is there now leads to its page. */
export function CodebookThen(props: { readonly codes: Snapshot['codes']; readonly now: Shown }) {
  const { inOrder } = codeTree(props.codes);
  const { resolved } = codeTree(props.now.codes).structure;
  if (inOrder.length === 0) return <p className={styles.soft}>{t('versions.noCodes')}</p>;
  return (
    <>
      <p className={styles.soft}>{t('versions.codes', { count: inOrder.length })}</p>
      <ul className={styles.tree}>
        {inOrder.map(({ code, depth }) => {
          const target = resolved.get(code.id);
          return (
            <li key={code.id} style={{ paddingInlineStart: depth * 20 }}>
              <CodeDot code={code} />
              <span>
                {target === undefined ? (
                  <span dir="auto">{code.name}</span>
                ) : (
                  <button
                    type="button"
                    className={styles.leads}
                    dir="auto"
                    onClick={() => openCode(target)}
                  >
                    {code.name}
                  </button>
                )}
                {code.definition === undefined ? null : (
                  <span className={styles.definition} dir="auto">
                    {code.definition}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
