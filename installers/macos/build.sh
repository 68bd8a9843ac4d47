#!/usr/bin/env bash
# UNTESTED: written from the documentation of jpackage, never run. Makes an unsigned .dmg of the desktop client.
# Needs macOS, a JDK 25 in JAVA25_HOME, and Maven.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$here/target
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -n 1)

(cd "$root" && mvn -q -B -DskipTests package)
rm -rf "$out"
mkdir -p "$out/input"
cp "$root/client-app/target/lanyard.jar" "$out/input/"

modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.scripting
modules+=,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.net,jdk.unsupported,jdk.zipfs
"$JAVA25_HOME/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages \
  --compress zip-0 --generate-cds-archive --output "$out/runtime"

# jpackage refuses versions that begin with 0 on macOS
"$JAVA25_HOME/bin/jpackage" --type dmg --name Lanyard --app-version "1.${version#*.}" --vendor Lanyard \
  --description "Team chat on your own network" --dest "$out" --runtime-image "$out/runtime" --input "$out/input" \
  --main-jar lanyard.jar --main-class chat.lanyard.client.Launcher \
  --java-options -Xmx512m --java-options -XX:+UseSerialGC \
  --java-options --enable-native-access=ALL-UNNAMED --java-options --sun-misc-unsafe-memory-access=allow \
  --mac-package-identifier chat.lanyard.client
