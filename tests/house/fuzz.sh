# Fuzzers: libFuzzer with AddressSanitizer and UBSan, each for TORIKUMI_FUZZ_SECONDS, two at once. Sourced.
# Each begins with tests/fuzz/<name>_corpus/ (where there is one) and the plans, and keeps what it found in build/fuzz-corpus.

# run_fuzzer NAME SECONDS: its status is the fuzzer's; what it says is in its log.
run_fuzzer() {
    local name=$1 seconds=$2 corpus=$root/build/fuzz-corpus/$1 seeds=("$root/assets/plans")
    mkdir -p "$corpus"
    if [[ -d $root/tests/fuzz/${name}_corpus ]]; then seeds+=("$root/tests/fuzz/${name}_corpus"); fi
    UBSAN_OPTIONS=print_stacktrace=1 "$root/build/fuzz/tests/$name" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 \
        -print_final_stats=1 -artifact_prefix="$output/fuzz/$name-" "$corpus" "${seeds[@]}" >"$output/fuzz/$name.log" 2>&1
}

# judge_fuzzer NAME SECONDS STATUS
judge_fuzzer() {
    local log=$output/fuzz/$1.log
    if (($3 == 0)); then
        passed
        note "$1: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $2 s"
    else
        tail -n 40 "$log" | sed 's/^/   | /'
        failed "$1 found an input that breaks it: tests/output/fuzz/$1-*" "$log"
    fi
}

test_fuzz() {
    local seconds=${TORIKUMI_FUZZ_SECONDS-60} names=() name file at running status
    for file in "$root"/tests/fuzz/*_fuzz.cpp; do
        if [[ -e $file ]]; then names+=("$(basename "$file" .cpp)"); fi
    done
    if ((seconds == 0 || ${#names[@]} == 0)); then return; fi
    step "Fuzzers: ${names[*]}, $seconds s each"
    mkdir -p "$output/fuzz"
    if ! { (cd "$root" && cmake --preset fuzz) && ninja -C "$root/build/fuzz" "${names[@]}"; } >"$output/fuzz/build.log" 2>&1; then
        tail -n 20 "$output/fuzz/build.log"
        failed "building the fuzzers" "$output/fuzz/build.log"
        return
    fi
    for ((at = 0; at < ${#names[@]}; at += 2)); do
        running=()
        for name in "${names[@]:at:2}"; do
            run_fuzzer "$name" "$seconds" &
            running+=($!)
        done
        for name in "${names[@]:at:2}"; do
            wait "${running[0]}"
            status=$?
            running=("${running[@]:1}")
            judge_fuzzer "$name" "$seconds" "$status"
        done
    done
    done_step
}
