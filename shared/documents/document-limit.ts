/** The largest file read, in bytes: larger ones are scans or recordings in disguise. */
export const maximumDocumentBytes = 100 * 1024 * 1024;
