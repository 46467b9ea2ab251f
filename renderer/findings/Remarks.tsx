import { dismissRemarks } from '../../shared/commands/assess-finding.ts';
import type { FindingEvidence } from '../../shared/findings/evidence.ts';
import type { Remark } from '../../shared/findings/remark.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import styles from './findings.module.css';
import { remarkWords } from './remark-words.ts';
import type { FindingsView } from './use-findings-view.ts';

/** Quiet remarks on a finding: each with its reason, a way to where it is mended, and a way to put it aside. */
export function Remarks(props: {
  readonly evidence: FindingEvidence;
  readonly view: FindingsView;
  readonly readOnly: boolean;
}) {
  const { evidence, readOnly, view } = props;
  const { id: findingId } = evidence.read.finding;
  const { dismissed, open } = view.remarks.get(findingId) ?? { dismissed: [], open: [] };
  if (open.length + dismissed.length === 0) return null;
  const put = async (remarks: readonly Remark[], aside: boolean): Promise<void> => {
    const operation = await commit(dismissRemarks, { findingId, remarks, dismissed: aside });
    if (operation !== undefined) tellDone(operation);
  };
  return (
    <section className={styles.remarks} aria-label={t('findings.remarks')}>
      <h3>{t('findings.remarks')}</h3>
      <ul>
        {open.map((remark) => (
          <li key={`${remark.kind} ${remark.keys.join(' ')}`} className={styles.remark}>
            <span dir="auto">{remarkWords(remark, view)}</span>
            <span className={styles.tools}>
              <Button look="quiet" onPress={() => mend(remark)}>
                {t('findings.mend')}
              </Button>
              <Button
                look="quiet"
                isDisabled={readOnly}
                onPress={() => put([remark], true).catch(notifyError)}
              >
                {t('findings.noProblem')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {dismissed.length === 0 ? null : (
        <Button
          look="quiet"
          isDisabled={readOnly}
          onPress={() => put(dismissed, false).catch(notifyError)}
        >
          {t('findings.recall', { count: dismissed.length })}
        </Button>
      )}
    </section>
  );
}

/** Leads to the first field of the place where a remark is mended. */
function mend({ place }: Remark): void {
  const selector = place === 'statement' ? '[data-statement]' : `[data-place="${place}"]`;
  const field = document.querySelector<HTMLElement>(
    `${selector} :is(textarea, select, button):not(:disabled)`,
  );
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
