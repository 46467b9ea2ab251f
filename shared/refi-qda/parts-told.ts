/** Parts of pictures, recordings and pages that have no place in a text: told with what was coded there, by whom and where. */
import { clip } from '../commands/excerpts.ts';
import { clockTime } from '../documents/clock-time.ts';
import { listInWords } from '../messages/formats.ts';
import { t } from '../messages/refi-messages.ts';
import { once } from '../once.ts';
import { singleBlanks } from '../single-blanks.ts';
import { allCodes, type Guid, type RefiPart, type RefiProject, type RefiSource } from './model.ts';
import { coderOf } from './plan-people.ts';
import type { ReportNotes } from './report.ts';

/** Tells of sources what did not come in of their parts: a line for each code of each person, with all its places. */
export class PartsTold {
  private readonly project: RefiProject;
  private readonly report: ReportNotes;

  constructor(project: RefiProject, report: ReportNotes) {
    this.project = project;
    this.report = report;
  }

  /** Of a source that comes in: its parts, or the areas of its pages. */
  say(source: RefiSource, name: string): void {
    const { areas = [], parts = [] } = source;
    const places = new Map<string, Told>();
    for (const { codings, description, user, ...part } of [...parts, ...areas]) {
      const place = placeOf(part);
      for (const coding of codings)
        add(places, this.key(coding.code, coderOf(coding, { user })), place);
      if (codings.length === 0 && description === '') add(places, this.key(undefined, user), place);
      if (description !== '')
        this.report.left(this.what(source), name, this.comment(place, user, description));
    }
    this.sayPlaces(source, name, places);
  }

  /** Of a source that does not come in: what it is coded with as a whole, too. */
  sayAll(source: RefiSource, name: string): void {
    const places = new Map<string, Told>();
    for (const { code, user } of source.codings)
      add(places, this.key(code, user), t('refi.partWhole'));
    this.sayPlaces(source, name, places);
    if (source.description !== '')
      this.report.left(
        this.what(source),
        name,
        this.comment(t('refi.partWhole'), source.user, source.description),
      );
    this.say(source, name);
  }

  private sayPlaces(source: RefiSource, name: string, places: ReadonlyMap<string, Told>): void {
    for (const { code, places: all, user } of places.values())
      this.report.left(
        this.what(source),
        name,
        t(code === undefined ? 'refi.partUncoded' : 'refi.partCoded', {
          ...{ code: code ?? '', name: user ?? 'none', places: listInWords(all) },
        }),
      );
  }

  private comment(place: string, user: Guid, description: string): string {
    return t('refi.partComment', {
      ...{ place, name: this.people().get(user) ?? 'none', words: clip(description) },
    });
  }

  private what({ kind }: RefiSource): string {
    return t('refi.whatSource', { kind });
  }

  private key(code: Guid | undefined, user: Guid): Omit<Told, 'places'> {
    return {
      code: code === undefined ? undefined : (this.codes().get(code) ?? t('refi.unnamedCode')),
      user: this.people().get(user),
    };
  }

  private readonly codes = once(
    () => new Map(allCodes(this.project.codes).map(({ guid, name }) => [guid, singleBlanks(name)])),
  );

  private readonly people = once(
    () =>
      new Map(
        this.project.users.flatMap(({ guid, name }) =>
          name.trim() === '' ? [] : [[guid, name.trim()] as const],
        ),
      ),
  );
}

interface Told {
  readonly code: string | undefined;
  readonly user: string | undefined;
  readonly places: string[];
}

function add(told: Map<string, Told>, { code, user }: Omit<Told, 'places'>, place: string): void {
  const key = JSON.stringify([code ?? null, user ?? null]);
  const known = told.get(key);
  if (known === undefined) told.set(key, { code, user, places: [place] });
  else known.places.push(place);
}

function placeOf({ from, page, span, to }: Pick<Partial<RefiPart>, 'span'> & AreaLike): string {
  if (span?.kind === 'time') return timeInWords(span);
  const corners = span?.corners ?? [from?.x, from?.y, to?.x, to?.y];
  if (!corners.every(Number.isFinite)) return t('refi.partNowhere');
  const [a, b, c, d] = corners.map((each) => Math.round(each ?? 0));
  const area = `(${a}, ${b})–(${c}, ${d})`;
  const onPage = page ?? span?.page ?? Number.NaN;
  return Number.isFinite(onPage) ? t('refi.partOnPage', { page: onPage + 1, area }) : area;
}

interface AreaLike {
  readonly page?: number;
  readonly from?: { readonly x: number; readonly y: number };
  readonly to?: { readonly x: number; readonly y: number };
}

/** From when to when, as `00:01:02–00:01:30`. */
export function timeInWords({
  begin,
  end,
}: {
  readonly begin: number;
  readonly end: number;
}): string {
  return `${clockTime(begin / 1000)}–${clockTime(end / 1000)}`;
}
