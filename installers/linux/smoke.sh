#!/usr/bin/env bash
# Installs the package that build.sh has made, starts it on a virtual display, sees the sign-in window, removes it.
# Needs root (or sudo), xvfb, x11-utils and imagemagick. Nothing of the package is left afterwards.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
package=$(ls "$here"/target/lanyard_*.deb)
version=$(dpkg-deb -f "$package" Version)
as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo); fi

home=$(mktemp -d)
display_pid= app_pid=
finish() {
  [ -z "$app_pid" ] || kill "$app_pid" 2>/dev/null || true
  [ -z "$display_pid" ] || kill "$display_pid" 2>/dev/null || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq lanyard >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap finish EXIT

fail() {
  echo "smoke check failed: $1" >&2
  [ ! -f "$home/app.log" ] || cat "$home/app.log" >&2
  exit 1
}

"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
[ "$(lanyard --version)" = "lanyard $version" ] || fail "lanyard --version does not say $version"
[ -f /usr/share/applications/chat.lanyard.Lanyard.desktop ] || fail "no desktop entry"

exec {display_number}< <(exec Xvfb -displayfd 1 -screen 0 1280x900x24 2>/dev/null & echo $!; wait)
read -r -u "$display_number" display_pid
read -r -u "$display_number" display
export DISPLAY=:$display HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config

# A window of ours that has something painted in it: an empty one has two or three colours.
sign_in_window() {
  xwininfo -root -tree | grep -q '"Lanyard' || return 1
  import -window root "$home/screen.png"
  [ "$(identify -format %k "$home/screen.png")" -gt 30 ]
}

start() {
  JAVA_TOOL_OPTIONS=-Dlanyard.report-startup=true lanyard > "$home/app.log" 2>&1 &
  app_pid=$!
  for _ in $(seq 200); do
    if grep -q 'window shown' "$home/app.log" && sign_in_window; then return; fi
    kill -0 "$app_pid" 2>/dev/null || fail "it ended before a window was there"
    sleep 0.1
  done
  fail "no window within 20 s"
}

stop() {
  kill "$app_pid"
  wait "$app_pid" || true
  app_pid=
}

start
stop
start
echo "second start: $(grep -o 'window shown.*' "$home/app.log")"
cp "$home/screen.png" "$here/target/sign-in.png"
stop

"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq lanyard >/dev/null
[ ! -e /opt/lanyard ] && [ ! -e /usr/bin/lanyard ] || fail "something was left behind after the removal"
echo "smoke check passed: $(basename "$package") installs, shows the sign-in window and goes away again"
