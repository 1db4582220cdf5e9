# How the house is kept: formatting, which level may see which, where the browser may be named, what the modules of web/ say of
# their types, and what they do without a browser. Sourced.

# The version that `.clang-format` is held with; others differ in small things.
house_format_version=14

our_cpp_files() { find "$root/src" "$root/tests" -name node_modules -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print | sort; }

test_format() {
    local log=$output/format.log version tool=clang-format
    if command -v clang-format-$house_format_version >/dev/null; then tool=clang-format-$house_format_version; fi
    version=$("$tool" --version | sed 's/.*version \([0-9]*\).*/\1/')
    if [[ $version != "$house_format_version" ]]; then
        note "formatting is checked with clang-format $house_format_version, and here is $version: skipped"
        tally 0 0 1
        return
    fi
    if our_cpp_files | xargs "$tool" --dry-run -Werror >"$log" 2>&1; then
        passed
    else
        grep -o '^[^:]*:[0-9]*' "$log" | cut -d: -f1 | sort | uniq -c | sed "s|$root/||; s/^ */   /; s/\$/ not formatted/"
        failed "formatting (mend: clang-format -i FILE)" "$log"
    fi
}

# sees LEVEL HEADER: whether a source file of that level can include the header.
sees() { printf '#include "%s"\n' "$2" | c++ -std=c++20 -fsyntax-only -x c++ -I "$root/build/host/levels/$1" - 2>/dev/null; }

# Every level must see exactly the levels that src/README.md allows; each is tried with one header of each other level.
test_levels() {
    local -A allowed=(
        [base]="base" [plan]="base plan" [judge]="base plan judge" [edit]="base plan edit" [file]="base plan edit file"
        [chart]="base plan judge chart" [merge]="base plan edit merge" [sheet]="base plan edit merge sheet" [book]="base plan edit merge sheet book"
        [clerk]="base plan edit merge file sheet book clerk" [report]="base plan judge chart report"
        [l10n]="base plan judge edit merge file sheet book l10n" [model]="base plan judge edit file model" [store]="base plan judge edit file model store"
        [views]="base plan judge edit merge file sheet book clerk chart report l10n model store views"
        [toolkit]="base chart toolkit"
        [pages]="base plan judge edit merge file sheet book clerk chart report l10n model store views toolkit pages"
        [app]="base plan judge edit merge file sheet book clerk chart report l10n model store views toolkit pages app"
    )
    local level other header
    for level in "${!allowed[@]}"; do
        for other in "${!allowed[@]}"; do
            header=$(cd "$root/src" && find "$other" -name '*.hpp' 2>/dev/null | sort | head -n 1)
            if [[ -z $header ]]; then continue; fi
            if [[ " ${allowed[$level]} " == *" $other "* ]]; then
                check "$level can include $header" test -e "$root/build/host/levels/$level/$header"
            else
                check "$level cannot include $header" eval "! sees $level $header"
            fi
        done
    done
    # A path with dots would go around the include folders.
    check "no include goes up with .." eval '! grep -rnE "#include +[\"<][^\">]*\.\./" "$root/src" --include="*.[ch]pp"'
    check "the browser is named under src/platform/web alone" \
        eval '! grep -rnE "__EMSCRIPTEN__|emscripten\.h|EM_JS|EM_ASM" "$root/src" --include="*.[ch]pp" | grep -v "^$root/src/platform/web/"'
}

