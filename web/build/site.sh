# The static site in dist/: what was compiled, the page, the fonts, the plans and everybody's licences. Sourced; needs say.sh and
# scripts.sh.

# put FILE TO: copies what differs, so that unchanged files keep their time.
put() {
    if ! cmp -s "$1" "$2"; then
        mkdir -p "$(dirname "$2")"
        cp "$1" "$2.new"
        chmod 644 "$2.new"
        mv "$2.new" "$2"
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
    licence 'zlib, with minizip' "$(dependency_folder zlib "$build")/LICENSE"
    licence 'Expat' "$(dependency_folder expat "$build")/COPYING"
    licence 'libxlsxwriter' "$(dependency_folder xlsxwriter "$build")/License.txt"
    folder=$(dependency_folder nlohmann_json "$build")
    licence 'nlohmann/json' "$(first_of "$folder/LICENSE.MIT" /usr/share/doc/nlohmann-json3-dev/copyright)"
    licence 'BIZ UDPGothic (files in fonts/, outlines only, some characters or all)' \
        /usr/share/doc/fonts-morisawa-bizud-gothic/copyright
    folder=$(dirname "$(readlink -f "$emcc")")
    licence 'Emscripten, its C and C++ libraries' "$(first_of "$folder/LICENSE" /usr/share/doc/emscripten/copyright)"
}

# site_files BUILD: every file of the site as "where it is<tab>what it is called there", but those that are made of them all.
site_files() {
    local file name
    printf '%s\t%s\n' "$1/torikumi.wasm" torikumi.wasm "$1/clerk.wasm" clerk.wasm "$root/build/licenses.txt" licenses.txt
    for name in "${site_scripts[@]}"; do printf '%s\t%s\n' "$root/build/scripts/$name" "$name"; done
    for file in "$root"/web/*.{html,css,svg,webmanifest}; do printf '%s\t%s\n' "$file" "${file##*/}"; done
    for file in "$root"/assets/{plans,schema}/*.json; do
        if [[ -e $file ]]; then printf '%s\t%s\n' "$file" "${file#"$root/assets/"}"; fi
    done
    for file in "$root"/build/fonts/*.ttf; do printf '%s\t%s\n' "$file" "${file#"$root/build/"}"; done
}

# make_site BUILD DIST QUICK: where QUICK is not empty, nothing is compressed.
make_site() {
    local build=$1 dist=$2 quick=$3 from name id
    local -A belongs=()
    step "Site in ${dist#"$root/"}/" "see that the disk has room and that ${dist#"$root/"}/ may be written"
    mkdir -p "$dist"
    licences "$build" >"$root/build/licenses.txt"
    while IFS=$'\t' read -r from name; do
        put "$from" "$dist/$name"
        belongs[$name]=yes
    done < <(site_files "$build")
    if [[ ! -e $dist/index.html ]]; then note "there is no web/index.html: the site has no page yet"; fi
    id=$(cd "$dist" && printf '%s\n' "${!belongs[@]}" |
        node "$root/web/build/precache.mjs" "$root/web/service_worker.js" "$root/build/service_worker.js")
    put "$root/build/service_worker.js" "$dist/service_worker.js"
    belongs[service_worker.js]=yes
    note "torikumi.html: $(node "$root/web/build/one_file.mjs" "$dist" "$root/build/scripts/one_file.js" "$root/build/torikumi.html") bytes"
    put "$root/build/torikumi.html" "$dist/torikumi.html"
    belongs[torikumi.html]=yes
    # What has gone from its source goes from the site.
    while read -r name; do
        if [[ -z $quick && -n ${belongs[${name%.[bg][rz]}]-} ]]; then continue; fi
        if [[ -z ${belongs[$name]-} ]]; then rm "$dist/$name"; fi
    done < <(cd "$dist" && find . -type f -printf '%P\n')
    find "$dist" -mindepth 1 -type d -empty -delete
    if [[ -z $quick ]]; then note "$(node "$root/web/build/compress.mjs" "$dist") files compressed (--quick leaves that away)"; fi
    done_step "$(du -sh "$dist" | cut -f 1), build $id"
}
