import type { CSSProperties } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { createFromDraft } from './codebook-edits.ts';
import { stopNaming, useCodebookView } from './codebook-view.ts';
import { NameField } from './NameField.tsx';
import styles from './tree.module.css';
import type { DraftRow } from './tree-rows.ts';

/** A code that is being named, at the place it will have. */
export function DraftTreeRow({ row }: { readonly row: DraftRow }) {
  const { draft } = row;
  const drafted = useCodebookView((view) => view.drafted);
  return (
    <div
      role="row"
      className={styles.row}
      style={{ '--level': row.level } as CSSProperties}
      aria-level={row.level}
    >
      <div role="gridcell" className={styles.name}>
        <span className={styles.twist} />
        <CodeDot code={{ kind: draft.kind, colour: 0 }} />
        <NameField
          key={drafted}
          field={`${draft.kind} new name`}
          label={t('codebook.newName', { kind: draft.kind })}
          initial=""
          onName={(name) => createFromDraft(draft, name)}
          onEnd={() => stopNaming(draft)}
        />
      </div>
    </div>
  );
}
