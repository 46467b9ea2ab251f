import {
  type FocusEvent,
  memo,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type CodeNode, codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { DraftNotes } from '../choices/DraftNotes.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { type BarPlace, barPlace } from './bar-place.ts';
import {
  codeWith,
  codeWithOwnWords,
  cycleOrder,
  keepMemo,
  liveRecentCodes,
  type NotedPlace,
  placeToNote,
  shownExcerpt,
} from './coding-actions.ts';
import type { DrawnText } from './drawn-text.ts';
import { enterText } from './enter-text.ts';
import { askMemo } from './reader-actions.ts';
import { useReader } from './reader-state.ts';
import styles from './selection-bar.module.css';

const shownRecent = 9;

export interface SelectionBarProps {
  readonly surface: DrawnText;
  readonly layout: number;
}

/** Beside what is selected, never over it: the picker, the recent codes by number, in vivo, memo, order. */
export function SelectionBar(props: SelectionBarProps) {
  const { surface, layout } = props;
  const selection = useSession((state) => state.selection);
  const excerptId = useSession((state) => state.excerptId);
  const request = useReader((state) => state.bar);
  const selecting = useReader((state) => state.selecting);
  const [place, setPlace] = useState<BarPlace>();
  const bar = useRef<HTMLDivElement>(null);
  // Without a selection the bar comes only when asked for, to code the excerpt that is shown.
  const asked = request !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout or excerpt moves the bar
  useLayoutEffect(() => {
    const bounds = selection ?? (asked ? shownExcerpt() : undefined);
    setPlace(bounds === undefined || selecting ? undefined : barPlace(surface, bounds));
  }, [surface, selection, excerptId, asked, selecting, layout]);
  if (place === undefined) return null;
  const leave = (): void => {
    useReader.setState({ bar: undefined });
    enterText();
  };
  const onBlur = (event: FocusEvent): void => {
    if (!bar.current?.contains(event.relatedTarget)) useReader.setState({ bar: undefined });
  };
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={t('bar.label')}
      style={place}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      {request?.field === 'memo' ? (
        <MemoField onDone={leave} />
      ) : (
        <>
          <div className={styles.row}>
            <div className={styles.pick}>
              <CodePicker
                key={request?.tick ?? 0}
                label={t(request?.field === 'new' ? 'bar.new' : 'bar.pick')}
                autoFocus={asked}
                createFirst={request?.field === 'new'}
                onCancel={leave}
                onChoose={(choice) => {
                  leave();
                  void codeWith(choice);
                }}
              />
            </div>
            {asked ? null : <BarButtons />}
          </div>
          {asked ? null : <RecentCodes />}
        </>
      )}
    </div>
  );
}

function BarButtons() {
  const order = useReader((state) => state.pendingOrder);
  return (
    <>
      <KeyHint keys="c" />
      <Button look="quiet" onPress={() => void codeWithOwnWords().then(enterText)}>
        {t('bar.inVivo')} <KeyHint keys="v" />
      </Button>
      <Button look="quiet" onPress={askMemo}>
        {t('bar.memo')} <KeyHint keys="m" />
      </Button>
      <Button look="quiet" onPress={() => void cycleOrder()}>
        {t(`bar.order.${order ?? 'none'}`)} <KeyHint keys="o" />
      </Button>
    </>
  );
}

function RecentCodes() {
  const codes = useReview((state) => state.snapshot.codes);
  // Each key that codes puts its code first here: the passage is painted before the list follows.
  const recent = useDeferredValue(useSession((state) => state.recentCodes));
  const shown = useMemo(() => {
    const tree = codeTree(codes);
    return liveRecentCodes(recent, tree)
      .slice(0, shownRecent)
      .flatMap((id) => tree.nodes.get(id) ?? []);
  }, [codes, recent]);
  return shown.length === 0 ? null : <RecentList shown={shown} />;
}

const RecentList = memo(function RecentList({ shown }: { readonly shown: readonly CodeNode[] }) {
  return (
    <div className={styles.recent} role="group" aria-label={t('bar.recent')}>
      {shown.map(({ code }, at) => (
        <Button
          key={code.id}
          look="quiet"
          onPress={() => void codeWith({ codeId: code.id }).then(enterText)}
        >
          <KeyHint keys={String(at + 1)} />
          <CodeDot code={code} />
          <span className={styles.recentName} dir="auto">
            {code.name}
          </span>
        </Button>
      ))}
    </div>
  );
});

function MemoField({ onDone }: { readonly onDone: () => void }) {
  const [place] = useState(placeToNote);
  return place === undefined ? null : <PlaceMemo place={place} onDone={onDone} />;
}

/** Kept on leaving, like any memo; Escape gives it up. */
function PlaceMemo(props: { readonly place: NotedPlace; readonly onDone: () => void }) {
  const { onDone, place } = props;
  const { anchor, documentId } = place;
  const draft = useDraftField({
    field: `${documentId} ${anchor.start}-${anchor.end} memo`,
    label: t('bar.memoLabel'),
    value: '',
    onStore: (body) => keepMemo(place, body),
  });
  const save = async (): Promise<void> => {
    if (await draft.store()) onDone();
  };
  return (
    <div className={styles.memo}>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: asked for by key, and Escape goes back
        autoFocus
        aria-label={t('bar.memoLabel')}
        placeholder={t('inspector.memoHint')}
        dir="auto"
        value={draft.text}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') draft.giveUp();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      />
      <Button onPress={() => void save()}>
        {t('bar.memoSave')} <KeyHint keys="Mod+Enter" />
      </Button>
      <DraftNotes of={draft} />
    </div>
  );
}
