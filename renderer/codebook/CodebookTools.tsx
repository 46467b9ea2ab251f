import { type ReactNode, useEffect, useRef } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import { entryOf, runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { codeSorts, usePreferences } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { chooseCode, nameNewCode, useCodebookView } from './codebook-view.ts';
import styles from './tree.module.css';

/** Heading, search and new code above the tree; where themes are made too, with what chooses whose coding is seen. */
export function CodebookTools({
  withThemes = false,
  children,
}: {
  readonly withThemes?: boolean;
  readonly children?: ReactNode;
}) {
  const tree = useReview((state) => codeTree(state.snapshot.codes));
  const showRetired = useCodebookView((state) => state.showRetired);
  const retired = tree.inOrder.filter((node) => node.code.retired === true).length;
  return (
    <div className={styles.tools}>
      <div className={styles.heading}>
        <h2>{t('codebook.title')}</h2>
        <span className={styles.total}>{tree.inOrder.length - (showRetired ? 0 : retired)}</span>
        {retired === 0 ? null : (
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={showRetired}
            onClick={() => useCodebookView.setState({ showRetired: !showRetired })}
          >
            {t('codebook.showRetired', { count: retired })}
          </button>
        )}
        <SortChoice />
      </div>
      {children}
      <div className={styles.searchLine}>
        <SearchField />
        {withThemes ? (
          <>
            <Button onPress={() => nameNewCode('code')}>{t('codebook.new')}</Button>
            <Button onPress={() => nameNewCode('descriptive')}>{t('codebook.newTheme')}</Button>
            <Button
              aria-label={t('action.codebook.fromList')}
              onPress={() => runAction('codebook.fromList')}
            >
              {t('codebook.fromList')}
            </Button>
          </>
        ) : (
          <Button aria-label={t('codebook.new')} onPress={() => nameNewCode('code')}>
            <span aria-hidden="true">+</span>
          </Button>
        )}
      </div>
    </div>
  );
}

function SortChoice() {
  const sort = usePreferences((state) => state.codeSort);
  return (
    <select
      className={styles.sort}
      aria-label={t('codebook.sort')}
      value={sort}
      onChange={({ target: { value } }) => {
        const codeSort = codeSorts.find((each) => each === value);
        if (codeSort !== undefined) usePreferences.setState({ codeSort });
      }}
    >
      {codeSorts.map((each) => (
        <option key={each} value={each}>
          {t(`codebook.sort.${each}`)}
        </option>
      ))}
    </select>
  );
}

function SearchField() {
  const query = useCodebookView((state) => state.query);
  const wantsSearch = useCodebookView((state) => state.wantsSearch);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!wantsSearch) return;
    field.current?.focus();
    field.current?.select();
    useCodebookView.setState({ wantsSearch: false });
  }, [wantsSearch]);
  const toTree = (): void => {
    const codebook = field.current?.closest('[data-codebook]');
    const tree = codebook?.querySelector<HTMLElement>('[role=treegrid]');
    const { nodes } = codeTree(useReview.getState().snapshot.codes);
    for (const id of nodes.keys()) if (id === tree?.dataset.found) chooseCode(id);
    tree?.focus();
  };
  return (
    <input
      ref={field}
      type="search"
      className={styles.search}
      aria-label={t('codebook.search')}
      aria-keyshortcuts={entryOf('codebook.search')?.keys[0]}
      placeholder={t('codebook.search')}
      value={query}
      dir="auto"
      onChange={(event) => useCodebookView.setState({ query: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && query !== '') useCodebookView.setState({ query: '' });
        else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter')
          toTree();
        else return;
        event.preventDefault();
      }}
    />
  );
}
