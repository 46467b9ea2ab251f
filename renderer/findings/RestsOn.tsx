import { codeTree } from '../../shared/codebook/code-tree.ts';
import { restFinding } from '../../shared/commands/finding-evidence.ts';
import type { FindingEvidence } from '../../shared/findings/evidence.ts';
import { allExcerpts } from '../../shared/findings/evidence-excerpts.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { openCode } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { AddCode } from './AddCode.tsx';
import { ByHand } from './ByHand.tsx';
import { Figure } from './Figure.tsx';
import styles from './findings.module.css';
import { PassageList } from './PassageList.tsx';
import type { FindingsView } from './use-findings-view.ts';

/** The themes and codes a finding rests on, the excerpts under them, and the studies that contribute. */
export function RestsOn(props: {
  readonly evidence: FindingEvidence;
  readonly view: FindingsView;
  readonly readOnly: boolean;
}) {
  const { evidence, readOnly, view } = props;
  const { nodes } = codeTree(view.snapshot.codes);
  const { id: findingId } = evidence.read.finding;
  const change = (codeId: CodeId, rests: boolean): void => {
    commit(restFinding, { findingId, codeIds: [codeId], rests }).catch(notifyError);
  };
  return (
    <section className={styles.rests} data-place="rests" aria-label={t('findings.restsOn')}>
      <div className={styles.restsLine}>
        <span className={styles.soft}>{t('findings.restsOn')}</span>
        {evidence.rests.map((id) => {
          const code = nodes.get(id)?.code;
          return code === undefined ? null : (
            <span key={id} className={styles.chip}>
              <CodeDot code={code} />
              <button type="button" dir="auto" onClick={() => openCode(id)}>
                {code.name}
              </button>
              {readOnly ? null : (
                <button
                  type="button"
                  aria-label={t('findings.restNoMore', { code: code.name })}
                  onClick={() => change(id, false)}
                >
                  ×
                </button>
              )}
            </span>
          );
        })}
        {readOnly ? null : <AddCode rests={evidence.rests} onChoose={(id) => change(id, true)} />}
        <Figure name="rests" isEmpty={evidence.excerpts === 0}>
          {t('findings.restCounts', {
            excerpts: evidence.excerpts,
            studies: evidence.studies.size,
          })}
        </Figure>
      </div>
      <PassageList
        name="rests"
        evidence={evidence}
        view={view}
        readOnly={readOnly}
        list={() => allExcerpts(evidence)}
      />
      <ByHand evidence={evidence} view={view} readOnly={readOnly} />
    </section>
  );
}
