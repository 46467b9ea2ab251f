/**
 * Short forms with a full stop, of the languages that reviews are mostly read in. Lower case unless said; a stop inside
 * counts, the last one does not. Single letters (initials, `p.`, `S.`) need no entry.
 */

const listed = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((each) => each.split(' ')));

/** Something always follows these, so a sentence never ends behind them. */
export const leading = listed(
  // English
  'mr mrs ms mx messrs e.g i.e eg ie cf vs viz ca approx resp incl esp dept univ n.b q.v s.v intl pty',
  // German
  'z.b d.h u.a o.ä v.a i.d.r bzw vgl evtl ggf hrsg dipl sog sogen zit bspw insb insbes inkl einschl',
  // French
  'mme mmes mlle mlles mgr p.ex c.-à-d env',
  // Spanish and Portuguese
  'srta sres p.ej n.º exmo exma ee',
  // Italian
  'sigg sig.ra dott.ssa prof.ssa p.es ad.es cfr',
  // Dutch and the Scandinavian languages
  'bijv zgn nl m.a.w d.w.z o.a m.b.t mevr dhr t.o.v f.eks bl.a d.v.s t.ex dvs jfr jf',
  // Polish
  'np m.in tzw tzn',
  // Russian
  'т.е напр см',
);

/** Titles and the like, with the capital that tells some of them from a word at the end of a sentence. */
export const titles = listed(
  'Dr dr Drs drs Dra dra Prof prof Profs Rev Hon Gov Gen Col Capt Lt Sgt Sen Rep St st Mt Ft Hg Mag Ing ing Dipl',
  'Hr Fr Frl Sr sr Sra sra Sto Sta Lic lic Sig sig Dott dott Avv avv Ir M Mr Ste Pte Univ hab Av Avda Ul ul Blvd Ph Mons Dña Dª',
);

/** A number or letter follows these, or the sentence ends behind them: `no. 5`, `app. B2`. */
export const numbered = listed(
  'no nos nr nº fig figs figg tab tabs tbl eq eqn eqs ref refs pp vol vols bd bde ch chap chaps cap caps kap cl ex',
  'sec sect sects abs abschn abb app appx appl art arts para paras par op v.l ln ll pt pts rm apt bldg suppl ser lect',
  'ziff anm bsp núm pag pagg pág págs blz afb kl str av fasc bijl ed eds trans min max avg hosp interview',
  'jan feb mar apr jun jul aug sep sept oct okt nov dec dez geb mind éd séc рис табл гл стр',
);

/** A sentence may end behind these: it goes on only where the next word says so. */
export const trailing = listed(
  'al etc a.m p.m am pm jr inc ltd co corp bros esq ph.d m.d b.a m.a d.c u.s u.k e.u u.n usw ecc enz m.m osv jh jhd',
  'ibid et.al uu и.т.д и.т.п т.д т.п т.к др пр гг вв ч',
);

/** Countries and the like, which stand before a name as often as at an end: `the U.S. Government`. */
export const states = listed('u.s u.k e.u u.n u.s.a d.c');

/** What sentences in English mostly begin with. */
export const starters = listed(
  'a after all also although an and another any as at because before both but by during each even every few finally for from',
  'had has have he her here his how however i if in is it its many more most my no nobody none nor not nothing now of often on',
  'once one or our others our participants people several she since so some such than that the their them then there therefore',
  'these they this those though through thus to today two under until was we were what when where whereas whether which while',
  'who whose why with without yes yet you your',
);

/** What sentences begin with and no family does: behind one capital with a stop, which is no initial then. */
export const afterLetters = listed(
  'the they this these those then there their she we when while which what where with after although both but however',
  'because each from some such that der die dem wir sie ich dann danach aber nous elle ils',
);

/** Months, before which a number with a full stop is a day. */
export const months = listed(
  'januar jänner februar märz april mai juni juli august september oktober november dezember',
  'januari februari mars maj augusti december marts desember',
);

/** Months that are a short form only with a stop of their own: `3. Okt. 2020`, but `It was 12. Jan agreed.` */
export const shortMonths = listed('jan feb febr mär apr jun jul aug sep sept okt nov dez des dec');

/** Short forms that are words of their own behind any other word: `ad es.`, but `así es.` */
export const pairs: ReadonlySet<string> = new Set(['ad es', 'per es', 'por ej', 'por ex']);

/** Short forms before what a caption begins with: `Suppl. Table 3`. */
export const beforeCaptions = listed('suppl supp ext');

/** Words of German behind which a number with a full stop counts what follows: `im 19. Jahrhundert`. */
export const beforeOrdinals = listed(
  'der die das dem den des im zum zur vom beim ins einem einer einen eine ein jedem jeder jeden ihrem ihrer ihren ihre',
  'seinem seiner seinen seine meinem meiner meinen meine diesem dieser diesen diese',
);

/** Words behind which one capital names one of several, and is no initial: `vitamin C.` */
export const beforeLetters = listed(
  'vitamin hepatitis appendix annex group plan part section type arm box site version category class team grade option scenario',
  'participant patient interviewee respondent informant interviewer school hospital ward form anhang gruppe teil typ klasse',
  'annexe groupe partie type anexo grupo parte tipo',
);

/** What a caption begins with; its title is one sentence with its number. */
export const captions = listed(
  'theme step stage phase table figure fig box appendix supplement tabelle abbildung abb anhang tableau tabla tabella tabel figur figura',
);
