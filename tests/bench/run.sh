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
  --beside        instead, Torikumi beside a plain web page that shows the same plans (ECharts and Tabulator,
                  tests/bench/beside/): medians of both and their ratios, without a GPU and with SwiftShader
  --json FILE     with --beside: leaves all figures there, and not in build/bench/beside.json
  --help          this text

RUNS   how often both are visited with --beside (default 5; each takes about a minute)

Figures of this machine are CPU time, which other work on it hardly touches; those of the browser are that too where they
say so. The plans and all figures stay in build/bench/.
TEXT
}

with_host=yes
with_browser=yes
with_beside=
report=
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
    --beside) with_beside=yes with_host='' with_browser=yes ;;
    --json)
        if [[ -z ${2-} ]]; then fail "--json needs the name of a file" "tests/bench/run.sh --help"; fi
        report=$(realpath -m "$2")
        shift
        ;;
    --help | -h)
        usage
        exit
        ;;
    *) fail "unknown option $1" "tests/bench/run.sh --help lists them" ;;
    esac
    shift
done

if [[ -n $report && -z $with_beside ]]; then fail "--json is for --beside" "tests/bench/run.sh --help"; fi

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
if [[ -n $with_beside ]]; then need_locked "ECharts, Tabulator and esbuild" "$root/tests/bench/beside"; fi

programs=(generate_plan)
if [[ -n $with_host ]]; then programs+=(frame_bench chart_bench); fi
configure_and_build() {
    cd "$root"
    cmake --preset bench
    ninja -C "$build" "${programs[@]}"
}
# need_site: one of these sources, where none is given.
need_site() {
    if [[ -n $site ]]; then return; fi
    "$root/build-wasm.sh"
    site=$root/dist
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
if [[ -n $with_beside ]]; then
    done_step "$(stat -c '%s' "${plans[@]}" | paste -sd' ') bytes"
    need_site
    served=$build/beside
    step "Building the plain page"
    rm -rf "$served"
    mkdir -p "$served"
    # A copy: whoever builds meanwhile changes nothing.
    cp -r "$site" "$served/torikumi"
    node "$root/tests/bench/beside/build.mjs" "$served/plain"
    done_step
    step "Measuring both in Chromium"
    printf '\n'
    node "$root/tests/bench/beside.mjs" "$served" "${report:-$build/beside.json}" "${plans[@]}"
    done_step
    exit
fi
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
    need_site
    step "Measuring in Chromium"
    node "$root/tests/bench/browser.mjs" "$site" "${plans[@]}" "${sheets[@]}" >"$build/browser.tsv"
    figures+=("$build/browser.tsv")
    done_step
fi

printf '\n'
node "$root/tests/bench/table.mjs" "${figures[@]}"
