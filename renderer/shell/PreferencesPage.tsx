import type { ReactNode } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { type Language, languages } from '../../shared/messages/language.ts';
import { runAction } from '../actions/registry.ts';
import { notifyError } from '../store/notices.ts';
import { type Preferences, usePreferences } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { Segments } from '../ui/Segments.tsx';
import { chooseLanguage } from './choose-language.ts';
import { KeyChoiceList } from './KeyChoiceList.tsx';
import { NumberKeys } from './NumberKeys.tsx';
import { PageOverlay } from './Overlay.tsx';
import styles from './preferences.module.css';
import { SpellingChoice } from './SpellingChoice.tsx';

const appearances = ['system', 'light', 'dark'] as const;
const faces = ['serif', 'sans'] as const;
const measures = ['short', 'usual', 'long'] as const;

/** A language is found by its own name, whatever is spoken. */
const ownNames = { en: 'English', de: 'Deutsch' } as const satisfies Record<Language, string>;

/** How texts and screens look, and which key does what. */
export function PreferencesPage() {
  const { appearance, face, language, measure, snapToWords } = usePreferences();
  const set = (change: Partial<Preferences>): void => usePreferences.setState(change);
  return (
    <PageOverlay name="preferences" title={t('preferences.title')}>
      <p className={styles.soft}>{t('preferences.kept')}</p>
      <div className={styles.looks}>
        <Row label={t('preferences.appearance')}>
          <Segments
            label={t('preferences.appearance')}
            value={appearance}
            choices={appearances.map((value) => ({
              value,
              label: t(`preferences.appearance.${value}`),
            }))}
            onChange={(value) => set({ appearance: value })}
          />
        </Row>
        <Row label={t('preferences.language')}>
          <Segments
            label={t('preferences.language')}
            value={language}
            choices={languages.map((value) => ({ value, label: ownNames[value] }))}
            onChange={(value) => {
              chooseLanguage(value).catch(notifyError);
            }}
          />
        </Row>
        <SpellingChoice />
        <Row label={t('preferences.face')}>
          <Segments
            label={t('preferences.face')}
            value={face}
            choices={faces.map((value) => ({ value, label: t(`preferences.face.${value}`) }))}
            onChange={(value) => set({ face: value })}
          />
        </Row>
        <Row label={t('preferences.size')}>
          <TextSize />
        </Row>
        <Row label={t('preferences.measure')}>
          <Segments
            label={t('preferences.measure')}
            value={measure}
            choices={measures.map((value) => ({ value, label: t(`preferences.measure.${value}`) }))}
            onChange={(value) => set({ measure: value })}
          />
        </Row>
        <Row label={t('preferences.selecting')}>
          <CheckBox isSelected={snapToWords} onChange={(on) => set({ snapToWords: on })}>
            {t('reader.snap')}
          </CheckBox>
        </Row>
      </div>
      <NumberKeys />
      <KeyChoiceList />
    </PageOverlay>
  );
}

function Row(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{props.label}</span>
      {props.children}
    </div>
  );
}

function TextSize() {
  const size = usePreferences((state) => state.readingSize);
  return (
    <span className={styles.size} role="group" aria-label={t('preferences.size')}>
      <Button aria-label={t('reader.smaller')} onPress={() => runAction('view.smaller')}>
        A−
      </Button>
      <output>{t('preferences.sizeNow', { size })}</output>
      <Button aria-label={t('reader.larger')} onPress={() => runAction('view.larger')}>
        A+
      </Button>
    </span>
  );
}
