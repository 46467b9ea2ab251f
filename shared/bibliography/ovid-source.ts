/** What Ovid’s line about the source of a record tells: journal, volume, issue, pages, date, or book and publisher. */
import type { TaggedField } from './tagged-record.ts';

const pages = String.raw`(?<pages>[A-Za-z]{0,3}\d\w*(?:\.\w+)?(?:\s*[-–]\s*[A-Za-z]{0,3}\d\w*(?:\.\w+)?)?)`;
const volume = String.raw`(?<volume>[\w.-]{1,20})`;
const month = String.raw`\p{L}{3,9}\.?(?:[/-]\p{L}{3,9})?`;
const issue = String.raw`(?:\s?\((?<issue>[^()]{1,40})\))?`;

/** The forms of several databases, the most telling first. */
const forms: readonly RegExp[] = [
  // Ecohydrology. 8(6):1048-1064, September 2015.
  new RegExp(
    String.raw`^(?<journal>.+?)\.\s+(?:${volume}${issue}:\s?)${pages}, (?<date>.*\d{4}.*?)\.?$`,
  ),
  // Palliative Medicine. 3 (2) (pp 15-20), 2014. Date of Publication: May 2014.
  new RegExp(
    String.raw`^(?<journal>.+?)\.\s+${volume}${issue} \(pp?\.? ${pages}\), (?<date>[^.]*\d{4})(?:\..*)?$`,
  ),
  // Health Psychology. Vol.28(2), Apr 2015, pp. 103-106. — or: Vol 28(2) April 2015, 103-106.
  new RegExp(
    String.raw`^(?<journal>.+?)\.\s+Vol\.? ?${volume}${issue},? (?<date>[^,]*\d{4}),? (?:pp?\.? )?${pages}\.?$`,
  ),
  // Ostler, Pia [Ed] (2015). Care at home. (pp. 103-106). xii, 300 pp. Umea: Care Press.
  /^(?<editor>[^()]*?)\s?\((?<date>\d{4})\)\.\s+(?<title>.+?)\.?\s(?:\(pp?\.? (?<pages>[\w -]+)\)\.?\s)?(?:[ivxlc]+, )?\w+ pp\.?(?:\s[^:]{1,80}: (?<publisher>.+?))?\.?$/,
  // Acta Clinica August 2011;43(8):647-653
  new RegExp(
    String.raw`^(?<journal>.+?)[.,]?\s+(?<date>(?:${month}(?:\s+\d{1,2}(?:[-/]\d{1,2})?,?)?\s+)?\d{4});\s?${volume}${issue}:\s?${pages}\.?$`,
    'u',
  ),
  // Journal of Home Studies 12, Winter 2007: 7-14. — or, without a volume: Journal of Home Affairs, 2013(1): 3-28.
  new RegExp(
    String.raw`^(?<journal>.+?),? ${volume}${issue}, (?<date>[^:;]{0,30}\d{4}):\s?${pages}\.?$`,
  ),
  new RegExp(String.raw`^(?<journal>.+?), (?<date>\d{4})${issue}:\s?${pages}\.?$`),
  // Hydrobiologia. 2007 15 June; 433-441.
  new RegExp(
    String.raw`^(?<journal>.+?)\.\s+(?<date>\d{4}[^;:]{0,20});\s?(?:${volume}${issue}:\s?)?${pages}\.?$`,
  ),
  // Gazette of Patents. 1288(3), Nov. 16, 2004.
  new RegExp(String.raw`^(?<journal>.+?)\.\s+${volume}${issue}, (?<date>[^:;]{0,30}\d{4})\.?$`),
  // Ostler, Pia [Editor]. Care at home.:371-397, 2004. Series Information: …
  new RegExp(
    String.raw`^(?:.{0,300}\[Editor[^\]]{0,40}\]\.?\s+)?(?<title>[^.]+?)\.:\s?${pages}, (?<date>\d{4})\.`,
  ),
  // Journal of Orthopaedic Trauma.
  /^(?<journal>[^.]+)\.?$/,
];

/** No such line is longer; what is, tells nothing. */
const longest = 600;

/** The parts of the line as fields of their own. */
export function fromOvidSource(source: string): readonly TaggedField[] {
  const line = source
    .slice(0, longest + 1)
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '' || line.length > longest) return [];
  const doi = /\bdoi:? ?(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\S+)/i.exec(line)?.[1];
  const found = forms.map((form) => form.exec(line)?.groups).find((groups) => groups !== undefined);
  return Object.entries({ ...found, doi }).flatMap(([part, value]) =>
    value === undefined || value === ''
      ? []
      : [
          {
            tag: `source ${part}`,
            value: part === 'pages' ? value.replace(/\s*[-–]\s*/, '-') : value,
          },
        ],
  );
}
