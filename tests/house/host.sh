# Unit tests on this machine: one program a level, with AddressSanitizer and UBSan. Sourced.

host_build=$root/build/host

host_configure() { (cd "$root" && cmake --preset host) >"$output/host-configure.log" 2>&1; }

# run_gtest PROGRAM: runs it, and counts its cases; a program that dies counts as a failure more.
run_gtest() {
    local name log report counts status
    name=$(basename "$1")
    log=$output/host/$name.log
    report=$output/host/$name.json
    rm -f "$report"
    (cd "$root" && GTEST_COLOR=no UBSAN_OPTIONS=print_stacktrace=1 "$1" --gtest_output="json:$report") >"$log" 2>&1
    status=$?
    counts=$(node "$root/tests/house/count_gtest.mjs" "$report" "$log" "$status")
    # shellcheck disable=SC2086
    tally $counts
    note "$name: $(printf '%s passed, %s failed, %s skipped' $counts)"
    if [[ $(cut -d' ' -f2 <<<"$counts") != 0 ]]; then
        while read -r failure; do
            tally_failures+=("$name: $failure (see ${log#"$root/"})")
        done < <(grep -E '^\[  FAILED  \] [^ ]+\.[^ ]+ \(' "$log" | sed 's/^\[  FAILED  \] //' || true)
        grep -qE '^\[  FAILED  \] [^ ]+\.[^ ]+ \(' "$log" || tally_failures+=("$name ended with status $status (see ${log#"$root/"})")
        tail -n 25 "$log" | sed 's/^/   | /'
    fi
}

test_host() {
    local target program
    step "Building the tests of this machine" "the errors above name files and lines; for a fresh start: rm -r build/host"
    mkdir -p "$output/host"
    if ! host_configure; then
        tail -n 20 "$output/host-configure.log"
        failed "configuring the host's build" "$output/host-configure.log"
        return
    fi
    # A program from an earlier run must not stand for one that cannot be built now.
    rm -f "$host_build"/tests/*_test
    NINJA_STATUS='   [%f/%t] ' ninja -C "$host_build" -k 0 2>&1 | tee "$output/host-build.log" |
        thinned 20 '*[[]*/*[]] *'
    done_step
    step "Tests on this machine"
    # Every program that CMake knows must be there: one that was not built is a failure, not a test less.
    while read -r target; do
        program=$host_build/tests/$target
        if [[ -x $program ]]; then
            run_gtest "$program"
        else
            failed "$target was not built" "$output/host-build.log"
        fi
    done < <(ninja -C "$host_build" -t targets all | sed -n 's|^tests/\([a-z0-9_]*_test\): .*EXECUTABLE_LINKER.*|\1|p' | sort -u)
    done_step
}
