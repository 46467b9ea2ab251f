export const reviewDetailsMessages = {
  'review.details': 'Details of this review',
  'review.title': 'Title',
  'review.question': 'Review question',
  'review.methods': 'Methods',
  'review.studyNames': 'What studies are called',
  'review.studyNames.authorYear': 'Author and year: Harrow 2016, Ostler 2019a',
  'review.studyNames.sNumber': 'Numbers with an S: S1, S2, S3',
  'review.studyNames.number': 'Numbers: 1, 2, 3',
  'review.studyNamesHint':
    'In lists, quotes and tables. Included studies come first, in the order of the reference list; numbers follow it when it changes.',
  'review.referenceStyle': 'Style of references',
  'review.referenceStyle.own': 'Short, one line',
  'review.referenceStyle.apa': 'APA, 7th edition',
  'review.referenceStyle.vancouver': 'Vancouver (ICMJE)',
  'review.referenceStyle.harvard': 'Harvard (Cite Them Right)',
  'review.referenceStyleHint':
    'In tables and beside studies, without italics and from what each record says. For any other style save the references as RIS or CSL-JSON.',
  'review.referenceExample': 'For example: {reference}',
  'review.detailsHint': 'The audit trail keeps what each of them said before.',
} as const;
