import { t } from '../../shared/messages/messages.ts';
import { keyOf } from '../actions/registry.ts';
import { usePreferences } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import type { Span } from './block-places.ts';
import {
  closeFind,
  type FindChange,
  searchFor,
  stepMatch,
  switchWholeWords,
} from './find-actions.ts';
import styles from './reader.module.css';
import { type FindState, useReader } from './reader-state.ts';

/** Find in the text that is coded. */
export function FindBar() {
  const find = useReader((state) => state.find);
  const text = useReader((state) => state.loaded?.body.text ?? '');
  return find === undefined ? null : (
    <FindField
      of="text"
      find={find}
      text={text}
      onSearch={searchFor}
      onStep={stepMatch}
      onWholeWords={switchWholeWords}
      onClose={closeFind}
    />
  );
}

/** Find in a document: Enter and Shift+Enter go through the matches, Escape goes back to the text. */
export function FindField(props: {
  /** Which of the texts on the screen. */
  readonly of: 'text' | 'beside';
  readonly find: FindState;
  /** What is searched. */
  readonly text: string;
  readonly onSearch: (change: FindChange) => void;
  readonly onStep: (direction: -1 | 1) => void;
  readonly onWholeWords: () => void;
  readonly onClose: () => void;
}) {
  const { find, onClose, onSearch, onStep } = props;
  const wholeWords = usePreferences((state) => state.wholeWords);
  const count = find.matches.length;
  const match = find.matches[find.at];
  return (
    <search
      className={styles.find}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'F3') onStep(event.shiftKey ? -1 : 1);
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          onStep(event.shiftKey ? -1 : 1);
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        ref={focusAtFirst}
        data-find-field={props.of}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={find.query}
        spellCheck={false}
        onChange={(event) => onSearch({ query: event.target.value })}
      />
      <output aria-live="polite">
        {find.query.trim() === ''
          ? ''
          : count === 0
            ? t('find.none')
            : t('find.count', { at: find.at + 1, count })}
        {match === undefined ? null : (
          <span className="visually-hidden">
            {t('find.around', { words: aroundMatch(props.text, match) })}
          </span>
        )}
      </output>
      <Button look="quiet" aria-label={t('find.previous')} onPress={() => onStep(-1)}>
        ↑
      </Button>
      <Button look="quiet" aria-label={t('find.next')} onPress={() => onStep(1)}>
        ↓
      </Button>
      <Button
        look="quiet"
        aria-pressed={wholeWords}
        aria-keyshortcuts={keyOf('reader.wholeWords')}
        onPress={props.onWholeWords}
      >
        {t('find.wholeWords')}
      </Button>
      <div className={styles.accents}>
        <CheckBox
          isSelected={find.ignoreAccents}
          onChange={(ignoreAccents) => onSearch({ ignoreAccents })}
        >
          {t('find.accents')}
        </CheckBox>
      </div>
      <Button look="quiet" aria-label={t('common.close')} onPress={onClose}>
        ×
      </Button>
    </search>
  );
}

/** The words about a match, as a sighted reader sees it marked in its line. */
function aroundMatch(text: string, { end, start }: Span): string {
  const from = Math.max(0, start - 60);
  const before = text.slice(from, start).replace(/^\S*\s/u, from === 0 ? '$&' : '');
  const after = text.slice(end, end + 60).replace(/\s\S*$/u, '');
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/gu, ' ').trim();
}

function focusAtFirst(field: HTMLInputElement | null): void {
  field?.focus();
}
