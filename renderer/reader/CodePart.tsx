import { useMemo } from 'react';
import { codeUse } from '../../shared/codebook/tally.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Code } from '../../shared/records/code.ts';
import { useRestedSnapshot } from '../store/rested-snapshot.ts';
import { openCode } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import styles from './inspector.module.css';

/** What a code means and how much it is used, with the way to its page. */
export function CodePart({ code }: { readonly code: Code }) {
  const snapshot = useRestedSnapshot();
  const use = useMemo(() => codeUse(snapshot).get(code.id), [snapshot, code.id]);
  const counts = { excerpts: use?.excerptsRolledUp ?? 0, studies: use?.studies ?? 0 };
  return (
    <section className={styles.part} aria-label={code.name}>
      <h2 className={styles.codeTitle}>
        <CodeDot code={code} />
        <span className={styles.name} dir="auto">
          {code.name}
        </span>
      </h2>
      <p dir="auto" className={code.definition === undefined ? styles.soft : undefined}>
        {code.definition ?? t('inspector.noDefinition')}
      </p>
      <p className={styles.soft}>{t('inspector.counts', counts)}</p>
      <p>
        <button type="button" className={styles.link} onClick={() => openCode(code.id)}>
          {t('inspector.openCode')}
        </button>
      </p>
    </section>
  );
}
