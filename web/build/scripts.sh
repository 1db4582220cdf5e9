# The scripts of the site, in build/scripts/: esbuild makes one of each set of modules in web/. Those that belong to a program stand
# before what the compiler made, in the same file, so that a page asks for nothing more, and a change of JavaScript needs no
# linking. Sourced; needs say.sh.

site_scripts=(torikumi.js clerk.js page/loader.js page/offline.js page/plain.js)

# make_scripts BUILD OPTION...: the options are esbuild's.
make_scripts() {
    local build=$1 to=$root/build/scripts
    shift
    step "Scripts" "esbuild says above which file and line it does not read"
    esbuild --bundle --format=iife --target=es2019 --charset=utf8 --log-level=warning --outdir="$to" "$@" \
        platform="$root/web/platform/start.js" desk="$root/web/worker/desk.js" one_file="$root/web/one_file/page.js" \
        page/{loader="$root/web/page/loader.js",offline="$root/web/page/offline.js",plain="$root/web/page/plain.js"}
    cat "$to/platform.js" "$build/torikumi.js" >"$to/torikumi.js"
    cat "$to/desk.js" "$build/clerk.js" >"$to/clerk.js"
    done_step "before the programs: $(stat -c %s "$to"/{platform,desk}.js | paste -sd, | sed 's/,/ and /') bytes"
}
