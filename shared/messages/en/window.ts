/** What a window says about the system around it. */
export const windowMessages = {
  'window.pdfSaved': 'Saved this screen as {name}.',
  'window.faultsCopied': 'The details are on the clipboard. They hold no word of your reviews.',
  'window.faultsNotCopied': 'The details could not be copied. Try again.',
} as const;
