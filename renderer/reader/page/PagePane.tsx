import { type FormEvent, useState, useSyncExternalStore } from 'react';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { PageBar } from './PageBar.tsx';
import { Pages } from './Pages.tsx';
import styles from './page.module.css';
import { usePageView } from './page-view.ts';
import type { PlacedText } from './placed-text.ts';
import { usePages } from './use-pages.ts';

/** Of a text that an earlier version read, from this share on nothing needs to be said. */
const mostlyFound = 0.99;

export interface PagePaneProps {
  readonly document: DocumentRecord;
  readonly body: TextBody;
}

/** The pages of the open document as they were published, with its coding on them. */
export function PagePane(props: PagePaneProps) {
  const { body, document } = props;
  const pages = usePages(document, body);
  switch (pages.status) {
    case 'loading':
      return <div className={styles.pane} />;
    case 'failed':
      return (
        <div className={styles.pane}>
          <EmptyState title={t('page.failed')} text={pages.reason} />
        </div>
      );
    case 'locked':
      return (
        <div className={styles.pane}>
          <Unlock isWrong={pages.isWrong} unlock={pages.unlock} />
        </div>
      );
    case 'ready':
      return (
        <div className={styles.pane}>
          <PageBar />
          {pages.placed === undefined ? null : <PlacingNote placed={pages.placed} />}
          <DrawNote />
          <Pages document={document} body={body} painter={pages.painter} placed={pages.placed} />
        </div>
      );
  }
}

/** Says how far the text is placed, and what of it could not be. */
function PlacingNote({ placed }: { readonly placed: PlacedText }) {
  const { found, pages, problem, share } = useSyncExternalStore(placed.subscribe, placed.now);
  const text =
    problem ??
    (pages === undefined
      ? t('page.placing', { percent: Math.round(share * 100) })
      : found < mostlyFound
        ? t('page.otherText', { percent: Math.floor(found * 100) })
        : undefined);
  return text === undefined ? null : (
    <p className={styles.note} role="status">
      {text}
    </p>
  );
}

/** Says how regions are drawn while they are. */
function DrawNote() {
  const isDrawing = usePageView((state) => state.isDrawing);
  return isDrawing ? <p className={styles.note}>{t('page.drawHow')}</p> : null;
}

function Unlock(props: { readonly isWrong: boolean; readonly unlock: (password: string) => void }) {
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.unlock(password);
  };
  return (
    <EmptyState title={t('page.locked')} text={t(props.isWrong ? 'page.wrong' : 'page.lockedText')}>
      <form className={styles.unlock} onSubmit={submit}>
        <TextInput
          aria-label={t('page.password')}
          type="password"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit">{t('page.unlock')}</Button>
      </form>
    </EmptyState>
  );
}
