import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../../../shared/messages/all-messages.ts';
import { listInWords } from '../../../shared/messages/formats.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import type { ExcerptId } from '../../../shared/records/ids.ts';
import { matchesKey } from '../../actions/keys.ts';
import { entryOf } from '../../actions/registry.ts';
import { writesCharacter } from '../../actions/typed-words.ts';
import { shownQuote } from '../../choices/shown-quote.ts';
import { notify, speak } from '../../store/notices.ts';
import { useReview } from '../../store/review-store.ts';
import { usePreferences, useSession } from '../../store/session-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { codesOn, liveExcerpt, pageOf, shownExcerpts } from '../coded-text.ts';
import { enterText } from '../enter-text.ts';
import { stepFrom } from '../excerpt-actions.ts';
import { FindField } from '../FindBar.tsx';
import { type FindChange, nothingSought, sought, stepped } from '../find-actions.ts';
import reader from '../reader.module.css';
import type { FindState } from '../reader-state.ts';
import type { TextSurface } from '../text-surface.ts';
import { useLoadedText } from '../use-loaded-text.ts';
import type { Reveal } from '../use-reading-place.ts';
import { BesideHead } from './BesideHead.tsx';
import { BesideText } from './BesideText.tsx';
import styles from './beside.module.css';

export interface BesidePaneProps {
  readonly document: DocumentRecord;
}

/** A text beside the one that is coded: it is read, gone through and searched here, and coded there. */
export function BesidePane({ document }: BesidePaneProps) {
  const text = useLoadedText(document);
  const surface = useRef<TextSurface>(undefined);
  const [shown, setShown] = useState<Reveal>();
  const [find, setFind] = useState<FindState>();
  const body = text.status === 'ready' ? text.body : undefined;
  const toText = (): void => surface.current?.column.focus({ preventScroll: true });
  const show = (excerptId: ExcerptId | undefined): void => {
    setShown(excerptId === undefined ? undefined : { excerptId, tick: (shown?.tick ?? 0) + 1 });
    if (excerptId !== undefined) sayCodes(document, excerptId);
  };
  const search = (change: FindChange): void => {
    const from = surface.current?.firstVisible() ?? 0;
    setFind(sought(find ?? nothingSought, change, { text: body?.text ?? '', from }));
  };
  const switchWhole = (): void => {
    usePreferences.setState(({ wholeWords }) => ({ wholeWords: !wholeWords }));
    search({});
  };
  const step = (direction: -1 | 1): void => {
    const { inText: snapshot } = useReview.getState();
    const { codeFilter } = useSession.getState();
    const excerpts = shownExcerpts(pageOf(snapshot, document.id), snapshot.codes, codeFilter);
    const now = excerpts.find(({ id }) => id === shown?.excerptId);
    const next = excerpts[stepFrom(excerpts, now, surface.current?.firstVisible() ?? 0, direction)];
    if (next === undefined) speak(t('coding.noExcerpts'));
    else show(next.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Of what lies over the pane, such as a menu, React tells it as well.
    if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
    const isFinding = isKey(event, 'reader.find');
    const isInText = event.target === surface.current?.column;
    if (isFinding) setFind((now) => now ?? nothingSought);
    else if (find !== undefined && isKey(event, 'reader.wholeWords')) switchWhole();
    else if (!isInText) return;
    else if (event.key === 'Escape') enterText();
    else if (isKey(event, 'code.nextExcerpt')) step(1);
    else if (isKey(event, 'code.previousExcerpt')) step(-1);
    else if (wouldCode(event)) notify({ text: t('beside.notCoded'), tone: 'done' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      className={`${reader.reader} ${styles.pane}`}
      aria-label={t('beside.pane', { title: document.title })}
      data-beside
      onKeyDown={onKeyDown}
    >
      <BesideHead document={document} onFind={() => setFind((now) => now ?? nothingSought)} />
      {find === undefined ? null : (
        <FindField
          of="beside"
          find={find}
          text={body?.text ?? ''}
          onSearch={search}
          onStep={(direction) => setFind(stepped(find, direction))}
          onWholeWords={switchWhole}
          onClose={() => {
            setFind(undefined);
            toText();
          }}
        />
      )}
      {body !== undefined ? (
        <BesideText
          key={document.id}
          document={document}
          body={body}
          surface={surface}
          find={find}
          shown={shown}
          onShow={show}
        />
      ) : text.status === 'failed' ? (
        <EmptyState title={t('reader.failed.title')} text={text.reason} />
      ) : null}
    </section>
  );
}

function isKey(
  event: KeyboardEvent,
  id: 'reader.find' | 'reader.wholeWords' | 'code.nextExcerpt' | 'code.previousExcerpt',
): boolean {
  return entryOf(id)?.keys.some((key) => matchesKey(event.nativeEvent, key)) === true;
}

/** Whether it is a key that does something to the text that is coded, which nobody means here. */
function wouldCode(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, key, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return false;
  return key === 'Delete' || key === 'Backspace' || (writesCharacter(key) && !isFree(key));
}

/** The blank scrolls; the others lead elsewhere and change nothing. */
function isFree(key: string): boolean {
  return key === ' ' || key === '?' || key === '/' || key.toLowerCase() === 't';
}

function sayCodes({ id }: DocumentRecord, excerptId: ExcerptId): void {
  const { inText: snapshot } = useReview.getState();
  const page = pageOf(snapshot, id);
  const excerpt = liveExcerpt(page, excerptId);
  if (excerpt === undefined) return;
  const codes = codesOn(page, snapshot.codes, excerptId).map(({ code }) => code.name);
  const quote = shownQuote(excerpt, 120);
  speak(t('beside.excerpt', { quote, codes: listInWords(codes), count: codes.length }));
}
