/**
 * Short forms with a full stop, of the languages that reviews are mostly read in. Lower case; a stop inside counts, the
 * last one does not. Single letters (initials, `p.`, `S.`) need no entry.
 */

/** Something always follows these, so a sentence never ends behind them. */
export const leading: ReadonlySet<string> = new Set(
  // English
  (
    'dr mr mrs ms mx prof profs rev hon gen col capt lt sgt sen rep gov st mt messrs e.g i.e eg ie cf vs viz ca approx resp incl esp ' +
    'fig figs tab tabs eq eqs eqn ref refs no nos pp vol vols ch chap sec sect app appx suppl art ed eds trans repr ' +
    'dept univ min max avg n.b q.v s.v op loc interview ' +
    // German
    'z.b d.h u.a o.ä v.a i.d.r bzw vgl evtl ggf abs abb bd bde hrsg hg kap nr str ziff anm bsp dipl ing sog zit verf mag hr fr frl ' +
    // French
    'mme mmes mlle mlles mgr p.ex c.-à-d env av boul chap fasc ' +
    // Spanish and Portuguese
    'sr sra srta sres dra drs p.ej pág págs cap núm n.º lic ing vid sto sta exmo exma ' +
    // Italian
    'sig sigg sig.ra dott dott.ssa avv prof.ssa es p.es pag pagg cfr fasc ' +
    // Dutch and the Scandinavian languages
    'bijv d.w.z o.a m.b.t mevr dhr drs ir blz afb t.o.v f.eks bl.a d.v.s t.ex dvs jf jfr kl'
  ).split(' '),
);

/** A sentence may end behind these: it goes on only where the next word says so. */
export const trailing: ReadonlySet<string> = new Set(
  'al etc a.m p.m am pm jr sr inc ltd co corp bros esq ph.d m.d b.a m.a d.c u.s u.k e.u usw etc ecc enz m.m osv jh jhd ibid et.al'.split(
    ' ',
  ),
);

/** Months, before which a number with a full stop is a day. */
export const months: ReadonlySet<string> = new Set(
  (
    'januar jänner februar märz april mai juni juli august september oktober november dezember ' +
    'januari februari mars maj augusti oktober december marts januar'
  ).split(' '),
);
