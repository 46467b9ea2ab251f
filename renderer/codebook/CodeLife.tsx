import { useEffect, useMemo, useRef } from 'react';
import { describe } from '../../shared/audit/describe.ts';
import { placeOf } from '../../shared/audit/place-of.ts';
import { codeLife, type LifeLine } from '../../shared/codebook-history/code-life.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { longMomentInWords } from '../../shared/messages/formats.ts';
import { datesOf } from '../../shared/ops/dates.ts';
import type { Code } from '../../shared/records/code.ts';
import { copyTold } from '../store/copy-told.ts';
import { goToPlace } from '../store/go-to-place.ts';
import { useReview } from '../store/review-store.ts';
import { dateTold } from '../store/told-moments.ts';
import { useShownLogSince } from '../store/use-shown-log.ts';
import { Button } from '../ui/Button.tsx';
import styles from './code-life.module.css';
import { useCodebookView } from './codebook-view.ts';

/** How a code or theme came to be what it is, read off the log while it is looked at. */
export function CodeLife({ code }: { readonly code: Code }) {
  const isOpen = useCodebookView((state) => state.showsLife);
  const part = useRef<HTMLElement>(null);
  const wantsLife = useCodebookView((state) => state.wantsLife);
  useEffect(() => {
    if (!wantsLife) return;
    useCodebookView.setState({ wantsLife: false });
    part.current?.querySelector('button')?.focus();
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [wantsLife]);
  return (
    <section ref={part} className={styles.part} aria-label={t('life.title')}>
      <Button
        look="quiet"
        aria-expanded={isOpen}
        onPress={() => useCodebookView.setState({ showsLife: !isOpen })}
      >
        {t('life.title')}
      </Button>
      {isOpen ? <Lines code={code} /> : null}
    </section>
  );
}

function Lines({ code }: { readonly code: Code }) {
  const snapshot = useReview((state) => state.snapshot);
  const log = useShownLogSince(snapshot.codes);
  const lines = useMemo(() => codeLife(code.id, log, snapshot), [log, snapshot, code.id]);
  const dateOf = useMemo(() => datesOf(log), [log]);
  if (log.length === 0) return null;
  if (lines.length === 0) return <p className={styles.soft}>{t('life.none')}</p>;
  const told = (line: LifeLine) => {
    const { operation } = line;
    return {
      when: dateTold(dateOf(operation), longMomentInWords),
      who: snapshot.reviewers.get(operation.reviewer)?.name ?? '',
      what: describe(operation),
    };
  };
  const copy = (): void =>
    void copyTold(
      lines
        .map(told)
        .map(({ what, when, who }) => `${when}\t${who}\t${what}`)
        .join('\n'),
      { done: t('life.copied'), failed: t('life.notCopied') },
    );
  return (
    <>
      <ol className={styles.lines}>
        {lines.map((line) => {
          const { what, when, who } = told(line);
          const place = placeOf(line.operation, snapshot);
          return (
            <li key={line.operation.id} data-part={line.part} data-undone={line.isUndone}>
              <span className={styles.soft}>{when}</span>
              <span className={styles.soft}>{who}</span>
              <span dir="auto">
                {place === undefined || (place.at === 'code' && place.codeId === code.id) ? (
                  what
                ) : (
                  <button type="button" className={styles.leads} onClick={() => goToPlace(place)}>
                    {what}
                  </button>
                )}
                {line.isUndone ? <em> {t('audit.undone')}</em> : null}
              </span>
            </li>
          );
        })}
      </ol>
      <div className={styles.copy}>
        <Button look="quiet" onPress={copy}>
          {t('life.copy')}
        </Button>
      </div>
    </>
  );
}
