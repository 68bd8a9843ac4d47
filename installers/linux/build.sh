#!/usr/bin/env bash
# Makes installers/linux/target/lanyard_VERSION_ARCH.deb: the desktop client with a Java runtime of its own.
# Wants a JDK 25 in JAVA25_HOME (for a start-up cache, which halves the time to the window); any JDK from 17 on will do.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$here/target

jdk=${JAVA25_HOME:-${JAVA_HOME:-}}
if [ -z "$jdk" ]; then
  jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
fi

need() {
  command -v "$1" >/dev/null || { echo "$1 is missing: apt-get install $2" >&2; exit 1; }
}
need mvn maven
need fakeroot fakeroot
need dpkg-deb dpkg
need objcopy binutils
need xvfb-run "xvfb xauth libgtk-3-0 libxtst6"
for tool in jlink jpackage; do
  [ -x "$jdk/bin/$tool" ] || { echo "$jdk has no $tool: a whole JDK is needed" >&2; exit 1; }
done

version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -n 1)
arch=$(dpkg --print-architecture)
major=$("$jdk/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')

if [ "${1:-}" != --no-build ]; then
  (cd "$root" && mvn -q -B -DskipTests package)
fi

rm -rf "$out"
mkdir -p "$out/input" "$out/package"
cp "$root/client-app/target/lanyard.jar" "$out/input/"

# --- runtime: only the modules that the client and the embedded server use
modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.scripting
modules+=,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.net,jdk.unsupported,jdk.zipfs
compress=(--compress 0)
if [ "$major" -ge 21 ]; then compress=(--compress zip-0 --generate-cds-archive); fi
"$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,de,fr,es,sv --strip-debug --no-header-files --no-man-pages \
  "${compress[@]}" --output "$out/runtime"
if [ "$major" -lt 21 ]; then "$out/runtime/bin/java" -Xshare:dump >/dev/null; fi

# --- application image
java_options=(-Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8)
if [ "$major" -ge 24 ]; then java_options+=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow); fi
training_options=("${java_options[@]}")
if [ "$major" -ge 25 ]; then java_options+=('-XX:AOTCache=$APPDIR/lanyard.aot'); fi
option_arguments=()
for option in "${java_options[@]}"; do option_arguments+=(--java-options "$option"); done
"$jdk/bin/jpackage" --type app-image --name lanyard --app-version "$version" --vendor Lanyard \
  --description "Team chat on your own network" --icon "$root/installers/common/lanyard-512.png" \
  --dest "$out" --runtime-image "$out/runtime" --input "$out/input" \
  --main-jar lanyard.jar --main-class chat.lanyard.client.Launcher "${option_arguments[@]}"

# --- files of the package
package=$out/package
install -d "$package/opt" "$package/usr/bin" "$package/usr/share/applications" "$package/usr/share/doc/lanyard" "$package/DEBIAN"
cp -a "$out/lanyard" "$package/opt/lanyard"
ln -s /opt/lanyard/bin/lanyard "$package/usr/bin/lanyard"
install -m 644 "$here/chat.lanyard.Lanyard.desktop" "$package/usr/share/applications/"
install -m 644 "$here/copyright" "$package/usr/share/doc/lanyard/copyright"
install -D -m 644 "$root/installers/common/lanyard-512.png" "$package/usr/share/icons/hicolor/512x512/apps/chat.lanyard.Lanyard.png"
install -D -m 644 "$root/installers/common/lanyard.svg" "$package/usr/share/icons/hicolor/scalable/apps/chat.lanyard.Lanyard.svg"

# --- start-up cache: one run to the first window, as it will be run later
if [ "$major" -ge 25 ]; then
  home=$(mktemp -d)
  HOME=$home XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home xvfb-run -a \
    "$package/opt/lanyard/lib/runtime/bin/java" -XX:AOTCacheOutput="$package/opt/lanyard/lib/app/lanyard.aot" \
    "${training_options[@]}" -Dlanyard.exit-on-shown=true \
    -cp "$package/opt/lanyard/lib/app/lanyard.jar" chat.lanyard.client.Launcher > "$out/training.log" 2>&1 \
    || { cat "$out/training.log" >&2; echo "The training run for the start-up cache failed" >&2; exit 1; }
  rm -rf "$home"
  [ -s "$package/opt/lanyard/lib/app/lanyard.aot" ] || { cat "$out/training.log" >&2; exit 1; }
else
  echo "No JDK 25 in JAVA25_HOME: the package starts without a start-up cache" >&2
fi

installed_size=$(du -sk --exclude=DEBIAN "$package" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$installed_size/" "$here/control" > "$package/DEBIAN/control"
chmod -R u+rwX,go+rX,go-w "$package"
fakeroot dpkg-deb -Zxz -z3 --root-owner-group --build "$package" "$out/lanyard_${version}_$arch.deb" >/dev/null
(cd "$out" && sha256sum "lanyard_${version}_$arch.deb" > "lanyard_${version}_$arch.deb.sha256")
rm -rf "$out/package" "$out/runtime" "$out/input" "$out/lanyard"
echo "$out/lanyard_${version}_$arch.deb"
