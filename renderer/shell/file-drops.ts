/**
 * Keeps a file that is dropped from taking the place of the application, as a browser would have it. From the
 * first moment on: what imports dropped files is loaded a little later.
 */
export function keepFilesFromOpening(): void {
  const keep = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  addEventListener('dragover', keep);
  addEventListener('drop', keep);
}
