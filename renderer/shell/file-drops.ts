import { droppedFiles, droppedOf, holdsFiles } from '../store/dropped-files.ts';

/**
 * Keeps a file that is dropped from taking the place of the application, as a browser would have it. From the
 * first moment on: what imports dropped files is loaded a little later, and takes those that wait.
 */
export function keepFilesFromOpening(): void {
  addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!holdsFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    droppedFiles.drop(droppedOf(event.dataTransfer));
  });
}
