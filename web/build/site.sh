# The static site in dist/: what was compiled, the page, the fonts, the plans and everybody's licences. Sourced; needs say.sh.

# put FILE FOLDER: copies what differs, so that unchanged files keep their time.
put() {
    local to=$2/$(basename "$1")
    mkdir -p "$2"
    if ! cmp -s "$1" "$to"; then
        cp "$1" "$to.new"
        chmod 644 "$to.new"
        mv "$to.new" "$to"
    fi
}

# licence TITLE FILE
licence() {
    [[ -r $2 ]] || fail "the licence of $1 is missing: $2" "remove build/deps and run this again"
    printf '%s\n%s\n%s\n\n' "$(printf '=%.0s' {1..100})" "$1" "$(printf '=%.0s' {1..100})"
    cat "$2"
    printf '\n'
}

# first_of FILE...: the first that is there.
first_of() {
    local file
    for file in "$@"; do
        if [[ -r $file ]]; then
            printf '%s' "$file"
            return
        fi
    done
    printf '%s' "$1"
}

# dependency_folder NAME: where CMake took its sources from.
dependency_folder() {
    if [[ -e $root/build/deps/$1.stamp ]]; then printf '%s' "$root/build/deps/$1"; else printf '%s' "$2/_deps/$1-src"; fi
}

# licences BUILD: all of them as one text, taken from what was really built in.
licences() {
    local build=$1 folder
    printf 'Torikumi is made of these works. Each keeps its own licence.\n\n'
    licence 'Torikumi' "$root/LICENSE"
    licence 'Dear ImGui' "$(dependency_folder imgui "$build")/LICENSE.txt"
    licence 'SDL' "$(dependency_folder sdl2 "$build")/LICENSE.txt"
    licence 'utf8proc' "$(dependency_folder utf8proc "$build")/LICENSE.md"
    licence 'libunibreak' "$(dependency_folder libunibreak "$build")/LICENCE"
    folder=$(dependency_folder nlohmann_json "$build")
    licence 'nlohmann/json' "$(first_of "$folder/LICENSE.MIT" /usr/share/doc/nlohmann-json3-dev/copyright)"
    licence 'BIZ UDPGothic (files in fonts/, outlines only, some characters or all)' \
        /usr/share/doc/fonts-morisawa-bizud-gothic/copyright
    folder=$(dirname "$(readlink -f "$emcc")")
    licence 'Emscripten, its C and C++ libraries' "$(first_of "$folder/LICENSE" /usr/share/doc/emscripten/copyright)"
}

# make_site BUILD DIST
make_site() {
    local build=$1 dist=$2 file kept
    step "Site in ${dist#"$root/"}/" "see that the disk has room and that ${dist#"$root/"}/ may be written"
    mkdir -p "$dist"
    shopt -s nullglob
    for file in "$build"/torikumi.{js,wasm} "$root"/web/*.{html,css,webmanifest,svg,png,ico} "$root"/web/service_worker*.js; do
        put "$file" "$dist"
    done
    for file in "$root"/assets/plans/*.json; do put "$file" "$dist/plans"; done
    for file in "$root"/assets/schema/*.json; do put "$file" "$dist/schema"; done
    for file in "$root"/build/fonts/*.ttf; do put "$file" "$dist/fonts"; done
    # What has gone from its source goes from the site.
    for file in "$dist"/{plans,schema,fonts}/* "$dist"/*.*; do
        kept=$root/assets/${file#"$dist/"}
        case ${file#"$dist/"} in
        plans/* | schema/*) ;;
        fonts/*) kept=$root/build/${file#"$dist/"} ;;
        torikumi.*) kept=$build/$(basename "$file") ;;
        licenses.txt) kept=$file ;;
        *) kept=$root/web/$(basename "$file") ;;
        esac
        if [[ ! -e $kept ]]; then rm "$file"; fi
    done
    shopt -u nullglob
    licences "$build" >"$root/build/licenses.txt"
    put "$root/build/licenses.txt" "$dist"
    if [[ ! -e $dist/index.html ]]; then note "there is no web/index.html: the site has no page yet"; fi
    done_step "$(du -sh "$dist" | cut -f 1)"
}
