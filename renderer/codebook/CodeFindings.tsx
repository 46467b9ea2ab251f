import { codeTree } from '../../shared/codebook/code-tree.ts';
import { findingOutline } from '../../shared/findings/outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useStatementLine } from '../choices/statement-line.ts';
import { composeFinding, openFinding } from '../store/findings-state.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import styles from './page.module.css';

/** The findings that rest on a code or theme, each a way to its worksheet, and a way to write one. */
export function CodeFindings({
  code,
  snapshot,
}: {
  readonly code: Code;
  readonly snapshot: Shown;
}) {
  const readOnly = useReview((state) => state.readOnly);
  const statementLine = useStatementLine();
  const { nodes, structure } = codeTree(snapshot.codes);
  const resting = findingOutline(snapshot).findings.filter(({ rests }) =>
    rests.some((id) => structure.resolved.get(id) === code.id),
  );
  const themeOf = (): Code['id'] | undefined => {
    let node = nodes.get(code.id);
    while (node !== undefined && node.code.kind === 'code') node = node.parent;
    return node?.code.id;
  };
  return (
    <div className={styles.memo}>
      {resting.map(({ finding, number }) => (
        <p key={finding.id}>
          <button
            type="button"
            className={styles.chip}
            dir="auto"
            onClick={() => openFinding(finding.id)}
          >
            {t('findings.numbered', {
              number,
              statement: clipQuote(statementLine(finding.statement), 90),
            })}
          </button>
        </p>
      ))}
      <Button
        look="quiet"
        isDisabled={readOnly}
        onPress={() => composeFinding(themeOf(), [code.id])}
      >
        {t('findings.writeOn')}
      </Button>
    </div>
  );
}
