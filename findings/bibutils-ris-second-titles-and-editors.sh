#!/usr/bin/env bash
# bibutils 7.2 (Debian 12, packages bibutils and libbibutils8 7.2-2): `ris2xml`, articles and chapters in RIS.
#
# Expected: T2, where EndNote and many databases write the journal of an article and the book of a chapter, becomes the
#   title of the host in MODS, as JO, JF and BT do; J2 is its abbreviation; A2 of a chapter is the book's editor.
# Behaviour: T2 becomes the abbreviated title of an article's journal, and the title itself stands there empty. With JO
#   beside it, which holds the abbreviation in such files, the two change places. J2 becomes the title of a series that
#   the journal is in, and T2 of a chapter the series that its book is in. A2 becomes an author of the book, and
#   `xml2bib` writes no editor.
# Seen: "T2: [] [Journal of Evenings]", "JF: [Journal of Evenings]", "T2 JO: [J Even] [Journal of Evenings]",
#   "T2 J2: [] [Journal of Evenings] [J Even]", of the chapter with A2 and T2: series="Book of looms", no editor; with
#   ED and BT: editor="Loom, Edith", bookTitle="Book of looms".
# Who writes RIS for readers that use bibutils gives JF as well as T2; who reads its MODS cannot take the first title.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq bibutils=7.2-2 libbibutils8=7.2-2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" package; done
LD_LIBRARY_PATH="$(dirname "$(find "$work/package" -name 'libbibutils.so.8' | head -1)")"
export LD_LIBRARY_PATH
bin="$work/package/usr/bin"

# mods TYPE TAG=VALUE…: a record of that type with these lines, as MODS.
mods() {
  {
    printf 'TY  - %s\nAU  - Harrow, Maren\nTI  - Evening visits\n' "$1"
    for line in "${@:2}"; do printf '%s  - %s\n' "${line%%=*}" "${line#*=}"; done
    printf 'PY  - 2016\nER  - \n'
  } | "$bin/ris2xml" 2>/dev/null
}
# journal TAG=VALUE…: the titles that the journal of an article got, in their order.
journal() {
  mods JOUR "$@" | sed -n '/<relatedItem/,$p' |
    sed -n 's:.*<title/>.*:[]:p; s:.*<title>\(.*\)</title>.*:[\1]:p' | paste -sd' '
}
# book TAG=VALUE…: what of a chapter's book is left in BibTeX.
book() {
  mods CHAP "$@" | "$bin/xml2bib" 2>/dev/null | grep -E '^(editor|bookTitle|series)=' | paste -sd' '
}

seen="$(
  echo "T2: $(journal 'T2=Journal of Evenings')"
  echo "JF: $(journal 'JF=Journal of Evenings')"
  echo "T2 JO: $(journal 'T2=Journal of Evenings' 'JO=J Even')"
  echo "T2 J2: $(journal 'T2=Journal of Evenings' 'J2=J Even')"
  echo "A2 T2: $(book 'A2=Loom, Edith' 'T2=Book of looms')"
  echo "ED BT: $(book 'ED=Loom, Edith' 'BT=Book of looms')"
)"
echo "$seen"
expected='T2: [] [Journal of Evenings]
JF: [Journal of Evenings]
T2 JO: [J Even] [Journal of Evenings]
T2 J2: [] [Journal of Evenings] [J Even]
A2 T2: series="Book of looms",
ED BT: editor="Loom, Edith", bookTitle="Book of looms",'
[ "$seen" = "$expected" ] || {
  echo 'This has changed.' >&2
  exit 1
}
