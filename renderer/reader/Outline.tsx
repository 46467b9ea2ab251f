import { useMemo } from 'react';
import { markFindings } from '../../shared/commands/studies.ts';
import { likelyFindings, type Section, sectionsOf } from '../../shared/documents/sections.ts';
import { speakersOf, turnsOf } from '../../shared/documents/speakers.ts';
import { t } from '../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { LateBit } from '../ui/Late.tsx';
import { openAutoCode, setRule } from './auto-code-state.ts';
import { Coverage } from './Coverage.tsx';
import { speakerGroup } from './late-bits.ts';
import styles from './outline.module.css';
import { surface, useReader } from './reader-state.ts';

/** The headings of the open document, with what counts as findings, and who speaks in it. */
export function Outline() {
  const loaded = useReader((state) => state.loaded);
  const document = useReview((state) =>
    loaded === undefined ? undefined : state.snapshot.documents.get(loaded.documentId),
  );
  const sections = useMemo(() => (loaded === undefined ? [] : sectionsOf(loaded.body)), [loaded]);
  if (loaded === undefined || document === undefined) return null;
  return (
    <>
      {sections.length === 0 ? null : <Contents document={document} sections={sections} />}
      <Coverage />
      <Speakers />
    </>
  );
}

function Contents(props: {
  readonly document: DocumentRecord;
  readonly sections: readonly Section[];
}) {
  const { document, sections } = props;
  const readOnly = useReview((state) => state.readOnly);
  const only = useSession((state) => state.onlyFindings);
  const marked = useMemo(() => new Set(document.findings), [document.findings]);
  const likely = useMemo(() => likelyFindings(sections), [sections]);
  const mark = (headings: readonly number[]): void => {
    commit(markFindings, { documentId: document.id, headings }).catch(notifyError);
  };
  return (
    <section className={styles.part} aria-label={t('outline.title')}>
      <h2>{t('outline.title')}</h2>
      {marked.size === 0 && likely.length > 0 ? (
        <Button isDisabled={readOnly} onPress={() => mark(likely.map(({ heading }) => heading))}>
          {t('outline.markAll', { count: likely.length, title: likely[0]?.title ?? '' })}
        </Button>
      ) : null}
      {marked.size === 0 ? null : (
        <CheckBox
          isSelected={only}
          onChange={(onlyFindings) => useSession.setState({ onlyFindings })}
        >
          {t('outline.only')}
        </CheckBox>
      )}
      <ul>
        {sections.slice(0, 400).map(({ heading, level, title }) => {
          const isMarked = marked.has(heading);
          return (
            <li
              key={heading}
              className={styles.row}
              style={{ paddingInlineStart: (level - 1) * 12 }}
            >
              <button
                type="button"
                dir="auto"
                title={title}
                onClick={() => surface()?.reveal(heading, 0.1, true)}
              >
                {title}
              </button>
              <button
                type="button"
                className={styles.mark}
                aria-pressed={isMarked}
                aria-label={t(isMarked ? 'outline.unmark' : 'outline.mark', { title })}
                title={t(isMarked ? 'outline.unmark' : 'outline.mark', { title })}
                disabled={readOnly}
                onClick={() =>
                  mark(
                    isMarked
                      ? [...marked].filter((each) => each !== heading)
                      : [...marked, heading],
                  )
                }
              >
                {t('outline.findings')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Lets one speaker's turns stand out, from the first of them; all again where nobody is named. */
function showSpeaker(speaker: string | undefined): void {
  const body = useReader.getState().loaded?.body;
  useReader.setState({ speaker });
  if (body === undefined || speaker === undefined) return;
  const first = turnsOf(body).find((turn) => turn.speaker === speaker);
  if (first !== undefined) surface()?.reveal(first.start, 0.1);
}

function Speakers() {
  const body = useReader((state) => state.loaded?.body);
  const documentId = useReader((state) => state.loaded?.documentId);
  const shown = useReader((state) => state.speaker);
  const speakers = useMemo(() => (body === undefined ? [] : speakersOf(body)), [body]);
  if (documentId === undefined || speakers.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t('outline.speakers')}>
      <h2>{t('outline.speakers')}</h2>
      <ul>
        {speakers.map(({ name, turns }) => (
          <li key={name} className={styles.row}>
            <button
              type="button"
              className={styles.speaker}
              dir="auto"
              aria-pressed={name === shown}
              title={t('outline.onlySpeaker', { name })}
              onClick={() => showSpeaker(name === shown ? undefined : name)}
            >
              {name}
            </button>
            <button
              type="button"
              className={styles.mark}
              aria-label={t('outline.codeSpeaker', { name })}
              title={t('outline.codeSpeaker', { name })}
              onClick={() => {
                setRule({ by: 'speaker', speaker: name });
                openAutoCode();
              }}
            >
              {t('outline.find')}
            </button>
            <LateBit
              part={speakerGroup}
              wanted={false}
              given={{ speaker: name, documentId, look: styles.mark }}
            />
            <span className={styles.soft}>{t('outline.turns', { count: turns })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
