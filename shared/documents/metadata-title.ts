/** Titles that programs and publishers write into a file's metadata without meaning the paper: file names, their own name, numbers. */
const useless =
  /^(?:untitled.*|microsoft (?:word|powerpoint) - .*|powerpoint[- ]presentation|presentation\d*|document\d*|(?:blob|about|file|https?):\S*|(?:pii|doi): ?\S*|10\.\d{4,}\/\S+|layout \d+|no job name|\S*\.(?:html?|xml|txt|php|aspx?)|.*\.(?:docx?|odt|pptx?|indd|tex|dvi|pdf|qxd|rtf|fm|p65|pmd|wpd)|.*\d\.\.\d+|[^\p{L}]*|\S*\d{4}\S*)$/iu;

/** A title from the metadata, if it can be one. */
export function usefulTitle(title: string | undefined): string | undefined {
  const tidy = title?.trim() ?? '';
  return tidy === '' || useless.test(tidy) ? undefined : tidy;
}
