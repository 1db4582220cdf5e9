# The browser's tests: the site as build-wasm.sh makes it, and Chromium at work with it. Sourced.

# need_locked NAME FOLDER: what npm installs there by the lock file, once.
need_locked() {
    local name=$1 folder=$2 lock
    lock=$(sha256sum <"$folder/package-lock.json")
    if [[ -e $folder/node_modules/.torikumi-lock && $(<"$folder/node_modules/.torikumi-lock") == "$lock" ]]; then
        skip_step "$name"
        return
    fi
    step "$name, by its lock file" "see that npm reaches its registry, or fill npm's cache; then run this again"
    (cd "$folder" && logged "$output/npm.log" npm ci --ignore-scripts --prefer-offline)
    printf '%s' "$lock" >"$folder/node_modules/.torikumi-lock"
    done_step
}

# need_browser_driver: playwright-core and axe-core, as the lock file names them. They bring no browser.
need_browser_driver() { need_locked "playwright-core and axe-core" "$root/tests/browser"; }

# tally_of WHERE LOG COMMAND...: tests that print their own count in the last line.
tally_of() {
    local where=$1 log=$2 status last
    shift 2
    (cd "$root" && "$@") 2>&1 | tee "$log" | sed 's/^/   /'
    status=${PIPESTATUS[0]}
    last=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1)
    if [[ -z $last ]]; then
        failed "the tests $where ended without a count (status $status)" "$log"
        return
    fi
    [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)? ]]
    tally "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[4]:-0}"
    if ((BASH_REMATCH[2] > 0)); then
        tally_failures+=("${BASH_REMATCH[2]} $where (see ${log#"$root/"})")
    elif ((status != 0)); then
        failed "the tests $where ended with status $status" "$log"
    fi
}

# test_browser: false where there is no site of these sources, and so nothing for other engines either.
test_browser() {
    step "Building the site"
    "$root/build-wasm.sh" 2>&1 | sed 's/^/   /'
    if ((PIPESTATUS[0] != 0)); then
        failed "./build-wasm.sh"
        return 1
    fi
    passed
    done_step
    step "Tests in the browser"
    if [[ ! -e $root/tests/browser/run.mjs ]]; then
        failed "there is no tests/browser/run.mjs"
        return
    fi
    tally_of "in the browser" "$output/browser.log" env TORIKUMI_CRASHES="${TORIKUMI_CRASHES:-50}" node tests/browser/run.mjs
    done_step
}
