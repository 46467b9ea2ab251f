import { useEffect, useState } from 'react';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { loadOriginal } from '../../store/review-store.ts';
import { PagePainter } from './page-painter.ts';
import { PlacedText } from './placed-text.ts';

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
      /** Undefined until the first page is seen: reading the file through would hold it up. */
      readonly placed: PlacedText | undefined;
    };

/** The pages of a PDF's original, and where its text stands on them. */
export function usePages(document: DocumentRecord, body: TextBody): LoadedPages {
  const [state, setState] = useState<LoadedPages>({ status: 'loading' });
  const [password, setPassword] = useState<string>();
  const { originalHash, textId } = document;
  useEffect(() => {
    let isCurrent = true;
    let painter: PagePainter | undefined;
    let placed: PlacedText | undefined;
    const open = async (): Promise<void> => {
      if (originalHash === undefined) throw new ExpectedError('no-original', t('page.noOriginal'));
      const bytes = await loadOriginal(originalHash);
      painter = await PagePainter.open(bytes, password);
      if (!isCurrent) return void painter.close();
      setState({ status: 'ready', painter, placed: undefined });
      await painter.firstPainted;
      if (!isCurrent) return;
      const key = `${originalHash} ${textId}`;
      placed = new PlacedText({ key, bytes, password, text: body.text });
      setState({ status: 'ready', painter, placed });
      await painter.readSizes();
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
      placed?.stop();
      void painter?.close();
    };
  }, [originalHash, textId, password, body]);
  return state;
}
