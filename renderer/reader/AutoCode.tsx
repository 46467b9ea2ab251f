import { useEffect, useMemo, useRef } from 'react';
import { passageUnits } from '../../shared/auto-coding/find-passages.ts';
import { speakersOf } from '../../shared/documents/speakers.ts';
import { t } from '../../shared/messages/messages.ts';
import { keyOf } from '../actions/registry.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { notifyError } from '../store/notices.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './auto-code.module.css';
import {
  closeAutoCode,
  codeFound,
  look,
  setRule,
  switchWholeTerms,
  useAutoCode,
  wanted,
} from './auto-code-state.ts';
import { FoundPassages } from './FoundPassages.tsx';
import { useReader } from './reader-state.ts';

/** Finds passages by term, speaker or heading; they are looked through before they are coded in one step. */
export function AutoCode() {
  const state = useAutoCode();
  const { by, found, isCut, progress, scope } = state;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const fields = pane.current;
    (
      fields?.querySelector<HTMLElement>('input:not([role])') ?? fields?.querySelector('select')
    )?.focus();
  }, []);
  const chosen = useMemo(() => wanted({ found, leftOut: state.leftOut }), [found, state.leftOut]);
  const documentId = useSession((state) => state.documentId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is looked through anew
  useEffect(() => {
    if (scope === 'document') void look();
  }, [documentId]);
  const documents = new Set(found?.map(({ documentId }) => documentId)).size;
  return (
    <section
      ref={pane}
      className={styles.pane}
      aria-label={t('auto.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) closeAutoCode();
      }}
    >
      <header className={styles.head}>
        <h2>{t('auto.title')}</h2>
        <Button look="quiet" aria-label={t('auto.close')} onPress={closeAutoCode}>
          ×
        </Button>
      </header>
      <Choice
        label={t('auto.by')}
        value={by}
        options={['term', 'speaker', 'heading'] as const}
        name={(option) => t(`auto.by.${option}`)}
        onChange={(option) => setRule({ by: option })}
      />
      {by === 'term' ? <Term /> : by === 'speaker' ? <Speaker /> : <Heading />}
      <Choice
        label={t('auto.scope')}
        value={scope}
        options={['document', 'review'] as const}
        name={(option) => t(`auto.scope.${option}`)}
        onChange={(option) => setRule({ scope: option })}
      />
      <p className={styles.count} role="status">
        {progress !== undefined
          ? t('auto.searching', { ...progress })
          : found === undefined
            ? ''
            : t('auto.found', { count: found.length, documents })}
      </p>
      {isCut ? (
        <p className={styles.soft}>{t('auto.most', { count: found?.length ?? 0 })}</p>
      ) : null}
      {found === undefined || found.length === 0 ? null : (
        <>
          <div className={styles.code}>
            <CodePicker
              label={t('auto.codeAs', { count: chosen.length })}
              onChoose={(choice) => void codeFound(choice).catch(notifyError)}
            />
          </div>
          <FoundPassages found={found} />
        </>
      )}
    </section>
  );
}

function Term() {
  const terms = useAutoCode((state) => state.terms);
  const unit = useAutoCode((state) => state.unit);
  const wholeTerms = usePreferences((state) => state.wholeTerms);
  return (
    <>
      <Words
        label={t('auto.terms')}
        hint={t('auto.termsHint')}
        value={terms}
        onChange={(text) => setRule({ terms: text })}
      />
      <div>
        <Button
          look="quiet"
          aria-pressed={wholeTerms}
          aria-keyshortcuts={keyOf('reader.wholeWords')}
          onPress={switchWholeTerms}
        >
          {t('find.wholeWords')}
        </Button>
      </div>
      <Choice
        label={t('auto.unit')}
        value={unit}
        options={passageUnits}
        name={(option) => t(`auto.unit.${option}`)}
        onChange={(option) => setRule({ unit: option })}
      />
    </>
  );
}

function Speaker() {
  const body = useReader((state) => state.loaded?.body);
  const speaker = useAutoCode((state) => state.speaker);
  const speakers = useMemo(() => (body === undefined ? [] : speakersOf(body)), [body]);
  if (speakers.length === 0) return <p className={styles.soft}>{t('auto.noSpeakers')}</p>;
  return (
    <Choice
      label={t('auto.speaker')}
      value={speaker}
      options={['', ...speakers.map(({ name }) => name)]}
      name={(option) => option || '–'}
      onChange={(option) => setRule({ speaker: option })}
    />
  );
}

function Heading() {
  const heading = useAutoCode((state) => state.heading);
  return (
    <Words
      label={t('auto.heading')}
      hint={t('auto.headingHint')}
      value={heading}
      onChange={(text) => setRule({ heading: text })}
    />
  );
}

function Words(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <label className={styles.field}>
      <span>{props.label}</span>
      <input
        value={props.value}
        placeholder={props.hint}
        autoComplete="off"
        dir="auto"
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly onChange: (option: T) => void;
}) {
  return (
    <label className={styles.field}>
      <span>{props.label}</span>
      <select
        value={props.value}
        onChange={(event) => {
          const option = props.options.find((each) => each === event.target.value);
          if (option !== undefined) props.onChange(option);
        }}
      >
        {props.options.map((option) => (
          <option key={option} value={option}>
            {props.name(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
