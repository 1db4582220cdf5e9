# Sources of the dependencies, once, into build/deps/. They come from the archive that apt on this machine uses, through a
# private state directory, so neither root nor a change to the machine's own lists is needed. Sourced; needs say.sh.

# Each is first asked for as the very archive that Torikumi was tested with, known by its SHA-256: the same sources
# everywhere, and no list of a suite to read. A pool drops what no suite has any more; then the newest version in range
# that the archive does give is taken, from the suites named here: a stable release has either too old an ImGui or too
# new an SDL for Emscripten 3.1.6. Only the upstream archive is taken: Debian's patches concern Debian's builds.
sources_imgui_at_least=1.92.2

# archive_uri: where this machine gets Debian itself from; nothing where it is not a Debian.
archive_uri() {
    local format='$(CREATED_BY)|$(ORIGIN)|$(LABEL)|$(COMPONENT)|$(REPO_URI)' uri
    uri=$(apt-get indextargets --format "$format" 2>/dev/null | sed -n 's/^Packages|Debian|Debian|main|//p' | head -n 1)
    # Before the first `apt-get update` apt knows the addresses, but not yet whose they are.
    if [[ -z $uri ]] && grep -qs '^ID=debian$' /etc/os-release; then
        uri=$(apt-get -o APT::Get::IndexTargets::Filtered=false indextargets --format '$(CREATED_BY)|$(COMPONENT)|$(REPO_URI)' 2>/dev/null |
            sed -n 's/^Packages|main|//p' | grep -v security | head -n 1)
    fi
    printf '%s' "$uri"
}

# debian_keys: the archive's keys. Older releases know newer suites by them too.
debian_keys() {
    local file
    for file in /usr/share/keyrings/debian-archive-keyring.{gpg,pgp}; do
        if [[ -r $file ]]; then
            printf '%s' "$file"
            return
        fi
    done
}

# suite_apt SUITE COMMAND [OPTION]...: apt with the private state of that suite.
suite_apt() {
    local suite=$1 command=$2 state=$sources_state/$1
    shift 2
    "$command" -q -o Dir::State="$state" -o Dir::State::status=/dev/null -o Dir::Cache="$state/cache" \
        -o Dir::Etc::sourcelist="$state/suite.sources" -o Dir::Etc::sourceparts=/dev/null -o APT::Sandbox::User=root \
        "$@"
}

# suite_update SUITE: the suite's list of sources, once a run.
suite_update() {
    local suite=$1 state=$sources_state/$1 keys
    if [[ -e $state/updated ]]; then return; fi
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    keys=$(debian_keys)
    {
        printf 'Types: deb-src\nURIs: %s\nSuites: %s\nComponents: main\n' "$sources_uri" "$suite"
        if [[ -n $keys ]]; then printf 'Signed-By: %s\n' "$keys"; fi
    } >"$state/suite.sources"
    note "reading the list of sources of $suite"
    if ! suite_apt "$suite" apt-get update --error-on=any >"$state/update.log" 2>&1; then
        # A mirror that stands still has lists past their date; their signature is still checked.
        if ! suite_apt "$suite" apt-get -o Acquire::Check-Valid-Until=false -o Acquire::Check-Date=false update --error-on=any \
            >"$state/update.log" 2>&1; then
            note "no list of $suite: $(grep -m1 '^[EW]:' "$state/update.log" || echo "see $state/update.log")"
            return 1
        fi
        note "the list of $suite is past its date; its signature is good"
    fi
    touch "$state/updated"
}

# suite_versions SUITE PACKAGE: the versions of the source package there, newest first. A suite may list one that the
# archive does not give (a mirror that holds back what is new), so all of them count.
suite_versions() {
    suite_apt "$1" apt-cache showsrc --only-source "$2" 2>/dev/null | sed -n 's/^Version: //p' | sort -Vru
}

# upstream_version VERSION: without Debian's epoch and revision.
upstream_version() { sed -e 's/^[0-9]*://' -e 's/-[^-]*$//' <<<"$1"; }

# unpack NAME WORK ARCHIVE ORIGIN: ARCHIVE becomes build/deps/NAME; ORIGIN is what its stamp says.
unpack() {
    local name=$1 work=$2 archive=$3 origin=$4
    mkdir -p "$work/tree"
    if ! tar -xf "$archive" -C "$work/tree" --strip-components=1 2>"$work/log"; then
        fail "$(basename "$archive") does not unpack: $(head -n 1 "$work/log")"
    fi
    rm -rf "${sources_deps:?}/$name"
    mv "$work/tree" "$sources_deps/$name"
    rm -rf "$work"
    printf '%s\n' "$origin" >"$sources_deps/$name.stamp"
    note "$origin"
}

