/** Elements of a Word document whose content is neither words nor holds any: what is set, drawn or kept for Word. */
export function isPassedOver(name: string): boolean {
  return passedOver.has(name) || /^(?:w|m|w14|w15|w16\w*):\w*(?:Pr|Change|Ex)$/.test(name);
}

const passedOver: ReadonlySet<string> = new Set(
  'w:tblGrid w:sdtEndPr w:fldData w:rt w:sectPr w:docPartPr w:divs m:ctrlPr w:background w:numberingChange'.split(
    ' ',
  ),
);

/** Elements that are known and only hold others, or mark a place. */
export const understood: ReadonlySet<string> = new Set(
  (
    'w:document w:body w:footnotes w:endnotes w:footnote w:endnote w:p w:r w:t w:tbl w:tr w:tc w:hyperlink w:smartTag w:sdt ' +
    'w:sdtContent w:customXml w:ins w:moveTo w:fldSimple w:fldChar w:instrText w:delInstrText w:delText w:ruby ' +
    'w:rubyBase w:dir w:bdo w:txbxContent w:altChunk w:tab w:ptab w:br w:cr w:noBreakHyphen w:softHyphen w:sym ' +
    'w:footnoteReference w:endnoteReference w:footnoteRef w:endnoteRef w:commentReference w:annotationRef ' +
    'w:commentRangeStart w:commentRangeEnd w:bookmarkStart w:bookmarkEnd w:proofErr w:permStart w:permEnd ' +
    'w:separator w:continuationSeparator w:lastRenderedPageBreak w:pgNum w:drawing w:pict w:object w:subDoc w:ffData ' +
    'w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:customXmlInsRangeStart ' +
    'w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart ' +
    'w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd ' +
    'mc:AlternateContent mc:Choice mc:Fallback m:oMath m:oMathPara'
  ).split(' '),
);
