/** Words of a first page that are never the title of the paper: kinds of articles, notices, section names. */

const kinds =
  'research|original|review|short|brief|rapid|case|technical|clinical|empirical|full|full[- ]length|regular|invited|' +
  'conference|scholarly|peer[- ]reviewed|refereed|open|free|mini|systematic|scoping|literature|narrative|meta|' +
  'qualitative|quantitative|methods?|methodology|methodological|study|data|special|featured?|basic|applied|' +
  'primary|contributed|accepted|author|synthesis|publication|corrected|uncorrected|published|in|of|and|the|an|as|to';
const things =
  'articles?|papers?|communications?|reports?|reviews?|research|stud(?:y|ies)|series|letters?|notes?|meta-analys[ei]s|' +
  'editorials?|commentar(?:y|ies)|perspectives?|opinions?|viewpoints?|debates?|protocols?|proceedings|access|' +
  'contributions?|essays?|investigations?|manuscripts?|preprints?|proofs?|versions?|correspondence|editor|' +
  'corrigendum|erratum|correction|addendum|retraction';

/** “RESEARCH ARTICLE”, “Original Research Paper | Open Access”: only words that name a kind of text. */
const kindOfText = new RegExp(
  `^(?:(?:${kinds}|${things})[\\s/|:·•,&–—-]*){0,8}(?:${things})[\\s/|:·•.–—-]*$`,
  'iu',
);

const sectionNames =
  /^(?:\d+\.?\s*)?(?:abstract|summary|introduction|background|contents|table of contents|key ?words?|highlights|acknowledge?ments?|references|appendix|objectives?|methods?|results?|discussion|conclusions?|foreword|preface|resumen|resumo|résumé|zusammenfassung|einleitung|inhalt(?:sverzeichnis)?|introducción|introdução|sommaire|riassunto|article info(?:rmation)?|about the authors?|untitled.*)[\s:.]*$/iu;

const otherLanguages =
  /^(?:art[íi]culos? (?:originale?s?|de (?:revisi[óo]n|investigaci[óo]n))|artigos? (?:origina(?:l|is)|de revis[ãa]o)|articles? origina(?:l|ux)|original(?:arbeit|beitrag|ien)|übersichts(?:arbeit|artikel)|forschungsarbeit|revisi[óo]n|原著|论著|研究论文|综述)[\s:.]*$/iu;

/** What publishers, libraries and archives print around a paper. */
const notices =
  /\b(?:downloaded from|all rights reserved|terms (?:and|&) conditions|creative commons|licen[sc]ee?|issn\b|isbn\b|vol(?:ume|\.)\s*\d|see discussions, stats|contents lists? available|journal homepage|available online|available at|published (?:by|online)|https?:|www\.|doi\s?[:./]|doi \d|received\b.{0,40}\b(?:19|20)\d\d|e-?mail|corresponding author|correspondence to|check for updates|crossmark|copyright|©|stable url|to cite this article|author['’]s? (?:personal )?(?:copy|version|manuscript|accepted)|hhs public access|provided for non-commercial|pii:)/iu;

/** Whether a text is only a label: a kind of article, the name of a section. */
export function isLabel(text: string): boolean {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length > 120) return false;
  // Letter-spaced: "R E V I E W".
  const closed = /^(?:\p{L}\s){3,}\p{L}$/u.test(plain) ? plain.replace(/\s/g, '') : plain;
  return kindOfText.test(closed) || sectionNames.test(closed) || otherLanguages.test(closed);
}

/** Whether a text is a notice of a publisher or an archive. */
export function isNotice(text: string): boolean {
  return notices.test(text.slice(0, 400));
}

const abstractWords =
  /^(?:structured |extended )?(?:abstract|a\s?b\s?s\s?t\s?r\s?a\s?c\s?t|summary|s u m m a r y|background|objectives?|aims?|purpose|introduction|key ?words?|index terms|resumen|resumo|résumé|zusammenfassung|abstrakt|riassunto|samenvatting|摘要|要旨|초록|аннотация|резюме|الملخص|ملخص|תקציר)(?![\p{L}-])/iu;

/** Whether the abstract, or what comes instead of it, begins with a line. */
export function beginsAbstract(line: string): boolean {
  return abstractWords.test(line.replace(/^[\s\d.*•■]+/u, ''));
}

const introduction =
  /^(?:[\dIVX]+[.)]?\s*)?(?:introduction|background|einleitung|introducción)\s*$/iu;

/** Whether a line is the heading with which the text itself begins. */
export function beginsText(line: string): boolean {
  return introduction.test(line.trim());
}

const referenceHeading =
  /^(?:\d+\.?\s*)?(?:references?|bibliography|literature cited|works cited|literatur(?:verzeichnis)?|referencias|referências|références|bibliographie)\s*:?\s*$/iu;

/** Whether a line opens the list of references. */
export function beginsReferences(line: string): boolean {
  return referenceHeading.test(line.trim());
}

const affiliation =
  /\b(?:universit|hochschule|department|dept\.?|faculty|faculdade|facultad|institut|school of|hospital|clinic\b|college|cent(?:re|er)\b|laborator|academy|ministry|foundation|division of|college of|klinik|krankenhaus|inserm|cnrs|nhs\b)|大学|医院|研究所|대학교/iu;

/** Whether a line tells where somebody works. */
export function isAffiliation(line: string): boolean {
  return affiliation.test(line);
}
