import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import { takeOut } from './codebook-edits.ts';
import styles from './page.module.css';
import { focusPageIfLost } from './page-focus.ts';

/** Codes merged into this one; each can be taken out again with the coding it had. */
export function MergedCodes({ codeId }: { readonly codeId: CodeId }) {
  const codes = useReview((state) => state.snapshot.codes);
  const merged = mergedInto(codes, codeId);
  if (merged.length === 0) return null;
  return (
    <div className={styles.merged}>
      <h3>{t('codebook.mergedHere')}</h3>
      <ul>
        {merged.map((code) => (
          <li key={code.id}>
            <CodeDot code={code} />
            <span className={styles.mergedName} dir="auto" title={code.name}>
              {code.name}
            </span>
            <Button
              look="quiet"
              aria-label={t('codebook.takeOutOf', { code: code.name })}
              onPress={() => void takeOut(code.id).then(focusPageIfLost)}
            >
              {t('codebook.takeOut')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function mergedInto(codes: ReadonlyMap<CodeId, Code>, codeId: CodeId): readonly Code[] {
  const { resolved } = codeTree(codes).structure;
  const found: Code[] = [];
  for (const [id, target] of resolved) {
    const code = codes.get(id);
    if (target === codeId && id !== codeId && code !== undefined && code.deleted !== true)
      found.push(code);
  }
  return found;
}
