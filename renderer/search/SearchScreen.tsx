import { useEffect, useMemo, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { type HitKind, hitKinds } from '../../shared/search/hits.ts';
import { SetSwitch } from '../choices/ScopeSwitch.tsx';
import { askForPassages } from '../store/asked-passages.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import {
  leaveSearch,
  searchFor,
  searchScope,
  stopSearch,
  switchSearchedWords,
  useSearch,
} from '../store/search-state.ts';
import { usePreferences } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { focusFirstHit, HitList } from './HitList.tsx';
import { linesOf } from './hit-lines.ts';
import styles from './search.module.css';

/** One field over all texts, quotes, memos and codes; what is found stands in its context, study by study. */
export function SearchScreen() {
  const { hits, isBeginning, isCut, progress, terms } = useSearch();
  const wholeTerms = usePreferences((state) => state.wholeTerms);
  const snapshot = useReview((state) => state.snapshot);
  const { include } = useIncludeChoice();
  // biome-ignore lint/correctness/useExhaustiveDependencies: searches anew where other studies are listed
  useEffect(searchScope, [include]);
  const [kind, setKind] = useState<HitKind>('text');
  const counts = useMemo(() => {
    const found = { text: 0, quote: 0, memo: 0, code: 0 };
    for (const hit of hits) found[hit.kind] += 1;
    return found;
  }, [hits]);
  const lines = useMemo(() => linesOf(hits, kind, snapshot), [hits, kind, snapshot]);
  return (
    <section
      className={styles.screen}
      aria-label={t('screen.search')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) leaveSearch();
      }}
    >
      <div className={styles.bar}>
        <input
          type="search"
          data-work
          ref={focusAtFirst}
          className={styles.field}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={terms}
          dir="auto"
          spellCheck={false}
          onChange={({ target }) => searchFor(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            focusFirstHit();
          }}
        />
        <Button look="quiet" aria-pressed={wholeTerms} onPress={switchSearchedWords}>
          {t('find.wholeWords')}
        </Button>
        <SetSwitch />
        <Segments
          label={t('search.kinds')}
          value={kind}
          choices={hitKinds.map((each) => ({
            value: each,
            label: t(`search.kind.${each}`, { count: counts[each] }),
          }))}
          onChange={setKind}
        />
        <span className={styles.end}>
          <Button isDisabled={counts.text === 0} onPress={() => askForPassages(terms)}>
            {t('search.codeAll')}
          </Button>
          <Button look="quiet" aria-label={t('common.close')} onPress={leaveSearch}>
            ×
          </Button>
        </span>
      </div>
      <div className={styles.told}>
        {progress === undefined ? null : (
          <>
            {t('search.progress', { ...progress })}{' '}
            <Button look="quiet" onPress={stopSearch}>
              {t('common.cancel')}
            </Button>
          </>
        )}
        <span role="status">
          {progress !== undefined || isBeginning
            ? ''
            : isCut
              ? t('search.cut', { count: counts.text })
              : terms.trim() === ''
                ? t('search.hint')
                : hits.length === 0
                  ? t('search.none')
                  : t('search.keys', { count: hits.length })}
        </span>
      </div>
      <HitList lines={lines} />
    </section>
  );
}

function focusAtFirst(field: HTMLInputElement | null): void {
  field?.focus();
}
