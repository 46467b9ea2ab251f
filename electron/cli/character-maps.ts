import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A character map of PDF.js by its file name, from the package beside which the command line is installed. */
export async function characterMap(fileName: string): Promise<Uint8Array> {
  if (!/^[\w-]+\.bcmap$/.test(fileName)) throw new Error(`${fileName} is no character map`);
  const map = new URL(`cmaps/${fileName}`, import.meta.resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(fileURLToPath(map)));
}
