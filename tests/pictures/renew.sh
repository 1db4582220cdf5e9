#!/usr/bin/env bash
# Takes the pictures of today for those that are kept, README's with them, and shows what changed. See --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

usage() {
    cat <<'TEXT'
tests/pictures/renew.sh [BUILD]

Makes every picture of the tests anew and keeps those of today: tests/pictures/kept/ and docs/pictures/. What changed is shown
side by side in tests/output/pictures/index.html. BUILD is a folder that CMake was configured in with TORIKUMI_TESTS; without
one it is build/pictures, which tests/run.sh makes.
TEXT
}

case ${1-} in
--help | -h)
    usage
    exit
    ;;
esac

build=${1:-$root/build/pictures}
output=$root/tests/output/pictures
kept=$root/tests/pictures/kept
if [[ ! -e $build/build.ninja ]]; then (cd "$root" && cmake --preset pictures >/dev/null); fi
ninja -C "$build" pictures_test
rm -rf "$output"
mkdir -p "$output" "$kept"

# As many at once as there are processors; each takes its share of the tests.
shards=$(nproc)
runs=()
for ((shard = 0; shard < shards; ++shard)); do
    TORIKUMI_RENEW_PICTURES=1 GTEST_TOTAL_SHARDS=$shards GTEST_SHARD_INDEX=$shard \
        "$build/tests/pictures_test" >"$output/$shard.log" 2>&1 &
    runs+=($!)
done
failed=
for ((shard = 0; shard < shards; ++shard)); do
    if wait "${runs[shard]}"; then continue; fi
    failed=yes
    grep -E -A 3 'Failure|FAILED' "$output/$shard.log" | head -n 40
done
if [[ -n $failed ]]; then
    echo "Some scenes are not what their names say (tests/output/pictures/*.log): nothing is kept."
    exit 1
fi

{
    cat "$output/fonts"
    sort "$output"/renewed/*
} >"$kept/hashes.txt"
rm -r "$output/renewed" "$output/fonts"
# Of scenes and forms that are gone.
for file in "$kept"/*.png; do
    if [[ -e $file ]] && ! grep -q "^$(basename "$file" .png) " "$kept/hashes.txt"; then rm "$file"; fi
done

{
    cat <<'HTML'
<!doctype html>
<meta charset="utf-8">
<title>Pictures that changed</title>
<style>
body { font-family: sans-serif; margin: 16px; }
section { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px; margin-bottom: 32px; }
h2 { grid-column: 1 / -1; margin: 0; font-size: 16px; }
img { width: 100%; border: 1px solid #999; }
</style>
HTML
    for is in "$output"/*.is.png; do
        if [[ ! -e $is ]]; then continue; fi
        name=$(basename "$is" .is.png)
        echo "<section><h2>$name</h2>"
        for kind in was is difference; do
            if [[ -e $output/$name.$kind.png ]]; then echo "<img src=\"$name.$kind.png\" alt=\"$kind\" title=\"$kind\">"; fi
        done
        echo "</section>"
    done
} >"$output/index.html"

changed=$(find "$output" -name '*.is.png' | wc -l)
echo "$(grep -vc '^fonts' "$kept/hashes.txt") pictures; $changed of those that were kept changed: tests/output/pictures/index.html"
