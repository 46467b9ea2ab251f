import { programVersion } from '../version.ts';

/** Who wrote a file, for programs that read files of others otherwise than their own. */
export const origin = `Themeloom ${programVersion}`;
