import {
  type FocusEvent,
  memo,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { lastUsed } from '../../shared/codebook/code-slots.ts';
import { type CodeNode, codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import { keyOf } from '../actions/registry.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { DraftNotes } from '../choices/DraftNotes.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { useSlots } from '../choices/use-slots.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { type BarPlace, barPlace } from './bar-place.ts';
import { codeWith, codeWithOwnWords } from './coding-actions.ts';
import type { DrawnText } from './drawn-text.ts';
import { enterText } from './enter-text.ts';
import { GroupPicker } from './groups/GroupPicker.tsx';
import { cycleOrder, keepMemo } from './own-excerpt-actions.ts';
import { type NotedPlace, placeToNote, shownExcerpt } from './passage.ts';
import { askGroup, askMemo } from './reader-actions.ts';
import { useReader } from './reader-state.ts';
import styles from './selection-bar.module.css';

export interface SelectionBarProps {
  readonly surface: DrawnText;
  readonly layout: number;
}

/** Beside what is selected, never over it: the picker, the codes of the number keys, in vivo, memo, order. */
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
      className={request?.field === 'group' ? `${styles.bar} ${styles.narrow}` : styles.bar}
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
      ) : request?.field === 'group' ? (
        <GroupPicker key={request.tick} onDone={leave} />
      ) : (
        <>
          <div className={styles.row}>
            <div className={styles.pick}>
              <CodePicker
                key={request?.tick ?? 0}
                label={t(request?.field === 'new' ? 'bar.new' : 'bar.pick')}
                autoFocus={asked}
                onCancel={leave}
                onChoose={(choice) => {
                  leave();
                  void codeWith(choice);
                }}
              />
            </div>
            {asked ? null : <BarButtons />}
          </div>
          {asked ? null : <KeyedCodes />}
        </>
      )}
    </div>
  );
}

function BarButtons() {
  const order = useReader((state) => state.pendingSaid?.constructOrder);
  return (
    <>
      <KeyOf id="code.pick" />
      <Button look="quiet" onPress={() => void codeWithOwnWords().then(enterText)}>
        {t('bar.inVivo')} <KeyOf id="code.inVivo" />
      </Button>
      <Button look="quiet" onPress={askMemo}>
        {t('bar.memo')} <KeyOf id="code.memo" />
      </Button>
      <Button look="quiet" onPress={() => void cycleOrder()}>
        {t(`bar.order.${order ?? 'none'}`)} <KeyOf id="code.order" />
      </Button>
      <Button look="quiet" onPress={askGroup}>
        {t('bar.group')} <KeyOf id="code.group" />
      </Button>
    </>
  );
}

function KeyOf({ id }: { readonly id: ActionId }) {
  const key = keyOf(id);
  return key === undefined ? null : <KeyHint keys={key} />;
}

interface KeyedCode {
  readonly node: CodeNode;
  readonly keys: readonly string[];
}

/** The codes that a single key applies: those of the number keys, and the one used last. */
function KeyedCodes() {
  const slots = useSlots();
  const tree = useReview((state) => codeTree(state.snapshot.codes));
  const recent = useSession((state) => state.recentCodes);
  const shown = useMemo(() => {
    const keyed = slots.flatMap((node, at): KeyedCode[] =>
      node === undefined ? [] : [{ node, keys: [String(at + 1)] }],
    );
    const last = lastUsed(recent, tree);
    if (last === undefined) return keyed;
    const among = keyed.some(({ node }) => node === last);
    return among
      ? keyed.map(({ keys, node }) => ({ node, keys: node === last ? [...keys, 'q'] : keys }))
      : [{ node: last, keys: ['q'] }, ...keyed];
  }, [slots, recent, tree]);
  // Each key that codes moves Q: the passage is painted before the list follows.
  const later = useDeferredValue(shown);
  return later.length === 0 ? null : <KeyedList shown={later} />;
}

const KeyedList = memo(function KeyedList({ shown }: { readonly shown: readonly KeyedCode[] }) {
  return (
    <div className={styles.keyed} role="group" aria-label={t('bar.slots')}>
      {shown.map(({ keys, node: { code } }) => (
        <Button
          key={code.id}
          look="quiet"
          aria-keyshortcuts={keys.join(' ')}
          onPress={() => void codeWith({ codeId: code.id }).then(enterText)}
        >
          {keys.map((key) => (
            <KeyHint key={key} keys={key} />
          ))}
          <CodeDot code={code} />
          <span className={styles.keyedName} dir="auto">
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

/** Kept on leaving, like any memo. */
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
          const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (!isDone && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          // Leaving the field keeps the memo, as in the inspector.
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
