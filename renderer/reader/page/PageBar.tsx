import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../shared/messages/messages.ts';
import { keyOf } from '../../actions/registry.ts';
import type { PageFit } from '../../store/session-store.ts';
import { usePreferences } from '../../store/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyTip } from '../../ui/KeyTip.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { drawByKey, switchDrawing } from './drawing-regions.ts';
import styles from './page-bar.module.css';
import { fitOf, fitPages, turnPages, zoomPages } from './page-mode.ts';
import { pageFits, pageNamed } from './page-places.ts';
import { type ShownPages, usePageView } from './page-view.ts';

/** Which page is in view, and how large: what the keys do, for the pointer. */
export function PageBar() {
  const shown = usePageView((state) => state.shown);
  const fit = usePreferences(fitOf);
  if (shown === undefined) return <div className={styles.bar} />;
  const percent = Math.round(shown.zoom * 100);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('page.tools')}>
      <GoToPage shown={shown} />
      <span className={styles.zoom} role="group" aria-label={t('page.size')}>
        <Button look="quiet" aria-label={t('page.smaller')} onPress={() => zoomPages(-1)}>
          −
        </Button>
        <output aria-label={t('page.zoom')}>{t('page.percent', { percent })}</output>
        <Button look="quiet" aria-label={t('page.larger')} onPress={() => zoomPages(1)}>
          +
        </Button>
      </span>
      <Segments<PageFit>
        label={t('page.fit')}
        value={fit}
        choices={pageFits.map((value) => ({ value, label: t(`page.fit.${value}`) }))}
        onChange={fitPages}
      />
      <Button look="quiet" aria-label={t('page.turn')} onPress={turnPages}>
        ↻
      </Button>
      <DrawSwitch />
    </div>
  );
}

/** Pressed by pointer it leaves the pages as they are; by key it brings a region along. */
function DrawSwitch() {
  const isDrawing = usePageView((state) => state.isDrawing);
  const isReady = usePageView((state) => state.selectRegion !== undefined);
  const key = keyOf('page.draw');
  return (
    <KeyTip keys={key}>
      <Button
        look="quiet"
        aria-label={t('page.draw')}
        aria-pressed={isDrawing}
        isDisabled={!isReady}
        {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
        onPress={({ pointerType }) => (pointerType === 'keyboard' ? drawByKey() : switchDrawing())}
      >
        <span className={styles.frame} />
      </Button>
    </KeyTip>
  );
}

function GoToPage({ shown }: { readonly shown: ShownPages }) {
  const { at, labels } = shown;
  const asked = usePageView((state) => state.asked);
  const field = useRef<HTMLInputElement>(null);
  const answered = useRef(asked);
  const [typed, setTyped] = useState<string>();
  const [missing, setMissing] = useState<string>();
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const label = labels[at] ?? '';
  const leave = (): void => {
    setTyped(undefined);
    setMissing(undefined);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = typed ?? label;
    const page = pageNamed(wanted, labels);
    if (page === undefined) {
      setMissing(wanted.trim());
      return;
    }
    leave();
    shown.goTo(page);
    shown.takeKeys();
  };
  return (
    <form className={styles.goTo} onSubmit={submit}>
      <TextInput
        aria-label={t('page.goTo')}
        inputRef={field}
        value={typed ?? label}
        onChange={(value) => {
          setTyped(value);
          setMissing(undefined);
        }}
        // The pages may still be moving: what is selected to be typed over stays as it is.
        onFocus={() => setTyped(label)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Escape') shown.takeKeys();
        }}
        isInvalid={missing !== undefined}
      />
      <span className={styles.of} role="status">
        {missing === undefined
          ? label === String(at + 1)
            ? t('page.of', { count: labels.length })
            : t('page.ofPrinted', { position: at + 1, count: labels.length })
          : t('page.none', { page: missing })}
      </span>
    </form>
  );
}
