#!/usr/bin/env bash
# Builds Torikumi for the browser into dist/, with all the set-up that it takes. See --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say packages sources compiler fonts scripts site; do source "$root/web/build/$part.sh"; done

usage() {
    cat <<'TEXT'
./build-wasm.sh [OPTION]...

Builds Torikumi for the browser: a static site in dist/. On a fresh Debian 12 machine it first installs the packages it
needs (through apt, with sudo where not root) and gets the sources of its dependencies into build/deps/. What is there is
not done again, and then no network is needed.

  --serve [PORT]   then serve dist/ on this machine (http://127.0.0.1:PORT/, default 8080)
  --watch [PORT]   a quick debug build that is served (default port 8081), and made and shown anew whenever a source changes
  --quick          leaves away the compressed files (.br, .gz), which take a quarter of a minute
  --debug          a build with checks, names and source lines, bigger and slower
  --emcc PATH      the emcc to build with (3.1.6 or newer); else the one on PATH, else the distribution's
  --setup          only the set-up: packages, sources, fonts; builds nothing
  --help           this text

Folders: build/deps (sources), build/fonts, build/wasm or build/wasm-debug (objects), dist (the site). All may be deleted.
TEXT
}

serve=
watch=
port=8080
preset=wasm
minify=--minify
asked_emcc=
only_setup=
quick=
while (($#)); do
    case $1 in
    --serve)
        serve=yes
        if [[ ${2-} =~ ^[0-9]+$ ]]; then
            port=$2
            shift
        fi
        ;;
    --watch)
        serve=yes watch=yes port=8081 preset=wasm-debug minify='' quick=yes
        if [[ ${2-} =~ ^[0-9]+$ ]]; then
            port=$2
            shift
        fi
        ;;
    --debug) preset=wasm-debug minify='' ;;
    --quick) quick=yes ;;
    --setup) only_setup=yes ;;
    --emcc)
        if [[ -z ${2-} ]]; then fail "--emcc needs a path" "./build-wasm.sh --emcc /path/to/emcc"; fi
        asked_emcc=$2
        shift
        ;;
    --emcc=*) asked_emcc=${1#--emcc=} ;;
    --help | -h)
        usage
        exit
        ;;
    *) fail "unknown option $1" "./build-wasm.sh --help lists them" ;;
    esac
    shift
done
if ((port < 1 || port > 65535)); then fail "no such port: $port" "choose one from 1024 to 65535"; fi

# port_in_use PORT
port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Known before minutes of building rather than after.
if [[ -n $watch ]]; then option=--watch; else option=--serve; fi
if [[ -n $serve ]] && port_in_use "$port"; then
    fail "port $port is in use" "end what uses it, or choose another: ./build-wasm.sh $option $((port + 1))"
fi

# The compiler comes in the same go, where it is clear that it will be needed.
packages=(cmake ninja-build nodejs esbuild nlohmann-json3-dev fonts-morisawa-bizud-gothic libharfbuzz-bin xz-utils)
if [[ -z $asked_emcc ]] && ! command -v emcc >/dev/null; then packages+=(emscripten); fi
need_packages "the build" "${packages[@]}"
need_compiler "$asked_emcc"
need_sources
need_fonts
if [[ -n $only_setup ]]; then
    say "Set up in $(say_time $((SECONDS - say_started)))."
    exit
fi

build=$root/build/$preset
compiler_mark="$emcc $emcc_version"
if [[ -e $build/compiler && $(<"$build/compiler") != "$compiler_mark" ]]; then
    say "== Another compiler than last time: beginning anew in ${build#"$root/"}"
    rm -rf "$build"
fi

# Debian's emcc, run by a Node.js that is not Debian's, does not find Debian's modules by itself.
if [[ -z ${NODE_PATH-} && -d /usr/share/nodejs ]]; then export NODE_PATH=/usr/share/nodejs; fi

configure() { (cd "$root" && cmake --preset "$preset" -DTORIKUMI_EMCC="$emcc"); }

# A person who waits sees ninja's counter run; a log keeps a line for every tenth step.
compile() {
    if [[ -t 1 ]]; then
        ninja -C "$build" torikumi clerk
    else
        NINJA_STATUS='   [%f/%t] ' ninja -C "$build" torikumi clerk | thinned 20 '*[[]*/*[]] *'
    fi
}

if [[ ! -e $build/build.ninja || ! -e $build/compiler ]]; then
    step "Configuring with Emscripten $emcc_version ($emcc)" "read build/$preset-configure.log; rm -r build/$preset begins anew"
    logged "$root/build/$preset-configure.log" configure
    printf '%s' "$compiler_mark" >"$build/compiler"
    done_step
fi
step "Compiling with Emscripten $emcc_version" "the first error above names a file and a line; for a fresh start: rm -r build/$preset"
compile
done_step "$(stat -c '%n %s bytes' "$build"/{torikumi,clerk}.{js,wasm} | sed 's|.*/||' | paste -sd, | sed 's/,/, /')"

make_scripts "$build" $minify
make_site "$build" "$root/dist" "$quick"
say "Built in $(say_time $((SECONDS - say_started))): dist/ is the site."

if [[ -n $watch ]]; then
    cd "$root"
    exec node web/build/watch.mjs "$port" ./build-wasm.sh --debug --quick ${asked_emcc:+--emcc "$asked_emcc"}
fi
if [[ -n $serve ]]; then
    exec node "$root/web/build/serve.mjs" "$root/dist" "$port"
fi
say "To look at it: ./build-wasm.sh --serve"