# Prints lines of "file:line:#include" in which a feature includes the app's class or what stands in another feature.
foreign_feature='{
    match($1, /features\/[a-z]+/); own = substr($1, RSTART, RLENGTH)
    match($3, /"app\/[^"]*"/); header = substr($3, RSTART + 1, RLENGTH - 2)
    if (header == "app/app.hpp" || (header ~ /^app\/features\// && index(header, "app/" own) != 1)) print
}'

# What the rooms are for (src/README.md), where no link line can hold it.
test_rooms() {
    local folder count name successor
    while read -r name successor; do
        if [[ $name == "#"* ]]; then continue; fi
        check "$name is called $successor" eval \
            '! grep -rnw "$name" "$root"/src "$root"/tests --include="*.[ch]pp" --exclude-dir=node_modules'
    done <"$root/tests/house/names_that_left.txt"
    check "only the navigator sets the address" eval \
        '! grep -rn "set_address(" "$root"/src/{app,pages,views,store,model} --include="*.[ch]pp" | grep -v "/app/navigator.cpp:"'
    check "only the store talks to the browser's storage" eval \
        '! grep -rnE "\b(keep|look_up|keep_replica|look_up_replica|reopen_storage)\(" "$root"/src/{app,pages,views,model} --include="*.[ch]pp" | grep "edge"'
    check "a feature knows no other feature" eval \
        '! grep -rn "#include \"app/" "$root/src/app/features" --include="*.[ch]pp" | awk -F: "$foreign_feature" | grep .'
    check "only the session asks who may write" eval \
        '! grep -rnE "edge_?\.(claim|release)\(" "$root"/src/{app,pages,views,store,model} --include="*.[ch]pp" | grep -v "/app/session.hpp:"'
    while read -r folder; do
        count=$(find "$folder" -maxdepth 1 -name "*.[ch]pp" | wc -l)
        check "${folder#"$root/"} has at most 40 sources ($count)" test "$count" -le 40
    done < <(find "$root/src" -type d | sort)
    while read -r folder; do
        count=$(find "$folder" -maxdepth 1 -name "*.js" | wc -l)
        check "${folder#"$root/"} has at most 40 modules ($count)" test "$count" -le 40
    done < <(find "$root/web" -type d | sort)
}

# The types that the modules of web/ say.
test_types() {
    if tsc --project "$root/web" >"$output/types.log" 2>&1; then
        passed
    else
        sed 's/^/   /' "$output/types.log" | head -n 20
        failed "types in web/" "$output/types.log"
    fi
}

# test_scripts: what shellcheck knows of faults in scripts. Left away: variables that one sourced part sets and another reads, files
# that are sourced by a path of a variable, and dollars in single quotes, which are meant as they stand.
test_scripts() {
    check "shellcheck finds nothing in the scripts" shellcheck --shell=bash --exclude=SC2154,SC2034,SC2016,SC1090,SC1091 \
        "$root"/build-wasm.sh "$root"/.ci/run "$root"/web/build/*.sh "$root"/tests/*.sh "$root"/tests/*/*.sh
}

# test_modules: the modules of web/ that have states, in Node.
test_modules() {
    local log=$output/modules.log good bad name
    (cd "$root" && node --test --test-reporter=tap tests/web/*.test.mjs) >"$log" 2>&1
    good=$(sed -n 's/^# pass //p' "$log")
    bad=$(sed -n 's/^# fail //p' "$log")
    if [[ -z $good || -z $bad ]]; then
        failed "the tests of modules ended without a count" "$log"
        return
    fi
    tally "$good" "$bad"
    while read -r name; do tally_failures+=("$name (see ${log#"$root/"})"); done < <(sed -n 's/^not ok [0-9]* - //p' "$log")
    note "modules of web/: $good passed, $bad failed"
}

# The set-up must work from whatever archive the machine uses: no address of one may stand in it.
test_no_hosts() {
    check "the lock files of npm name no host" eval '! grep -n "\"resolved\"" "$root"/tests/{*,bench/*}/package-lock.json'
    check "the scripts name no host but this one" eval \
        '! grep -nE "[a-z]+://[a-z0-9]" "$root/build-wasm.sh" "$root"/web/build/*.sh "$root/tests/run.sh" | grep -v "//127\.0\.0\.1:"'
}

test_house() {
    step "House: formatting, levels, rooms, names, modules of web/"
    test_format
    if [[ ! -d $root/build/host/levels ]]; then host_configure; fi
    test_levels
    test_rooms
    test_no_hosts
    test_types
    test_modules
    test_scripts
    done_step
}
