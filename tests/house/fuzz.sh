# Fuzzers: libFuzzer with AddressSanitizer and UBSan, for TORIKUMI_FUZZ_SECONDS together. Sourced.
# Each begins with tests/fuzz/<name>_corpus/ (where there is one) and the plans, and keeps what it found in build/fuzz-corpus.

run_fuzzer() {
    local name=$1 seconds=$2 log=$output/fuzz/$1.log corpus=$root/build/fuzz-corpus/$1 seeds=("$root/assets/plans") status
    mkdir -p "$corpus"
    if [[ -d $root/tests/fuzz/${name}_corpus ]]; then seeds+=("$root/tests/fuzz/${name}_corpus"); fi
    UBSAN_OPTIONS=print_stacktrace=1 "$root/build/fuzz/tests/$name" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 \
        -print_final_stats=1 -artifact_prefix="$output/fuzz/$name-" "$corpus" "${seeds[@]}" >"$log" 2>&1
    status=$?
    if ((status == 0)); then
        passed
        note "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s"
    else
        tail -n 40 "$log" | sed 's/^/   | /'
        failed "$name found an input that breaks it: tests/output/fuzz/$name-*" "$log"
    fi
}

test_fuzz() {
    local seconds=${TORIKUMI_FUZZ_SECONDS-60} names=() name file
    for file in "$root"/tests/fuzz/*_fuzz.cpp; do
        if [[ -e $file ]]; then names+=("$(basename "$file" .cpp)"); fi
    done
    if ((seconds == 0 || ${#names[@]} == 0)); then return; fi
    step "Fuzzers: ${names[*]}, $seconds s"
    mkdir -p "$output/fuzz"
    if ! { (cd "$root" && cmake --preset fuzz) && ninja -C "$root/build/fuzz" "${names[@]}"; } >"$output/fuzz/build.log" 2>&1; then
        tail -n 20 "$output/fuzz/build.log"
        failed "building the fuzzers" "$output/fuzz/build.log"
        return
    fi
    for name in "${names[@]}"; do run_fuzzer "$name" $((seconds / ${#names[@]} > 0 ? seconds / ${#names[@]} : 1)); done
    done_step
}
