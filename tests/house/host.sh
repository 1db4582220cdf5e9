# Unit tests on this machine: one program a level, with AddressSanitizer and UBSan; those of pictures without. Sourced.

host_build=$root/build/host
pictures_build=$root/build/pictures

host_configure() { (cd "$root" && cmake --preset host) >"$output/host-configure.log" 2>&1; }
pictures_configure() { (cd "$root" && cmake --preset pictures) >"$output/pictures-configure.log" 2>&1; }

# run_gtest PROGRAM: runs it, its cases shared out among as many processes as there are processors, and counts them; a process
# that dies counts as a failure more.
run_gtest() {
    local name log report counts status shard shards passed=0 bad=0 skipped=0 p f k processes=()
    name=$(basename "$1")
    shards=$(nproc)
    for ((shard = 0; shard < shards; ++shard)); do
        rm -f "$output/host/$name.$shard.json"
        (cd "$root" && GTEST_TOTAL_SHARDS=$shards GTEST_SHARD_INDEX=$shard GTEST_COLOR=no UBSAN_OPTIONS=print_stacktrace=1 \
            "$1" --gtest_output="json:$output/host/$name.$shard.json") >"$output/host/$name.$shard.log" 2>&1 &
        processes+=($!)
    done
    for ((shard = 0; shard < shards; ++shard)); do
        log=$output/host/$name.$shard.log
        report=$output/host/$name.$shard.json
        status=0
        wait "${processes[shard]}" || status=$?
        counts=$(node "$root/tests/house/count_gtest.mjs" "$report" "$log" "$status")
        # shellcheck disable=SC2086
        tally $counts
        read -r p f k <<<"$counts"
        passed=$((passed + p)) bad=$((bad + f)) skipped=$((skipped + k))
        if [[ $f != 0 ]]; then
            while read -r failure; do
                tally_failures+=("$name: $failure (see ${log#"$root/"})")
            done < <(grep -E '^\[  FAILED  \] [^ ]+\.[^ ]+ \(' "$log" | sed 's/^\[  FAILED  \] //' || true)
            grep -qE '^\[  FAILED  \] [^ ]+\.[^ ]+ \(' "$log" || tally_failures+=("$name ended with status $status (see ${log#"$root/"})")
            tail -n 25 "$log" | sed 's/^/   | /'
        fi
    done
    note "$name: $passed passed, $bad failed, $skipped skipped"
}

# build_tests BUILD TARGET...: without a target all of them.
build_tests() {
    local build=$1
    # A program from an earlier run must not stand for one that cannot be built now.
    rm -f "$build"/tests/*_test
    NINJA_STATUS='   [%f/%t] ' ninja -C "$build" -k 0 "${@:2}" 2>&1 | tee "$output/$(basename "$build")-build.log" |
        thinned 20 '*[[]*/*[]] *'
}

# run_tests PROGRAM: one that was not built is a failure, not a test less.
run_tests() {
    if [[ -x $1 ]]; then
        run_gtest "$1"
    else
        failed "$(basename "$1") was not built" "$output/$(basename "${1%/tests/*}")-build.log"
    fi
}

# test_programs BUILD: every test program that CMake knows there.
test_programs() {
    ninja -C "$1" -t targets all | sed -n 's|^tests/\([a-z0-9_]*_test\): .*EXECUTABLE_LINKER.*|\1|p' | sort -u
}

# run_all_tests BUILD
run_all_tests() {
    local target
    while read -r target; do
        run_tests "$1/tests/$target"
    done < <(test_programs "$1")
}

# configured NAME: whether the build of that name could be configured; else it says why, as a failure.
configured() {
    if "$1_configure"; then return; fi
    tail -n 20 "$output/$1-configure.log"
    failed "configuring the build of $1" "$output/$1-configure.log"
    return 1
}

# Every unit test and picture, without sanitizers: what a change is tried with while it is being written.
test_fast() {
    step "Building the tests of this machine, without sanitizers" "the errors above name files and lines"
    mkdir -p "$output/host"
    configured pictures || return
    build_tests "$pictures_build"
    done_step
    step "Tests on this machine, without sanitizers"
    run_all_tests "$pictures_build"
    done_step
}

test_host() {
    step "Building the tests of this machine" "the errors above name files and lines; for a fresh start: rm -r build/host build/pictures"
    mkdir -p "$output/host"
    configured host && configured pictures || return
    build_tests "$host_build"
    build_tests "$pictures_build" pictures_test
    done_step
    step "Tests on this machine"
    run_all_tests "$host_build"
    run_tests "$pictures_build/tests/pictures_test"
    done_step
}
