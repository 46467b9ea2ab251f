/** A character map of PDF.js, from the application's own files; for use in workers, whose scripts lie in `assets/`. */
export async function characterMap(fileName: string): Promise<Uint8Array> {
  if (!/^[\w-]+\.bcmap$/.test(fileName)) throw new Error(`${fileName} is no character map`);
  const response = await fetch(new URL(`../pdfjs/cmaps/${fileName}`, self.location.href));
  if (!response.ok) throw new Error(`The character map ${fileName} is missing`);
  return new Uint8Array(await response.arrayBuffer());
}
