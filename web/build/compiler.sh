# Which Emscripten builds: the one asked for, else one on PATH that is new enough, else the distribution's. Sourced; needs
# say.sh, packages.sh and $root. Leaves its path in $emcc and its version in $emcc_version.

emcc_at_least=3.1.6

# ccache, where it is there: what was compiled in one clone serves another.
export CCACHE_BASEDIR=${CCACHE_BASEDIR-$root} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR-yes}

# emcc_version_of PATH: 3.1.6, or nothing where it does not run.
emcc_version_of() { "$1" --version 2>/dev/null | sed -n '1s/.* \([0-9]\+\.[0-9]\+\.[0-9]\+\).*/\1/p'; }

# at_least VERSION BOUND
at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$2" ]]; }

# need_compiler [PATH]
need_compiler() {
    local asked=${1-}
    if [[ -n $asked ]]; then
        emcc=$(command -v "$asked" || true)
        [[ -n $emcc ]] || fail "there is no $asked" "give --emcc the path of an emcc that can be run"
        emcc=$(cd "$(dirname "$emcc")" && pwd)/$(basename "$emcc")
        emcc_version=$(emcc_version_of "$emcc")
        [[ -n $emcc_version ]] || fail "$emcc --version names no version" "give --emcc the path of an emcc that runs"
        at_least "$emcc_version" $emcc_at_least ||
            fail "$emcc is $emcc_version; $emcc_at_least or newer is needed" "leave --emcc away to use the distribution's"
        return
    fi
    emcc=$(command -v emcc || true)
    emcc_version=
    if [[ -n $emcc ]]; then emcc_version=$(emcc_version_of "$emcc"); fi
    if [[ -z $emcc_version ]] || ! at_least "$emcc_version" $emcc_at_least; then
        if [[ -n $emcc ]]; then note "$emcc is ${emcc_version:-broken}; $emcc_at_least or newer is needed"; fi
        need_packages "the compiler" emscripten
        emcc=/usr/bin/emcc
        emcc_version=$(emcc_version_of "$emcc")
        [[ -n $emcc_version ]] || fail "no emcc after installing emscripten" "install Emscripten by hand and give --emcc its path"
    fi
}
