import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { t } from '../../shared/messages/messages.ts';
import { runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { openDocument, usePreferences, useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LateBit, LateLayer } from '../ui/Late.tsx';
import { AgainBanner } from './AgainBanner.tsx';
import { pageOf, preparePassages } from './coded-text.ts';
import { closeCorrecting, useCorrecting } from './correct/correcting.ts';
import { firstDocument } from './excerpt-actions.ts';
import { closeFind } from './find-actions.ts';
import { followExcerpt } from './follow-excerpt.ts';
import { correctText, findBar, mediumNote, pagePane, passageMenu } from './late-bits.ts';
import { hasPages, showAs } from './page/page-mode.ts';
import { closePassageMenu, openPassageMenu } from './passage-menu.ts';
import { ReaderHeader } from './ReaderHeader.tsx';
import { RefusedLetter } from './RefusedLetter.tsx';
import styles from './reader.module.css';
import { useReader } from './reader-state.ts';
import { TextPane } from './TextPane.tsx';
import { useIsCoded } from './use-is-coded.ts';
import { useLoadedText } from './use-loaded-text.ts';

/** The reading pane: the open document, or what to do when there is none. */
export function Reader() {
  const documentId = useSession((state) => state.documentId);
  const found = useReview((state) =>
    documentId === undefined ? undefined : state.snapshot.documents.get(documentId),
  );
  const document = found?.deleted === true ? undefined : found;
  const text = useLoadedText(document);
  useLayoutEffect(() => {
    // While the disk is read, so that nothing is left to be sorted once the text stands there.
    if (document?.id !== undefined) {
      preparePassages(pageOf(useReview.getState().inText, document.id));
    }
  }, [document?.id]);
  useEffect(followExcerpt, []);
  const finding = useReader((state) => state.find !== undefined);
  const menu = useReader((state) => state.menu);
  const correcting = useCorrecting((state) => state.passage !== undefined);
  const chosen = usePreferences((state) => state.pageMode);
  const isCoded = useIsCoded();
  const mode = document !== undefined && hasPages(document) ? chosen : 'text';
  if (document === undefined) return <NoDocument />;
  return (
    <section className={styles.reader} aria-label={document.title}>
      <ReaderHeader document={document} />
      <AgainBanner documentId={document.id} />
      <LateLayer part={correctText} wanted={correcting} giveUp={closeCorrecting} />
      <LateLayer part={findBar} wanted={finding} giveUp={closeFind} />
      {text.status === 'ready' && mode === 'text' && hasPages(document) ? (
        <PicturePages body={text.body} />
      ) : null}
      {document.medium === undefined ? null : (
        <LateBit part={mediumNote} wanted given={{ document, medium: document.medium }} />
      )}
      {text.status === 'ready' ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the text in it has the keys, that for menus too
        <div
          className={styles.views}
          data-mode={mode}
          onContextMenu={isCoded ? openPassageMenu : undefined}
        >
          {mode === 'text' ? null : (
            <LateBit
              key={`page ${document.id}`}
              part={pagePane}
              wanted
              given={{ document, body: text.body }}
            />
          )}
          <TextPane
            key={document.id}
            document={document}
            body={text.body}
            isSeen={mode !== 'page'}
            isAlone={mode === 'text'}
          />
        </div>
      ) : text.status === 'failed' ? (
        <EmptyState title={t('reader.failed.title')} text={text.reason}>
          <Button onPress={() => runAction('review.recovery')}>{t('recovery.show')}</Button>
        </EmptyState>
      ) : null}
      <RefusedLetter />
      <LateBit
        part={passageMenu}
        wanted={menu !== undefined}
        giveUp={closePassageMenu}
        given={{ at: menu }}
      />
    </section>
  );
}

/** Says of pages without text how they are coded. */
function PicturePages({ body }: { readonly body: TextBody }) {
  const count = useMemo(() => body.blocks.filter(({ kind }) => kind === 'picture').length, [body]);
  if (count === 0) return null;
  return (
    <p className={styles.pictures}>
      {t('page.pictures', { count })}
      <Button onPress={() => showAs('both')}>{t('page.showPages')}</Button>
    </p>
  );
}

function NoDocument() {
  const snapshot = useReview((state) => state.snapshot);
  const first = useMemo(() => firstDocument(snapshot), [snapshot]);
  return (
    <EmptyState
      title={t('reader.empty.title')}
      text={t(first === undefined ? 'reader.empty.noDocuments' : 'reader.empty.text')}
    >
      {first === undefined ? (
        <Button look="primary" onPress={() => void runAction('import.files')}>
          {t('reader.empty.import')}
        </Button>
      ) : (
        <Button look="primary" onPress={() => openDocument(first)}>
          {t('reader.empty.open')}
        </Button>
      )}
    </EmptyState>
  );
}
