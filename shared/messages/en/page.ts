export const pageMessages = {
  'page.view': 'View',
  'page.mode.text': 'Text',
  'page.mode.page': 'Page',
  'page.mode.both': 'Both',
  'page.pages': 'Pages of “{title}”',
  'page.placing': 'Placing the text on the pages: {percent} %',
  'page.failed': 'The pages cannot be shown',
  'page.noOriginal':
    'The original file is not kept with this document. Import it again to see its pages; the text stays as it is.',
  'page.missing':
    'The original file is missing from this computer. Open a saved copy of the review to get it back; the text can be coded all the same.',
  'page.otherText':
    'This document was read by an earlier version, so its coding cannot be placed on the pages. It is in the text.',
  'page.locked': 'This PDF is protected by a password',
  'page.lockedText': 'The password is used to show the pages and is not kept.',
  'page.wrong': 'That is not the password of this PDF. Capitals count.',
  'page.password': 'Password',
  'page.unlock': 'Show the pages',
  'page.size': 'Size of the pages',
  'page.larger': 'Larger pages',
  'page.smaller': 'Smaller pages',
  'page.selectRegion': 'Select a region',
  'page.selectRegionOf': 'Select a region of page {number}',
  'page.region':
    'Selected region of page {number}. Arrow keys move it, with Shift they resize it; C codes it.',
  'page.pictures':
    '{count, plural, one {A page of this document is an image} other {# pages of this document are images}}. Regions of it are drawn and coded on the page.',
  'page.showPages': 'Show the pages',
} as const;
