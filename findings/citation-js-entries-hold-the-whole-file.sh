#!/usr/bin/env bash
# @citation-js/core 0.8.2 with @citation-js/plugin-ris 0.8.2 (npm), defaults, 100 and 200 RIS records.
#
# Expected: `new Cite(ris).data` is CSL-JSON: twice the records, twice the JSON.
# Behaviour: every entry carries `_graph`, the chain of its parsing, whose first link holds the text of the whole
#   input. JSON.stringify(data) grows with the square of the file, and 1,000 records of 1 kB are past the longest
#   string of Node ("RangeError: Invalid string length"). `format('data')` and `generateGraph: false` have none of it.
# Seen: "records 100, data 102.3 times the input; without the graph 1.1", "records 200, data 203.4 times …; … 1.1".
# Whoever stores or sends `data` has to leave `_graph` out.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2
cat >try.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-ris');
const record = (n) =>
  `TY  - JOUR\nAU  - Harrow, Maren\nTI  - Evening visits, part ${n}\nPY  - 2016\nAB  - ${'Carers spoke of the evening. '.repeat(20)}\nER  - \n\n`;
const times = (count, options) => {
  const input = Array.from({ length: count }, (_, n) => record(n)).join('');
  const { data } = new Cite(input, options);
  if (data.length !== count) throw new Error(`${data.length} of ${count} records were read`);
  return JSON.stringify(data).length / input.length;
};
const [small, large] = [times(100), times(200)];
const [plain, plainLarge] = [times(100, { generateGraph: false }), times(200, { generateGraph: false })];
console.log(`records 100, data ${small.toFixed(1)} times the input; without the graph ${plain.toFixed(1)}`);
console.log(`records 200, data ${large.toFixed(1)} times the input; without the graph ${plainLarge.toFixed(1)}`);
if (!(large > small * 1.8 && Math.abs(plainLarge - plain) < 0.1)) {
  console.error('This has changed: the entries no longer hold the whole input.');
  process.exit(1);
}
JS
node try.cjs
