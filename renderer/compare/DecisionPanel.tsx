import { t } from '../../shared/messages/all-messages.ts';
import { keyOf } from '../actions/registry.ts';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './compare.module.css';
import type { CompareView } from './compare-view.ts';
import { copyPassage } from './copy-passage.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionsTaken } from './DecisionsTaken.tsx';
import { Outcomes } from './Outcomes.tsx';
import { RefusedKeyNote } from './RefusedKeyNote.tsx';
import { Sayings } from './Sayings.tsx';
import { step } from './use-compare-keys.ts';
import { kindSentence, stateWord } from './words.ts';

/** What reviewers say of one passage, and what the team decides. Below the text, never over it. */
export function DecisionPanel({ view }: { readonly view: CompareView }) {
  const { passage, rows } = view;
  if (passage === undefined) {
    return (
      <section className={styles.panel} aria-label={t('compare.panel')}>
        <p className={styles.soft}>{t('compare.pickPassage')}</p>
        <RefusedKeyNote view={view} />
      </section>
    );
  }
  const at = rows.findIndex(({ id }) => id === passage.id);
  return (
    <section className={styles.panel} aria-label={t('compare.panel')}>
      <header className={styles.panelHead}>
        <h2>{kindSentence(passage, view.snapshot)}</h2>
        <span className={styles.place} dir="auto">
          {view.current.label}
          <PassagePlace textId={view.current.document.textId} passage={passage} lead=", " />
        </span>
        <span className={styles.state} data-state={passage.state}>
          {stateWord(passage)}
        </span>
        <RefusedKeyNote view={view} />
        <span className={styles.position}>
          {at < 0 ? '' : t('compare.position', { at: at + 1, count: rows.length })}
        </span>
        <Button
          look="quiet"
          aria-keyshortcuts="Control+Shift+C"
          onPress={() => copyPassage(passage).catch(notifyError)}
        >
          {t('inspector.copy')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('compare.previous')}
          aria-keyshortcuts={keyOf('compare.previous')}
          onPress={() => step(view, -1)}
        >
          <KeyHint keys={keyOf('compare.previous') ?? '←'} />
        </Button>
        <Button
          look="quiet"
          aria-label={t('compare.next')}
          aria-keyshortcuts={keyOf('compare.next')}
          onPress={() => step(view, 1)}
        >
          <KeyHint keys={keyOf('compare.next') ?? '→'} />
        </Button>
      </header>
      <div className={styles.panelBody}>
        <div className={styles.panelColumn}>
          <Sayings view={view} passage={passage} />
          {passage.kind === 'agreement' ? null : <DecisionsTaken view={view} passage={passage} />}
        </div>
        {passage.kind === 'agreement' ? (
          <p className={styles.soft}>{t('compare.agreedText')}</p>
        ) : (
          <>
            <Outcomes view={view} passage={passage} />
            <DecisionForm key={passage.id} view={view} passage={passage} />
          </>
        )}
      </div>
    </section>
  );
}
