import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The reviews, and projects of other programs, that a start names: by double click, by a drop on the icon or by hand. File managers of Linux write
 * them as addresses. What begins with a dash is a switch, of Chromium too, and never a file.
 */
export function loomPathsIn(args: readonly string[], folder: string): readonly string[] {
  return args.flatMap((arg) => {
    if (arg.startsWith('-') || !/\.(?:loom|qdpx|qde|qdc)$/i.test(arg)) return [];
    const path = arg.startsWith('file:') ? pathOfAddress(arg) : arg;
    if (path === undefined) return [];
    return [isAbsolute(path) ? path : resolve(folder, path)];
  });
}

function pathOfAddress(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}
