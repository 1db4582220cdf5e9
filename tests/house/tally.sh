# Counts what passed and failed over all kinds of tests. Sourced; needs say.sh.

tally_passed=0
tally_failed=0
tally_skipped=0
tally_failures=()

# tally PASSED FAILED [SKIPPED]
tally() {
    tally_passed=$((tally_passed + $1))
    tally_failed=$((tally_failed + $2))
    tally_skipped=$((tally_skipped + ${3-0}))
}

# passed / failed NAME [LOG]: one test.
passed() { tally 1 0; }
failed() {
    tally 0 1
    tally_failures+=("$1${2:+ (see ${2#"$root/"})}")
    note "FAILED: $1"
}

# check NAME COMMAND...: a test that passes where the command does.
check() {
    local name=$1
    shift
    if "$@"; then passed; else failed "$name"; fi
}

# tally_close: the summary, and the last line. The run's status is whether all passed, and whether there was any test.
tally_close() {
    local failure
    say
    if ((tally_skipped > 0)); then say "$tally_skipped skipped (each says why in its log)"; fi
    if ((${#tally_failures[@]} > 0)); then
        say "Failed:"
        for failure in "${tally_failures[@]}"; do say "  $failure"; done
    fi
    say "All of it took $(say_time $((SECONDS - say_started)))."
    say "$tally_passed passed, $tally_failed failed"
    ((tally_failed == 0 && tally_passed > 0))
}
