/** The page about the program, and what it says of faults. */
export const aboutMessages = {
  'about.title': 'About Themeloom',
  'about.version': 'Version',
  'about.licence': 'Licence',
  'about.mit': 'MIT; other licences for what comes with it',
  'about.runsIn': 'Runs in',
  'about.browser': 'A browser',
  'about.electron': 'Electron {electron}, Chromium {chromium}',
  'about.system': 'System',
  'about.data': 'Your reviews are in',
  'about.dataBrowser': 'The storage of this browser, under {origin}',
  'about.network': 'Network',
  'about.offline': 'Nothing is sent and nothing is fetched',
  'about.guide': 'User guide',
  'about.licences': 'Licences',
} as const;
