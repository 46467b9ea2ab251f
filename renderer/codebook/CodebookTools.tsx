import { useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import { entryOf } from '../actions/registry.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { nameNewCode, useCodebookView } from './codebook-view.ts';
import styles from './tree.module.css';

/** Heading, search and new code above the tree. */
export function CodebookTools({ withThemes = false }: { readonly withThemes?: boolean }) {
  const tree = useReview((state) => codeTree(state.snapshot.codes));
  const showRetired = useCodebookView((state) => state.showRetired);
  const retired = tree.inOrder.filter((node) => node.code.retired === true).length;
  return (
    <div className={styles.tools}>
      <div className={styles.heading}>
        <h2>{t('codebook.title')}</h2>
        <span className={styles.total}>{tree.inOrder.length - (showRetired ? 0 : retired)}</span>
        {retired === 0 ? null : (
          <ToggleButton
            className={styles.toggle ?? ''}
            isSelected={showRetired}
            onChange={(on) => useCodebookView.setState({ showRetired: on })}
          >
            {t('codebook.showRetired', { count: retired })}
          </ToggleButton>
        )}
      </div>
      {withThemes ? <LayerSwitch /> : null}
      <div className={styles.searchLine}>
        <SearchField />
        {withThemes ? (
          <>
            <Button onPress={() => nameNewCode('code')}>{t('codebook.new')}</Button>
            <Button onPress={() => nameNewCode('descriptive')}>{t('codebook.newTheme')}</Button>
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
    field.current
      ?.closest('[data-codebook]')
      ?.querySelector<HTMLElement>('[role=treegrid]')
      ?.focus();
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
