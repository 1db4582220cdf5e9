# The same suite in Chromium, Firefox and WebKitGTK, on the site that was just built. Sourced; needs browser.sh and tally.sh.

engines_packages=(firefox-esr webkit2gtk-driver xvfb libgl1-mesa-dri libegl1 libgl1)

# need_engines_driver: puppeteer-core, for Firefox, as the lock file names it. It brings no browser.
need_engines_driver() { need_locked puppeteer-core "$root/tests/engines"; }

test_engines() {
    step "Tests in Chromium, Firefox and WebKitGTK"
    tally_of "in the engines" "$output/engines.log" node tests/engines/run.mjs
    done_step
}
