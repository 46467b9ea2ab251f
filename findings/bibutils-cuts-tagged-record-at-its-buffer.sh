#!/usr/bin/env bash
# bibutils 7.2 (Debian 12, packages bibutils and libbibutils8 7.2-2): `end2xml`, EndNote's tagged format with line ends
# of Windows, as EndNote writes it there.
#
# Expected: a record ends at an empty line, whatever its line ends are and however long a line is.
# Behaviour: a line is read in pieces of 255 bytes. Where the return of its line end is the last byte of a piece and the
#   line feed the first of the next, that counts as an empty line: the record is cut in two, and all fields behind the
#   place make a reference without author and title. With line feeds alone, and by `ris2xml`, nothing is cut.
# Seen: "carriage returns, abstract of 250 letters: 1 references", "… of 251 letters: 2 references",
#   "… of 506 letters: 2 references", "line feeds, abstract of 251 letters: 1 references".
# Who writes this format for programs that use bibutils ends lines with line feeds.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq bibutils=7.2-2 libbibutils8=7.2-2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" package; done
LD_LIBRARY_PATH="$(dirname "$(find "$work/package" -name 'libbibutils.so.8' | head -1)")"
export LD_LIBRARY_PATH

# counted LINE_END LETTERS: how many references end2xml finds in one record.
counted() {
  printf "%%0 Journal Article$1%%A Harrow, Maren$1%%T Evening visits$1%%X %s$1%%D 2016$1" \
    "$(printf 'x%.0s' $(seq "$2"))" | "$work/package/usr/bin/end2xml" 2>&1 >/dev/null |
    sed -n 's/.*Processed \(.* references\).*/\1/p'
}

seen="$(
  for letters in 250 251 506; do
    echo "carriage returns, abstract of $letters letters: $(counted '\r\n' "$letters")"
  done
  echo "line feeds, abstract of 251 letters: $(counted '\n' 251)"
)"
echo "$seen"
expected='carriage returns, abstract of 250 letters: 1 references
carriage returns, abstract of 251 letters: 2 references
carriage returns, abstract of 506 letters: 2 references
line feeds, abstract of 251 letters: 1 references'
[ "$seen" = "$expected" ] || {
  echo 'This has changed.' >&2
  exit 1
}
