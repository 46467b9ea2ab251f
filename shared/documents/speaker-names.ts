/** Which names are a speaker's: parts in an interview ("Interviewer", "P1") and people, not headings or clauses. */

/** More is a sentence. */
export const longestLabel = 60;

/** Whether a name, as it stands before a colon or alone on a line, may be a speaker's. */
export function mayBeLabel(name: string): boolean {
  if (name === '' || name.length > longestLabel) return false;
  if (!/^[\p{L}\p{M}\p{N} .'’_/#&(),-]+$/u.test(name) || !/\p{L}/u.test(name)) return false;
  // A full stop after a name in the middle is a reference's: "Weber A. Silence: a study".
  if (name.replace(/^(?:\p{L}{1,4}\. )+/u, '').includes('. ')) return false;
  const word = name.toLowerCase().replace(/[-_ ]?\d+[a-z]?$/, '');
  // A single capital is a speaker: "Q: …", "A: …".
  return (/^\p{Lu}\d{0,4}$/u.test(name) || !headings.has(word)) && (isRole(name) || isName(name));
}

const roleWords =
  `interview(?:er|ee|partner(?:in)?) respondente? participante? informant moderator(?:in)?
   facilitator speaker researcher observer male female man woman patient nurse doctor carer caregiver
   mother father interviewte[rn]? befragte[rn]? befrager(?:in)? teilnehmer(?:in)? sprecher(?:in)?
   entrevistador[ae]? entrevistad[oa] moderadora? enquêteur enquêtrice enquêtée? répondante?
   intervieweur intervieweuse interviewée? intervistatore intervistatrice intervistat[oa] geïnterviewde`
    .split(/\s+/)
    .join('|');
const qualities = 'male|female|first|second|third|unknown|unidentified|older|younger';
const roles = new RegExp(
  `^(?:the )?(?:(?:${qualities}) )?(?:${roleWords})` +
    String.raw`(?:[ #_-]{0,2}(?:no\.? )?(?:\d{1,4}|[a-z]|[ivx]{1,4}))?$`,
  // Without `u`, which would take ten times as long to compile and knows no more of these letters.
  'i',
);
const identifiers = /^(?:[A-Za-z]|[A-Z]{2,4}|[A-Za-z]{1,3}[-_ ]?\d{1,4}[A-Za-z]?)$/;

/** True for what names a part in an interview ("Interviewer", "Speaker 2", "P1", "I"), not a person. */
export function isRole(name: string): boolean {
  return roles.test(name) || identifiers.test(name);
}

/** As `isRole`, without the abbreviations that can mean anything ("SD: 2.1"). */
export function isPart(name: string): boolean {
  return roles.test(name) || /^(?:[A-Za-z]|[A-Za-z]{1,3}[-_ ]?\d{1,3})$/.test(name);
}

/** True for a role in so many words ("Interviewer", "Speaker 2"), which alone on a line can be nothing else. */
export function isRoleInWords(name: string): boolean {
  return roles.test(name);
}

/** True where a name begins as headings do ("Section Two"), which one that stands once may be. */
export function beginsAsHeading(name: string): boolean {
  return headings.has(/^[\p{L}-]+/u.exec(name.toLowerCase())?.[0] ?? '');
}

const particles = /^(?:von|van|der|den|de|da|di|du|la|le|el|al|bin|and|und|et|y|dr|ms|mr|mrs)$/;

// Names are written with capitals, where the script has them; five words are a clause.
function isName(name: string): boolean {
  const bare = name.replace(/\([^()]{0,40}\)/g, ' ').trim();
  const words = bare.split(/[\s,/]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 5) return false;
  if (/^\p{Lo}/u.test(bare)) return bare.length <= 20;
  return words.every(
    (word, index) =>
      /^[\p{Lu}\p{Lt}\p{Lo}\p{N}&#(]/u.test(word) ||
      particles.test(word) ||
      // "Carer & partner": what is joined is named like what it is joined to.
      words[index - 1] === '&',
  );
}

/** Words that stand before a colon, or alone on a line, in prose and in the head of a transcript. */
const headings = new Set(
  `a abstract achtergrond acknowledgements acknowledgments affiliation affiliations after aim aims analysis and
   answers antecedentes appendix as at author authors background before beispiel but by case chapter code
   comment comments comparator comparison conclusie conclusies conclusion conclusiones conclusioni
   conclusions conclusión conclusões consent contents context contexte contexto contribution correspondence
   countries country data date dates datum day definition design discussion diseño doel doi duration e-mail
   e.g eligibility email eq equation ergebnis ergebnisse ethics example examples exclusion exposure fax
   fazit fig figure file findings first for fragestellung framework from funding goal goals he here
   hintergrund hinweis however hypotheses hypothesis i.e if implications important in inclusion institution
   instruments interpretation intervention interventions interview introducción introduction introduzione
   introdução isbn issn it item journal key keywords language length limitations literature location
   material materials measure measurements measures method methode methoden methodik methodology methods
   metodi mots méthode méthodes método métodos next no note notes now nr obiettivi obiettivo objectif
   objectifs objective objectives objetivo objetivos ok okay or ort outcome outcomes page palabras part
   phone place pmid policy population practice problem procedure procedures purpose
   quelle questions quote rationale reason received recommendation recommendations recruitment ref
   reference references registration relevance result resultado resultados resultaten results resumen
   risultati résultat résultats résumé sample sampling schlussfolgerung schlussfolgerungen schlüsselwörter
   search second section setting she significance so source sources status step strengths study subject
   subjects summary tab table teilnehmende tel that the thema theme themes then theory there these they
   third this those thus time title to topic topics transcript transcription trial url version volume
   warning we well what when where why with work yeah year yes zeit ziel ziele zielsetzung zusammenfassung`.split(
    /\s+/,
  ),
);
