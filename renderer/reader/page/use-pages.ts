import { useEffect, useState } from 'react';
import type { PdfGeometry } from '../../../shared/documents/pdf-geometry.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { loadOriginal } from '../../store/review-store.ts';
import { geometryInWorker } from './geometry-task.ts';
import { PagePainter } from './page-painter.ts';

export type LoadedPages =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly reason: string }
  | {
      readonly status: 'locked';
      readonly isWrong: boolean;
      readonly unlock: (password: string) => void;
    }
  | {
      readonly status: 'ready';
      readonly painter: PagePainter;
      /** Undefined while it is worked out, and where it does not fit the text. */
      readonly geometry: PdfGeometry | undefined;
      /** What to say of the geometry; `share` of it that is done while it is worked out. */
      readonly note: { readonly share: number } | { readonly problem: string } | undefined;
    };

/** The pages of a PDF's original, and where its text stands on them. */
export function usePages(document: DocumentRecord, body: TextBody): LoadedPages {
  const [state, setState] = useState<LoadedPages>({ status: 'loading' });
  const [password, setPassword] = useState<string>();
  const { originalHash } = document;
  useEffect(() => {
    let isCurrent = true;
    let painter: PagePainter | undefined;
    let stop: () => void = () => undefined;
    const open = async (): Promise<void> => {
      if (originalHash === undefined) throw new ExpectedError('no-original', t('page.noOriginal'));
      const bytes = await loadOriginal(originalHash);
      painter = await PagePainter.open(bytes, password);
      if (!isCurrent) return void painter.close();
      const ready = { status: 'ready', painter } as const;
      setState({ ...ready, geometry: undefined, note: { share: 0 } });
      const task = geometryInWorker(originalHash, { bytes, password }, (share) => {
        if (isCurrent) setState({ ...ready, geometry: undefined, note: { share } });
      });
      stop = task.stop;
      const found = await task.result.catch((error: unknown) => error as Error);
      if (!isCurrent) return;
      if (found instanceof Error)
        setState({ ...ready, geometry: undefined, note: { problem: found.message } });
      else if (found.text !== body.text)
        setState({ ...ready, geometry: undefined, note: { problem: t('page.otherText') } });
      else setState({ ...ready, geometry: found.geometry, note: undefined });
    };
    open().catch((error: unknown) => {
      if (!isCurrent) return;
      const isLocked =
        error instanceof ExpectedError &&
        (error.code === 'password-needed' || error.code === 'password-wrong');
      setState(
        isLocked
          ? { status: 'locked', isWrong: error.code === 'password-wrong', unlock: setPassword }
          : { status: 'failed', reason: error instanceof Error ? error.message : String(error) },
      );
    });
    return () => {
      isCurrent = false;
      stop();
      void painter?.close();
    };
  }, [originalHash, password, body]);
  return state;
}
