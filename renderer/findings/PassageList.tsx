import { useState } from 'react';
import { supportFinding, unsupportFinding } from '../../shared/commands/finding-evidence.ts';
import type { FindingEvidence } from '../../shared/findings/evidence.ts';
import { shownExcerpt, stancesOf } from '../../shared/findings/evidence-excerpts.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import { type Stance, stances } from '../../shared/records/support.ts';
import { QuotedPassage } from '../choices/QuotedPassage.tsx';
import { shownQuote } from '../choices/shown-quote.ts';
import { useFindings } from '../store/findings-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './findings.module.css';
import type { FindingsView } from './use-findings-view.ts';

/** Passages that are drawn at once; more are asked for. */
const atOnce = 30;

interface Props {
  readonly evidence: FindingEvidence;
  readonly view: FindingsView;
  readonly readOnly: boolean;
}

/** The passages behind a number, below its line, each with how it stands to the finding. */
export function PassageList(
  props: Props & { readonly name: string; readonly list: () => readonly ExcerptId[] },
) {
  const isOpen = useFindings(({ open }) => open === props.name);
  return isOpen ? <OpenList {...props} ids={props.list()} /> : null;
}

function OpenList({ ids, ...props }: Props & { readonly ids: readonly ExcerptId[] }) {
  const [most, setMost] = useState(atOnce);
  const said = stancesOf(props.evidence);
  return (
    <div className={styles.passages}>
      <ul className={styles.passageList}>
        {ids.slice(0, most).map((id) => (
          <Passage key={id} id={id} stance={said.get(id)} {...props} />
        ))}
      </ul>
      {ids.length <= most ? null : (
        <Button look="quiet" onPress={() => setMost(most + 10 * atOnce)}>
          {t('findings.more', { count: ids.length - most })}
        </Button>
      )}
    </div>
  );
}

function Passage(props: Props & { readonly id: ExcerptId; readonly stance: Stance | undefined }) {
  const { evidence, id, readOnly, stance, view } = props;
  const excerpt = shownExcerpt(view.snapshot, id);
  const document =
    excerpt === undefined ? undefined : view.snapshot.documents.get(excerpt.documentId);
  if (excerpt === undefined || document === undefined) return null;
  const { id: findingId } = evidence.read.finding;
  const quote = shownQuote(excerpt, 60);
  const say = (next: Stance | undefined): void => {
    const excerptIds = [id];
    const done =
      next === undefined
        ? commit(unsupportFinding, { findingId, excerptIds })
        : commit(supportFinding, { findingId, excerptIds, stance: next });
    done.catch(notifyError);
  };
  return (
    <QuotedPassage
      document={document}
      excerpt={excerpt}
      labels={view.labels}
      snapshot={view.snapshot}
    >
      <select
        aria-label={t('findings.stanceOf', { quote })}
        value={stance ?? ''}
        disabled={readOnly}
        onChange={({ target }) => say(stances.find((each) => each === target.value))}
      >
        <option value="">{t('findings.stance.none')}</option>
        {stances.map((each) => (
          <option key={each} value={each}>
            {t(`findings.stance.${each}`)}
          </option>
        ))}
      </select>
    </QuotedPassage>
  );
}
