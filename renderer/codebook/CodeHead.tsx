import { useState } from 'react';
import { type CodeNode, homeLine } from '../../shared/codebook/code-tree.ts';
import { codeUse } from '../../shared/codebook/tally.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Shown } from '../../shared/team/view.ts';
import { openCode } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { rename } from './codebook-edits.ts';
import { openPopover, useCodebookView } from './codebook-view.ts';
import { NameField } from './NameField.tsx';
import styles from './page.module.css';

/** Name, kind, colour, where the code stands, how much it is used, and why it became a theme. */
export function CodeHead({
  node,
  snapshot,
}: {
  readonly node: CodeNode;
  readonly snapshot: Shown;
}) {
  const { code } = node;
  const [naming, setNaming] = useState(false);
  const use = codeUse(snapshot).get(code.id);
  const isMenuOpen = useCodebookView((state) => state.popover?.codeId === code.id);
  return (
    <header className={styles.head}>
      {node.parent === undefined ? null : <Path node={node.parent} />}
      {node.alsoUnder.length === 0 ? null : <FurtherPlaces themes={node.alsoUnder} />}
      <div className={styles.title} data-naming-home tabIndex={-1}>
        <CodeDot code={code} />
        {naming ? (
          <NameField
            field={`${code.id} name`}
            label={t('codebook.nameOf', { code: code.name })}
            initial={code.name}
            onName={(name) => rename(code.id, name)}
            onEnd={() => setNaming(false)}
          />
        ) : (
          <h2>
            <button
              type="button"
              className={styles.titleButton}
              title={t('codebook.renameHint')}
              dir="auto"
              onClick={() => setNaming(true)}
            >
              {code.name}
            </button>
          </h2>
        )}
        <button
          type="button"
          className={styles.headMore}
          aria-label={t('codebook.actionsFor', { code: code.name })}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            openPopover({ kind: 'menu', codeId: code.id }, { x: box.left, y: box.bottom });
          }}
        >
          ⋯
        </button>
      </div>
      <p className={styles.summary}>
        <span>{t(`kind.${code.kind}`)}</span>
        {code.retired === true ? <span>{t('codebook.retired')}</span> : null}
        <span>
          {t('codebook.use', { excerpts: use?.excerptsRolledUp ?? 0, studies: use?.studies ?? 0 })}
        </span>
        {use !== undefined && use.excerpts !== use.excerptsRolledUp ? (
          <span>{t('codebook.ownUse', { excerpts: use.excerpts })}</span>
        ) : null}
      </p>
      {code.promotionReason === undefined ? null : (
        <p className={styles.reason} dir="auto">
          <span className={styles.reasonLabel}>{t('codebook.reason')}</span> {code.promotionReason}
        </p>
      )}
    </header>
  );
}

/** The names above a code, each a way to its page. */
function Path({ node }: { readonly node: CodeNode }) {
  return (
    <nav className={styles.path} aria-label={t('codebook.path')}>
      {homeLine(node)
        .toReversed()
        .map(({ code }) => (
          <button key={code.id} type="button" dir="auto" onClick={() => openCode(code.id)}>
            {code.name}
          </button>
        ))}
    </nav>
  );
}

/** The other themes it stands under, each a way to its page. */
function FurtherPlaces({ themes }: { readonly themes: readonly CodeNode[] }) {
  return (
    <nav className={`${styles.path} ${styles.further}`} aria-label={t('codebook.furtherPlaces')}>
      <span>
        <span aria-hidden="true">↪ </span>
        {t('codebook.furtherPlaces')}
      </span>
      {themes.map(({ code }) => (
        <button key={code.id} type="button" dir="auto" onClick={() => openCode(code.id)}>
          {code.name}
        </button>
      ))}
    </nav>
  );
}
