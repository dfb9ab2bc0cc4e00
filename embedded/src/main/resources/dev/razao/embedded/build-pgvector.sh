#!/bin/sh
# Adds pgvector 0.8.0, compiled from Debian's source package, to an unpacked PostgreSQL 17.
# Needs no root, leaves the machine's package state alone, and checks signatures with the machine's own keys.
# When it fails, its last line is a sentence for the person who has to fix it.
# usage: build-pgvector.sh <postgresql folder> <apt configuration folder> <empty work folder>
set -eu

postgres=$1
apt=$2
work=$3
release=trixie # the first Debian release that has pgvector 0.8 and PostgreSQL 17

fail() {
    echo "$1"
    exit 1
}

require() {
    command -v "$1" > /dev/null || fail "$1 is missing: install it with: apt-get install $2"
}

write_apt_sources() {
    machine=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    [ -n "$machine" ] ||
        fail "pgvector is built from Debian's source and /etc/os-release names no release: run this on Debian 12 or 13"
    mkdir -p "$work/sources"
    for file in "$apt"/sources.list "$apt"/sources.list.d/*.list; do
        [ -r "$file" ] && one_line_sources "$file" >> "$work/sources/machine.list"
    done
    for file in "$apt"/sources.list.d/*.sources; do
        [ -r "$file" ] && stanza_sources "$file" >> "$work/sources/machine.sources"
    done
    [ -s "$work/sources/machine.list" ] || [ -s "$work/sources/machine.sources" ] ||
        fail "pgvector is built from Debian's source and $apt lists no $machine main: add Debian's own to $apt/sources.list"
}

one_line_sources() {
    awk -v machine="$machine" -v release="$release" '
        $1 == "deb" && / main( |$)/ && $0 ~ " " machine "(-[a-z]+)?( |$)" {
            sub(" " machine, " " release)
            print
            sub(/^deb/, "deb-src")
            print
        }' "$1"
}

stanza_sources() {
    awk -v machine="$machine" -v release="$release" '
        BEGIN { RS = ""; FS = "\n" }
        {
            wanted = /(^|\n)Types:[^\n]* deb( |\n|$)/ && /(^|\n)Components:[^\n]* main( |\n|$)/
            wanted = wanted && $0 ~ "(^|\n)Suites:[^\n]* " machine "(-[a-z]+)?( |\n|$)" && !/(^|\n)Enabled: *no/
            if (!wanted) next
            for (line = 1; line <= NF; line++) {
                if ($line ~ /^Types:/) $line = "Types: deb deb-src"
                if ($line ~ /^Suites:/) gsub(" " machine, " " release, $line)
                print $line
            }
            print ""
        }' "$1"
}

# The machine's own settings (a proxy, a login) stay in force; its hooks and extra indexes do not.
write_apt_settings() {
    mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial"
    cat > "$work/apt.conf" << END
Dir::State "$work/state";
Dir::Cache "$work/cache";
Dir::Etc::SourceList "/dev/null";
Dir::Etc::SourceParts "$work/sources";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
APT::Sandbox::User "$(id -un)";
Acquire::Languages "none";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear Acquire::IndexTargets::deb::DEP-11;
#clear Acquire::IndexTargets::deb::Contents-deb;
END
}

download() {
    cd "$work"
    # One broken source among many is no reason to give up: what counts is whether the packages arrive.
    apt-get -q -c "$work/apt.conf" update || true
    apt-get -q -c "$work/apt.conf" source --download-only --only-source pgvector &&
        apt-get -q -c "$work/apt.conf" download postgresql-server-dev-17 &&
        [ -f pgvector_0.8.0.orig.tar.gz ] ||
        fail "pgvector 0.8.0 did not come from the package sources: check the network and update debian-archive-keyring"
}

compile() {
    tar -xzf pgvector_0.8.0.orig.tar.gz
    dpkg-deb -x postgresql-server-dev-17_*.deb headers
    cd pgvector-*
    gcc -O3 -ftree-vectorize -fassociative-math -fno-signed-zeros -fno-trapping-math -shared -fPIC \
        -I"$work/headers/usr/include/postgresql/17/server" src/*.c -o vector.so ||
        fail "pgvector could not be compiled: install a complete compiler with: apt-get install gcc libc6-dev"
}

add_to_postgres() {
    cp vector.so "$postgres/lib/postgresql/"
    cp vector.control "$postgres/share/postgresql/extension/"
    cp sql/vector.sql "$postgres/share/postgresql/extension/vector--0.8.0.sql"
}

require gcc "gcc libc6-dev"
require apt-get apt
require dpkg-deb dpkg
write_apt_sources
write_apt_settings
download
compile
add_to_postgres
