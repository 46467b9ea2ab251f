import { useEffect, useId, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { DesktopWindow } from '../../shared/platform/desktop-window.ts';
import { type Spelling, spellingChoices } from '../../shared/platform/spelling.ts';
import { notifyError } from '../store/notices.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { focusBeside } from './focus-beside.ts';
import styles from './preferences.module.css';

/** Which dictionary checks what is typed, and the words that were added to it; nothing where system or browser check it. */
export function SpellingChoice() {
  const { desktop } = services().platform;
  return desktop === undefined ? null : <OwnSpelling desktop={desktop} />;
}

function OwnSpelling({ desktop }: { readonly desktop: DesktopWindow }) {
  const [spelling, setSpelling] = useState<Spelling>();
  useEffect(() => {
    desktop.spelling().then(setSpelling, notifyError);
  }, [desktop]);
  if (spelling === undefined) return null;
  /** Shown at once; where it could not be kept, what holds is shown again. */
  const change = (shown: Spelling, kept: Promise<void>): void => {
    setSpelling(shown);
    kept.catch((error: unknown) => {
      notifyError(error);
      desktop.spelling().then(setSpelling, notifyError);
    });
  };
  return (
    <>
      <div className={styles.row}>
        <span aria-hidden="true">{t('preferences.spelling')}</span>
        <Segments
          label={t('preferences.spelling')}
          value={spelling.choice}
          choices={spellingChoices.map((value) => ({
            value,
            label: t(`preferences.spelling.${value}`),
          }))}
          onChange={(choice) => change({ ...spelling, choice }, desktop.chooseSpelling(choice))}
        />
        <p className={styles.below}>{t('preferences.spellingHint')}</p>
      </div>
      {spelling.words.length === 0 ? null : (
        <AddedWords
          words={spelling.words}
          onRemove={(word) =>
            change(
              { ...spelling, words: spelling.words.filter((each) => each !== word) },
              desktop.removeSpelledWord(word),
            )
          }
        />
      )}
    </>
  );
}

function AddedWords(props: {
  readonly words: readonly string[];
  readonly onRemove: (word: string) => void;
}) {
  const heading = useId();
  return (
    <div className={styles.row}>
      <span id={heading}>{t('preferences.addedWords')}</span>
      <ul className={styles.words} tabIndex={-1} aria-labelledby={heading}>
        {props.words.map((word) => (
          <li key={word}>
            <span dir="auto">{word}</span>
            <Button
              look="quiet"
              aria-label={t('preferences.removeWord', { word })}
              onPress={({ target }) => {
                focusBeside(target);
                props.onRemove(word);
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
