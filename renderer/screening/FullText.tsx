import { useEffect, useState } from 'react';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { notifyError } from '../store/notices.ts';
import { loadText } from '../store/review-store.ts';
import styles from './screening.module.css';

/** A study's text to read while deciding; it is coded in the reader. */
export function FullText({ document }: { readonly document: DocumentRecord }) {
  const [body, setBody] = useState<TextBody>();
  const { textId } = document;
  useEffect(() => {
    let isCurrent = true;
    loadText(textId).then((loaded) => {
      if (isCurrent) setBody(loaded);
    }, notifyError);
    return () => {
      isCurrent = false;
    };
  }, [textId]);
  if (body === undefined) return null;
  return (
    <section className={styles.fullText} aria-label={document.title}>
      {body.blocks.map(({ end, kind, start }) => {
        if (kind === 'furniture' || kind === 'picture') return null;
        const text = body.text.slice(start, end);
        const isHeading = kind === 'heading' || kind === 'title';
        return isHeading ? (
          <h3 key={start} dir="auto">
            {text}
          </h3>
        ) : (
          <p key={start} dir="auto" data-kind={kind}>
            {text}
          </p>
        );
      })}
    </section>
  );
}
