/** Files dropped anywhere in the window, and files or references pasted outside a field. */
import { graphemeBoundary } from '../../shared/anchor/anchor.ts';
import { sniffFormat } from '../../shared/bibliography/sniff.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { isTyping } from '../actions/keys.ts';
import { droppedFiles, holdsFiles } from '../store/dropped-files.ts';
import { notifyError } from '../store/notices.ts';
import { holdReview } from '../store/review-store.ts';
import { importSources } from './import-files.ts';
import { type ImportSource, sourceOfFile, sourceOfText, sourcesOfDrop } from './import-sources.ts';

/** Imports what is dropped; `onDragging` hears whether files are being held over the window. */
export function listenForDrops(onDragging: (isDragging: boolean) => void): () => void {
  // A drag enters and leaves every element on its way; the window is left when all are.
  let depth = 0;
  const end = (): void => {
    depth = 0;
    onDragging(false);
  };
  const enter = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth += 1;
    onDragging(true);
  };
  const leave = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    depth -= 1;
    if (depth <= 0) end();
  };
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    // Without this the browser would leave the application and show the file.
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: DragEvent): void => {
    if (holdsFiles(event)) end();
  };
  const leaveThem = droppedFiles.takeBy((dropped) => {
    const into = holdReview();
    sourcesOfDrop(dropped).then((sources) => importSources(sources, into), notifyError);
  });
  const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
  for (const [name, listener] of Object.entries(listeners)) {
    addEventListener(name, listener as EventListener);
  }
  return () => {
    leaveThem();
    for (const [name, listener] of Object.entries(listeners)) {
      removeEventListener(name, listener as EventListener);
    }
  };
}

/** Imports pasted files, references and passages; a few pasted words are left alone. */
export function listenForPaste(): () => void {
  const paste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || isTyping(event.target) || event.clipboardData === null) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    const sources = files.length > 0 ? files.map(sourceOfFile) : sourcesOfPastedText(text);
    if (sources.length === 0) return;
    event.preventDefault();
    void importSources(sources);
  };
  addEventListener('paste', paste);
  return () => removeEventListener('paste', paste);
}

/** A shorter text was hardly meant to become a document. */
const shortestPassage = 80;
const longestTitle = 60;

/** Pasted references; or a text, which its first words name. */
export function sourcesOfPastedText(text: string): ImportSource[] {
  if (sniffFormat(text) !== undefined) return [sourceOfText(t('import.pasted'), text)];
  const passage = text.trim();
  if (passage.length < shortestPassage) return [];
  const line = (passage.split('\n', 1)[0] ?? '').trim();
  const title =
    line.length <= longestTitle
      ? line
      : `${line.slice(0, graphemeBoundary(line, longestTitle, -1)).trimEnd()}…`;
  return [sourceOfText(`${title.replace(/[\\/:]/g, ' ')}.txt`, text)];
}
