import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Heading, ListBox, ListBoxItem } from 'react-aria-components';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { viewOf } from '../../shared/team/view.ts';
import { notifyError, speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import { clipQuote } from '../ui/quote.ts';
import { SearchInput } from '../ui/SearchInput.tsx';
import { tokenOfExcerpt } from './cited-excerpt.ts';
import styles from './memo-quotes.module.css';
import { PassagePlace } from './PassagePlace.tsx';
import { mostQuotes, type QuoteToPick, quotesToPick } from './quotes-to-pick.ts';

/** All excerpts to search and choose one from, as the quote that stands in a memo. */
export function QuotePicker(props: {
  readonly onPick: (token: string) => void;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const everything = useMemo(() => viewOf(full, { viewer, layer: 'all' }), [full, viewer]);
  const found = useMemo(() => quotesToPick(everything, query), [everything, query]);
  const listed = found.slice(0, mostQuotes);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const pick = (one: QuoteToPick | undefined): void => {
    if (one === undefined) return;
    tokenOfExcerpt(everything, one.excerpt).then((token) => {
      props.onPick(token);
      speak(t('memo.quoteInserted'));
    }, notifyError);
  };
  return (
    <ModalDialog isOpen onClose={props.onClose}>
      <form
        ref={form}
        className={styles.picker}
        onSubmit={(event) => {
          event.preventDefault();
          pick(listed[0]);
        }}
      >
        <Heading slot="title">{t('memo.quotePick')}</Heading>
        <SearchInput label={t('memo.quoteSearch')} value={typed} onChange={setTyped} />
        <ListBox
          aria-label={t('memo.quoteList')}
          className={styles.list ?? ''}
          selectionMode="none"
          items={listed.map((one) => ({ id: one.excerpt.id, one }))}
          onAction={(key) => pick(listed.find(({ excerpt }) => excerpt.id === key))}
          renderEmptyState={() => (
            <p className={styles.item}>
              {t(typed.trim() === '' ? 'memo.quoteNoExcerpts' : 'memo.quoteNone')}
            </p>
          )}
        >
          {({ one }) => (
            <ListBoxItem
              className={styles.item ?? ''}
              textValue={`${clipQuote(quotedWords(one.excerpt), 200)} (${one.study})`}
            >
              <span className={styles.picked} dir="auto">
                {clipQuote(quotedWords(one.excerpt), 200)}
              </span>
              <span className={styles.source}>
                {one.study}
                <PassagePlace textId={one.textId} passage={one.excerpt} lead=", " />
                {one.codes === '' ? null : ` · ${clipQuote(one.codes, 90)}`}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
        {found.length > mostQuotes ? (
          <p className={styles.source}>{t('memo.quoteMost', { count: mostQuotes })}</p>
        ) : null}
        <DialogActions>
          <Button onPress={props.onClose}>{t('common.cancel')}</Button>
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
