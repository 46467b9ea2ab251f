import { useState } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { MemoArea } from '../choices/MemoArea.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { type FindingsState, focusFindings, useFindings } from '../store/findings-state.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { write } from './finding-edits.ts';
import styles from './findings.module.css';

/** The statement of a new finding, and the theme it stands under. */
export function NewFinding(props: {
  readonly composing: NonNullable<FindingsState['composing']>;
  readonly snapshot: Shown;
}) {
  const { composing, snapshot } = props;
  const [themeId, setTheme] = useState<CodeId | undefined>(composing.themeId);
  const reviewId = useReview((state) => state.reviewId);
  const draft = useDraftField({
    field: `${reviewId} finding`,
    label: t('findings.statement'),
    value: '',
    // Half a finding is none: what is left behind is offered when the form is back.
    storesWhenLeft: false,
    onStore: async (statement) => {
      const { rests } = composing;
      await write(
        statement,
        themeId,
        rests.length > 0 || themeId === undefined ? rests : [themeId],
      );
    },
  });
  const leave = (): void => {
    useFindings.setState({ composing: undefined });
    focusFindings();
  };
  return (
    <form
      className={styles.sheet}
      data-work
      aria-label={t('findings.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void draft.store();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void draft.store();
      }}
    >
      <MemoArea
        draft={draft}
        label={t('findings.statement')}
        labelLook={styles.labelled}
        look={styles.statementField}
        storesWhenLeft={false}
        takesFocus
      />
      <p className={styles.soft}>{t('findings.statementHint')}</p>
      <span className={styles.inline}>
        <span aria-hidden="true">{t('findings.under')}</span>
        <ThemeChoice value={themeId} snapshot={snapshot} onChange={setTheme} />
      </span>
      <div className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={draft.text.trim() === ''}>
          {t('findings.keep')} <KeyHint keys="Mod+Enter" />
        </Button>
        <Button look="quiet" onPress={leave}>
          {t('findings.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The themes of the codebook, to choose one or none. */
export function ThemeChoice(props: {
  readonly value: CodeId | undefined;
  readonly snapshot: Shown;
  readonly isDisabled?: boolean;
  readonly onChange: (themeId: CodeId | undefined) => void;
}) {
  const { codes } = props.snapshot;
  const themes = codeTree(codes).inOrder.filter(
    ({ code }) => code.kind !== 'code' || code.id === props.value,
  );
  return (
    <select
      aria-label={t('findings.under')}
      value={props.value ?? ''}
      disabled={props.isDisabled}
      onChange={({ target }) =>
        props.onChange(target.value === '' ? undefined : (target.value as CodeId))
      }
    >
      <option value="">{t('findings.noTheme')}</option>
      {themes.map(({ code, depth }) => (
        <option key={code.id} value={code.id}>
          {`${'\u2003'.repeat(depth)}${code.name}`}
        </option>
      ))}
    </select>
  );
}
