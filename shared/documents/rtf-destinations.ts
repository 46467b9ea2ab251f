const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Groups of rich text that hold no words of the document: what is set, kept for programs, or said in another form. */
export const passedOverInRtf = words(`
  colortbl filetbl revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles pgdsctbl pgptbl
  expandedcolortbl listpicture userprops docvar template private nextfile password passwordhash windowcaption
  atnid atnauthor atnref atrfstart atrfend atndate atnicn atnparent atntime bkmkstart bkmkend bkmkpub
  mmathPr shprslt nonshppict wgrffmtfilter fchars lchars ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn
  pn pnseclvl pntxta pntxtb datafield formfield ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr
  objclass objdata objname objalias objsect falt panose fontemb fontfile fname background picprop blipuid
  keycode xe rxe txe tc tcn mmathPict nonesttables mailmerge mmodso protusertbl protstart protend hlinkbase hlinkfr
  hlinkloc hlinksrc xform xmlopen xmlclose xmlattr xmlname factoidname oldcprops oldpprops oldsprops oldtprops
  writereservhash svb ebcstart ebcend defchp defpap staticval propname linkval cxs hl moMathParaPr
`);

/** Groups of words above and below the pages. */
export const pageEdgesInRtf = words(
  'header headerl headerr headerf footer footerl footerr footerf',
);