# get_tested NAME PACKAGE FILE SHA256: the archive that was tested, where the pool still has it.
get_tested() {
    local name=$1 package=$2 file=$3 sha256=$4 work=$sources_state/get-$1 folder=${2:0:1} version
    if [[ $package == lib* ]]; then folder=${package:0:4}; fi
    version=${file#"${package}_"}
    version=${version%.orig.tar.*}
    rm -rf "$work"
    mkdir -p "$work"
    if ! /usr/lib/apt/apt-helper -o APT::Sandbox::User=root download-file "${sources_uri%/}/pool/main/$folder/$package/$file" \
        "$work/$file" "SHA256:$sha256" >"$work/log" 2>&1; then
        note "$package $version is not given: $(grep -m1 '^E:' "$work/log" | sed 's|[a-z]*://[^ ]*/||' || echo "see $work/log")"
        return 1
    fi
    unpack "$name" "$work" "$work/$file" "$package $version"
}

# get_source NAME PACKAGE AT_LEAST BELOW SUITE...: unpacks PACKAGE's upstream archive into build/deps/NAME, the newest in
# that range that the archive gives, suite by suite. An empty bound is none.
get_source() {
    local name=$1 package=$2 at_least=$3 below=$4 suite full version versions work=$sources_state/get-$1
    shift 4
    for suite in "$@"; do
        suite_update "$suite" || continue
        versions=$(suite_versions "$suite" "$package")
        if [[ -z $versions ]]; then note "$suite has no source package $package"; fi
        for full in $versions; do
            version=$(upstream_version "$full")
            if [[ -n $at_least ]] && dpkg --compare-versions "$version" lt "$at_least"; then
                note "$suite has $package $version, older than $at_least"
                continue
            fi
            if [[ -n $below ]] && dpkg --compare-versions "$version" ge "$below"; then
                note "$suite has $package $version, and only those below $below will do"
                continue
            fi
            rm -rf "$work"
            mkdir -p "$work"
            if (cd "$work" && suite_apt "$suite" apt-get source --only-source --tar-only --download-only "$package=$full" >log 2>&1); then
                unpack "$name" "$work" "$(find "$work" -maxdepth 1 -name '*.orig.tar.*' ! -name '*.asc' | head -n 1)" \
                    "$package $version ($suite)"
                return
            fi
            note "$package $version from $suite: $(grep -m1 '^E:' "$work/log" | sed 's|[a-z]*://[^ ]*/||' || echo "see $work/log")"
        done
    done
    fail "no suite of this machine's archive gave $package${at_least:+ (at least $at_least)}${below:+ (below $below)}"
}

# need_sources: every dependency that is not in build/deps yet. Where this is no Debian, CMake fetches them itself.
need_sources() {
    sources_deps=$root/build/deps
    sources_state=$root/build/deps-state
    local name missing=()
    mkdir -p "$sources_deps"
    for name in imgui sdl2 utf8proc libunibreak zlib expat xlsxwriter; do
        if [[ ! -e $sources_deps/$name.stamp ]]; then missing+=("$name"); fi
    done
    if [[ ! -e $sources_deps/nlohmann_json.stamp ]]; then missing+=(nlohmann_json); fi
    if ((${#missing[@]} == 0)); then
        skip_step "Sources of the dependencies ($(cat "$sources_deps"/*.stamp | sed 's/ (.*//' | paste -sd, | sed 's/,/, /g'))"
        return
    fi
    step "Sources of the dependencies: ${missing[*]}" \
        "see that apt reaches its archive (apt-get update), then run this again; what has arrived is kept"
    if ! command -v apt-get >/dev/null; then
        done_step "this system has no apt; CMake will fetch them by pinned commit"
        return
    fi
    sources_uri=$(archive_uri)
    if [[ -z $sources_uri ]]; then
        done_step "apt here serves no Debian; CMake will fetch them by pinned commit"
        return
    fi
    rm -f "$sources_state"/*/updated
    for name in "${missing[@]}"; do
        case $name in
        imgui)
            get_tested imgui imgui imgui_1.92.2b+ds.orig.tar.xz e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48 ||
                get_source imgui imgui "$sources_imgui_at_least" '' forky sid
            ;;
        sdl2) # 2.32 does not compile with Emscripten 3.1.6
            get_tested sdl2 libsdl2 libsdl2_2.26.5+dfsg.orig.tar.gz b3f2c822151804125d08db94c65852f711c2e5df2145a59da120748dc32eb9c3 ||
                get_source sdl2 libsdl2 2.26 2.28 bookworm
            ;;
        utf8proc)
            get_tested utf8proc utf8proc utf8proc_2.8.0.orig.tar.gz a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc ||
                get_source utf8proc utf8proc 2.8 '' bookworm trixie
            ;;
        libunibreak)
            get_tested libunibreak libunibreak libunibreak_6.1.orig.tar.gz 890674996168ef5ba143d80d49ab8b61594a4eb70198dcac76caf6e1bd264a41 ||
                get_source libunibreak libunibreak 5.0 '' trixie forky sid
            ;;
        zlib)
            get_tested zlib zlib zlib_1.2.13.dfsg.orig.tar.bz2 71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1 ||
                get_source zlib zlib 1.2.13 '' bookworm trixie forky
            ;;
        expat)
            get_tested expat expat expat_2.8.3.orig.tar.gz 533659a16e0184035a99fd8e783f1ad61a887a7bf8586a8681740b9d7ed42389 ||
                get_source expat expat 2.7 '' trixie forky sid
            ;;
        xlsxwriter)
            get_tested xlsxwriter libxlsxwriter libxlsxwriter_1.1.4.orig.tar.gz b379eb35fdd9c653ebe72485b9c992f612c7ea66f732784457997d6e782f619b ||
                get_source xlsxwriter libxlsxwriter 1.1.4 '' bookworm trixie forky
            ;;
        nlohmann_json) link_json ;;
        esac
    done
    done_step
}

# link_json: only nlohmann's own folder: a compiler for wasm must never see /usr/include.
link_json() {
    [[ -d /usr/include/nlohmann ]] || fail "no /usr/include/nlohmann" "apt-get install nlohmann-json3-dev"
    mkdir -p "$sources_deps/nlohmann_json/include"
    ln -sfn /usr/include/nlohmann "$sources_deps/nlohmann_json/include/nlohmann"
    dpkg-query -W -f 'nlohmann-json3-dev ${Version} (installed)\n' nlohmann-json3-dev >"$sources_deps/nlohmann_json.stamp"
    note "nlohmann/json, from $(dpkg-query -W -f '${Package} ${Version}' nlohmann-json3-dev)"
}
