#!/usr/bin/env bash
# Syncthing 1.19.2 (Debian 12, package syncthing=1.19.2~ds1-1+b4), run alone on 127.0.0.1.
#
# Expected: `syncthing generate` writes maxConflicts 10 into a folder, so a folder in config.xml that leaves
#   the element out is taken to keep up to ten conflict copies too.
# Behaviour: a folder without the element is read as maxConflicts 0, the value that turns conflict copies
#   off: of two files changed at once, the one that loses goes without a copy.
# Seen: "written by generate: 10", "left out: 0".
# Whoever writes the configuration from a script has to state the number.
set -euo pipefail
work="$(mktemp -d)"
pid=""
cleanup() {
  if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap cleanup EXIT
cd "$work"
apt-get download -qq 'syncthing=1.19.2~ds1-1+b4' >/dev/null
dpkg-deb -x syncthing_*.deb package
program="$work/package/usr/bin/syncthing"
export HOME="$work" STNOUPGRADE=1 STNORESTART=1

"$program" generate --home="$work/home" >/dev/null
port=$((20000 + RANDOM % 20000))
python3 - "$work/home/config.xml" "$work/shared" "$port" <<'PY'
import re, sys
path, folder, port = sys.argv[1:]
text = open(path).read()
text = text.replace(f'path="{re.search(chr(34) + "?path=" + chr(34) + "([^" + chr(34) + "]*)", text).group(1)}"', f'path="{folder}"', 1)
# Nothing leaves this machine.
text = re.sub(r"<listenAddress>.*?</listenAddress>", "<listenAddress>tcp://127.0.0.1:0</listenAddress>", text)
for name in ("globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled", "crashReportingEnabled"):
    text = re.sub(rf"<{name}>.*?</{name}>", f"<{name}>false</{name}>", text)
text = re.sub(r"<urAccepted>.*?</urAccepted>", "<urAccepted>-1</urAccepted>", text)
text = re.sub(r"(<gui [^>]*>\s*<address>)[^<]*", rf"\g<1>127.0.0.1:{port}", text)
# A second folder, the same but for the element that is left out.
first = re.search(r"    <folder .*?</folder>\n", text, re.S).group(0)
second = first.replace('id="default"', 'id="by-hand"').replace(f'path="{folder}"', f'path="{folder}-2"')
second = re.sub(r"\s*<maxConflicts>.*?</maxConflicts>", "", second)
text = text.replace(first, first + second, 1)
open(path, "w").write(text)
PY
key="$(sed -n 's/.*<apikey>\(.*\)<\/apikey>.*/\1/p' home/config.xml)"
"$program" serve --home="$work/home" --no-browser >"$work/log" 2>&1 &
pid=$!
for _ in $(seq 1 60); do
  curl -sf -H "X-API-Key: $key" "http://127.0.0.1:$port/rest/system/ping" >/dev/null 2>&1 && break
  sleep 0.5
done
limit_of() {
  curl -sf -H "X-API-Key: $key" "http://127.0.0.1:$port/rest/config/folders/$1" |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["maxConflicts"])'
}
generated="$(limit_of default)"
by_hand="$(limit_of by-hand)"
echo "written by generate: $generated"
echo "left out: $by_hand"
[ "$generated" = 10 ] && [ "$by_hand" = 0 ]
