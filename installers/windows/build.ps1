# UNTESTED: written from the documentation of jpackage, never run. Makes a per-user .msi of the desktop client.
# Needs Windows, a JDK 25 in JAVA25_HOME, Maven, and WiX 4 or newer on the PATH.
$ErrorActionPreference = 'Stop'
$root = Resolve-Path "$PSScriptRoot\..\.."
$out = "$PSScriptRoot\target"
$version = ([xml](Get-Content "$root\pom.xml")).project.version

Push-Location $root
mvn -q -B -DskipTests package
Pop-Location

Remove-Item -Recurse -Force $out -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$out\input" | Out-Null
Copy-Item "$root\client-app\target\lanyard.jar" "$out\input"

$modules = 'java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.scripting,' +
    'java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.net,jdk.unsupported,jdk.zipfs'
& "$env:JAVA25_HOME\bin\jlink" --add-modules $modules --strip-debug --no-header-files --no-man-pages `
    --compress zip-0 --generate-cds-archive --output "$out\runtime"

# The upgrade id must stay the same for ever, or an update installs beside the old version.
& "$env:JAVA25_HOME\bin\jpackage" --type msi --name Lanyard --app-version $version --vendor Lanyard `
    --description 'Team chat on your own network' --dest $out --runtime-image "$out\runtime" --input "$out\input" `
    --main-jar lanyard.jar --main-class chat.lanyard.client.Launcher `
    --java-options '-Xmx512m' --java-options '-XX:+UseSerialGC' `
    --java-options '--enable-native-access=ALL-UNNAMED' --java-options '--sun-misc-unsafe-memory-access=allow' `
    --win-upgrade-uuid '6c0a2b5e-7a1f-4a57-9d0c-3f2a9a4f51d7' --win-menu --win-shortcut-prompt --win-per-user-install
