# The web servers that docs/deploy.md speaks of, in build/servers: unpacked and not installed, since an installed nginx starts
# to serve the machine's port 80. Sourced.

servers_packages=(nginx libnginx-mod-http-brotli-static apache2-bin)
# What they are linked with, and the types of files.
servers_need=(libaprutil1 libpcre2-8-0 libssl3 media-types)

need_servers() {
    local folder=$root/build/servers versions
    if ! command -v apt-get >/dev/null; then return; fi
    versions=$(apt-cache policy "${servers_packages[@]}" | grep Candidate)
    if [[ -e $folder/versions && $(<"$folder/versions") == "$versions" ]]; then
        skip_step "Web servers"
        return
    fi
    step "Web servers to try the site on: ${servers_packages[*]}" "see that apt-get download reaches its mirror; then run this again"
    rm -rf "$folder"
    mkdir -p "$folder"
    (cd "$folder" && logged "$output/servers.log" apt-get -q download "${servers_packages[@]}")
    for package in "$folder"/*.deb; do
        dpkg-deb -x "$package" "$folder"
        rm "$package"
    done
    printf '%s' "$versions" >"$folder/versions"
    done_step
}
