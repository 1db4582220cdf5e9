# Fonts, into build/fonts: small-{regular,bold}.ttf, enough for the first paint, and whole-{regular,bold}.ttf, every glyph.
# Outlines only: no hints and no layout tables, which nothing here reads. Sourced; needs say.sh and Node.

fonts_of_package=/usr/share/fonts/truetype/bizud-gothic

# font_subset FROM TO OPTION...
font_subset() {
    local from=$1 to=$2
    shift 2
    hb-subset --font-file="$from" --output-file="$to.new" --no-hinting --notdef-outline \
        --drop-tables+=GSUB,GPOS,GDEF,BASE,JSTF,kern,vhea,vmtx,VORG,gasp,DSIG "$@"
    mv "$to.new" "$to"
}

need_fonts() {
    local fonts=$root/build/fonts inputs state face from file brotli_size
    mkdir -p "$fonts"
    shopt -s nullglob
    inputs=("$root"/src/l10n/strings*.cpp "$root"/src/l10n/strings*.hpp "$root"/assets/plans/atsugi-2018.json)
    shopt -u nullglob
    for face in Regular Bold; do
        [[ -r $fonts_of_package/BIZUDPGothic-$face.ttf ]] ||
            fail "no $fonts_of_package/BIZUDPGothic-$face.ttf" "apt-get install fonts-morisawa-bizud-gothic"
    done
    node "$root/web/build/font_characters.mjs" "${inputs[@]}" >"$fonts/regular.new"
    node "$root/web/build/font_characters.mjs" --bold "${inputs[@]}" >"$fonts/bold.new"
    state=$(cat "$fonts"/{regular,bold}.new "$root/web/build/fonts.sh" "$fonts_of_package"/BIZUDPGothic-{Regular,Bold}.ttf | sha256sum)
    if [[ -e $fonts/state && $(<"$fonts/state") == "$state" ]]; then
        rm "$fonts"/{regular,bold}.new
        skip_step "Fonts"
        return
    fi
    step "Fonts: BIZ UDPGothic, small and whole, regular and bold" \
        "see that the font packages are whole: apt-get install --reinstall fonts-morisawa-bizud-gothic libharfbuzz-bin"
    for face in Regular Bold; do
        mv "$fonts/${face,,}.new" "$fonts/${face,,}"
        from=$fonts_of_package/BIZUDPGothic-$face.ttf
        font_subset "$from" "$fonts/small-${face,,}.ttf" --unicodes-file="$fonts/${face,,}"
        font_subset "$from" "$fonts/whole-${face,,}.ttf" --unicodes='*'
    done
    printf '%s' "$state" >"$fonts/state"
    for file in "$fonts"/*.ttf; do
        brotli_size=
        if command -v brotli >/dev/null; then brotli_size=", $(brotli -q 5 -c "$file" | wc -c) in brotli"; fi
        note "$(basename "$file"): $(stat -c %s "$file") bytes$brotli_size"
    done
    done_step "$(wc -l <"$fonts/regular") and $(wc -l <"$fonts/bold") characters in the small ones"
}
