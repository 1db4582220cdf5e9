#!/usr/bin/env bash
# Measures how fast Torikumi is and prints one table, with what is to be reached beside each figure. See --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
for part in say packages sources compiler fonts; do source "$root/web/build/$part.sh"; done
source "$root/tests/house/browser.sh"

usage() {
    cat <<'TEXT'
tests/bench/run.sh [OPTION]...

Measures with invented plans of 25, 1,000 and 10,000 measures, on this machine and in Chromium, and prints one table. On a
fresh Debian 12 machine it first installs what it needs (through apt, with sudo where not root).

  --dist FOLDER   measure this site instead of building one
  --host          only this machine
  --browser       only the browser
  --help          this text

Figures of this machine are CPU time, which other work on it hardly touches; those of the browser are that too where they
say so. The plans and all figures stay in build/bench/.
TEXT
}

with_host=yes
with_browser=yes
site=
while (($#)); do
    case $1 in
    --dist)
        if [[ ! -e ${2-}/torikumi.wasm ]]; then fail "--dist needs the folder of a built site" "./build-wasm.sh builds one: dist/"; fi
        site=$(cd "$2" && pwd)
        shift
        ;;
    --host) with_browser= ;;
    --browser) with_host= ;;
    --help | -h)
        usage
        exit
        ;;
    *) fail "unknown option $1" "tests/bench/run.sh --help lists them" ;;
    esac
    shift
done

build=$root/build/bench
output=$build
mkdir -p "$build"

packages=(cmake ninja-build g++ nlohmann-json3-dev fonts-morisawa-bizud-gothic libharfbuzz-bin xz-utils)
if ! command -v node >/dev/null; then packages+=(nodejs); fi
if [[ -n $with_browser ]]; then
    packages+=(chromium)
    if ! command -v npm >/dev/null; then packages+=(npm); fi
fi
need_packages "the benchmarks" "${packages[@]}"
need_sources
need_fonts
if [[ -n $with_browser ]]; then need_browser_driver; fi

configure_and_build() {
    cd "$root"
    cmake --preset bench
    ninja -C "$build" generate_plan frame_bench chart_bench
}
step "Building the benchmarks" "read build/bench/build.log; rm -r build/bench begins anew"
logged "$build/build.log" configure_and_build
done_step

step "Inventing plans"
plans=()
for measures in 25 1000 10000; do
    plan=$build/plan-$measures.json
    "$build/tests/generate_plan" "$measures" "$plan"
    plans+=("$plan")
done
sheets=()
for measures in 1000 10000; do
    sheet=$build/sheet-$measures.xlsx
    "$build/tests/generate_plan" "$measures" "$sheet"
    sheets+=("$sheet")
done
done_step "$(stat -c '%s' "${plans[@]}" | paste -sd' ') bytes"

figures=()
if [[ -n $with_host ]]; then
    step "Measuring on this machine"
    : >"$build/host.tsv"
    for plan in "${plans[@]}"; do
        measures=${plan##*-}
        { "$build/tests/frame_bench" "$plan" && "$build/tests/chart_bench" "$plan"; } | awk -F'\t' -v OFS='\t' -v n="${measures%.json}" '{ print "host." $1, n, $2 }' >>"$build/host.tsv"
    done
    figures+=("$build/host.tsv")
    done_step
fi
if [[ -n $with_browser ]]; then
    if [[ -z $site ]]; then
        "$root/build-wasm.sh"
        site=$root/dist
    fi
    step "Measuring in Chromium"
    node "$root/tests/bench/browser.mjs" "$site" "${plans[@]}" "${sheets[@]}" >"$build/browser.tsv"
    figures+=("$build/browser.tsv")
    done_step
fi

printf '\n'
node "$root/tests/bench/table.mjs" "${figures[@]}"
