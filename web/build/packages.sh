# Packages of the machine, through apt. Sourced; needs say.sh and $root.

# missing_packages PACKAGE...: those that are not installed, one a line. "a|b" is satisfied by either; the first is named.
missing_packages() {
    local wanted name found
    for wanted in "$@"; do
        found=
        for name in ${wanted//|/ }; do
            if [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]]; then found=yes; fi
        done
        if [[ -z $found ]]; then printf '%s\n' "${wanted%%|*}"; fi
    done
}

# as_root COMMAND...: through sudo where we are not root.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "these rights are root's, and there is no sudo" "as root, run: $*"
    fi
}

# apt_lists_missing PACKAGE...: true where apt does not know a package yet (a fresh image has no lists).
apt_lists_missing() {
    local name
    for name in "$@"; do
        if ! apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then return 0; fi
    done
    return 1
}

# install_packages PACKAGE...: what apt says goes into build/apt.log; here stand its sums, its troubles and a sign of life.
install_packages() {
    local line unpacked=0 set_up=0
    mkdir -p "$root/build"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends -o Dpkg::Use-Pty=0 install "$@" 2>&1 |
        while IFS= read -r line; do
            printf '%s\n' "$line" >>"$root/build/apt.log"
            case $line in
            *"newly installed"* | "Need to get"* | Fetched* | E:* | Err:* | W:*) note "$line" ;;
            Unpacking*) if ((++unpacked % 50 == 0)); then note "$unpacked packages unpacked"; fi ;;
            "Setting up"*) if ((++set_up % 50 == 0)); then note "$set_up packages set up"; fi ;;
            esac
        done
}

# need_packages WHAT PACKAGE...: installs what is missing. WHAT names it in the step line.
need_packages() {
    local what=$1 missing
    shift
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "== Packages for $what: this system has no apt; expecting the tools themselves"
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} == 0)); then
        skip_step "Packages for $what"
        return
    fi
    step "Packages for $what: ${missing[*]}" "see that apt works (network, disk), or install by hand: apt-get install ${missing[*]}"
    if apt_lists_missing "${missing[@]}"; then
        note "apt does not know them yet: apt-get update"
        as_root apt-get -q update || note "apt-get update had trouble; going on with what apt knows"
    fi
    if ! install_packages "${missing[@]}"; then
        # Lists grow old: packages that they name leave the archive.
        note "trying once more with fresh lists: apt-get update"
        as_root apt-get -q update || note "apt-get update had trouble; going on with what apt knows"
        install_packages "${missing[@]}"
    fi
    done_step
}
