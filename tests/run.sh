#!/usr/bin/env bash
# Runs every test, with all the set-up that it takes. See --help.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for part in say packages sources compiler fonts; do source "$root/web/build/$part.sh"; done
for part in tally house host fuzz browser engines servers sheets; do source "$root/tests/house/$part.sh"; done

usage() {
    cat <<'TEXT'
tests/run.sh [OPTION]...

Runs all tests and ends with the line `N passed, N failed`. On a fresh Debian 12 machine it first installs what they need
(through apt, with sudo where not root). What is there is not installed again, and then no network is needed.

  --fast       while you write: formatting, levels, all unit tests and pictures without sanitizers; about a minute when built
  --host       only the tests on this machine: formatting, levels, units, the interface without a window, sheets, fuzzers
  --browser    only the browser's: the build for WebAssembly, and Chromium, Firefox and WebKitGTK
               at work with it
  --setup      only the set-up
  --help       this text

TORIKUMI_CRASHES        how often the browser is killed while somebody edits (default 50)
TORIKUMI_FUZZ_SECONDS   how long each fuzzer runs, two at once (default 60; 0 leaves them away)

What the tests leave behind (logs, reports, screenshots, inputs that broke something) is in tests/output/.
TEXT
}

with_host=yes
with_browser=yes
only_fast=
only_setup=
while (($#)); do
    case $1 in
    --fast) only_fast=yes with_browser= ;;
    --host) with_browser= ;;
    --browser) with_host= ;;
    --setup) only_setup=yes ;;
    --help | -h)
        usage
        exit
        ;;
    *) fail "unknown option $1" "tests/run.sh --help lists them" ;;
    esac
    shift
done
if [[ -z $with_host && -z $with_browser ]]; then with_host=yes with_browser=yes; fi

output=$root/tests/output
mkdir -p "$output"

# ---- set-up: a failure here ends the run, since nothing after it would mean anything

set -e
packages=(cmake ninja-build nlohmann-json3-dev fonts-morisawa-bizud-gothic libharfbuzz-bin xz-utils)
if ! command -v node >/dev/null; then packages+=(nodejs); fi
if [[ -n $with_host ]]; then packages+=(g++ libgtest-dev libpng-dev clang libclang-rt-dev clang-format shellcheck node-typescript "${sheets_packages[@]}"); fi
if [[ -n $with_browser ]]; then
    packages+=(esbuild chromium brotli poppler-utils "${servers_need[@]}" "${engines_packages[@]}")
    if ! command -v npm >/dev/null; then packages+=(npm); fi
    if ! command -v emcc >/dev/null; then packages+=(emscripten); fi
fi
need_packages "the tests" "${packages[@]}"
need_sources
need_fonts
if [[ -n $with_browser ]]; then
    need_browser_driver
    need_engines_driver
    need_servers
fi
set +e
if [[ -n $only_setup ]]; then
    say "Set up in $(say_time $((SECONDS - say_started)))."
    exit
fi

# ---- the tests: whatever fails, the others still run

if [[ -n $only_fast ]]; then
    test_house
    test_fast
elif [[ -n $with_host ]]; then
    test_house
    test_host
    test_sheets
    test_fuzz
fi
if [[ -n $with_browser ]] && test_browser; then test_engines; fi

tally_close
