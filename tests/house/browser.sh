# The browser's tests: the site as build-wasm.sh makes it, and Chromium at work with it. Sourced.

# need_browser_driver: playwright-core, as the lock file names it. It brings no browser.
need_browser_driver() {
    local folder=$root/tests/browser lock
    lock=$(sha256sum <"$folder/package-lock.json")
    if [[ -e $folder/node_modules/.torikumi-lock && $(<"$folder/node_modules/.torikumi-lock") == "$lock" ]]; then
        skip_step "playwright-core"
        return
    fi
    step "playwright-core, by its lock file" "see that npm reaches its registry, or fill npm's cache; then run this again"
    (cd "$folder" && logged "$output/npm.log" npm ci --ignore-scripts --prefer-offline)
    printf '%s' "$lock" >"$folder/node_modules/.torikumi-lock"
    done_step
}

test_browser() {
    local log=$output/browser.log status last
    step "Building the site"
    "$root/build-wasm.sh" 2>&1 | sed 's/^/   /'
    if ((PIPESTATUS[0] != 0)); then
        failed "./build-wasm.sh"
        return
    fi
    passed
    done_step
    step "Tests in the browser"
    if [[ ! -e $root/tests/browser/run.mjs ]]; then
        failed "there is no tests/browser/run.mjs"
        return
    fi
    (cd "$root" && node tests/browser/run.mjs) 2>&1 | tee "$log" | sed 's/^/   /'
    status=${PIPESTATUS[0]}
    last=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1)
    if [[ -z $last ]]; then
        failed "the browser's tests ended without a count (status $status)" "$log"
        return
    fi
    [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)? ]]
    tally "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[4]:-0}"
    if ((BASH_REMATCH[2] > 0)); then
        tally_failures+=("${BASH_REMATCH[2]} in the browser (see ${log#"$root/"})")
    elif ((status != 0)); then
        failed "the browser's tests ended with status $status" "$log"
    fi
    done_step
}
