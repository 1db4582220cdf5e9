# Our books in another program, and its books in ours: LibreOffice, without a window. Sourced; needs tally.sh and host.sh.

sheets_packages=(libreoffice-calc-nogui poppler-utils)

sheets_dump=$host_build/tests/dump_book

# office FILTER FOLDER FILE [OPTION]...: what LibreOffice makes of the file, into that folder. Its settings are its own.
office() {
    local filter=$1 folder=$2 file=$3
    shift 3
    timeout 120 soffice --headless "-env:UserInstallation=file://$sheets_folder/profile" "$@" --convert-to "$filter" \
        --outdir "$folder" "$file" >>"$sheets_folder/office.log" 2>&1
}

# As other programs name encodings: its numbers for CSV.
office_csv() { printf 'csv:Text - txt - csv (StarCalc):44,34,%s,1,,0,false,true,true,false,false,%s' "$1" "$2"; }

# cells_of FILE: places and texts of its sheets, without their names.
cells_of() { "$sheets_dump" "$1" 2>/dev/null | grep -v $'\tmerged\t' | cut -f 2-; }

# same_cells NAME FILE EXPECTED: the file has cells, and they are those of the other file.
same_cells() {
    local log=$sheets_folder/${2##*/}.diff
    if [[ -s $2 && -s $3 ]] && cells_of "$2" | diff "$3" - >"$log"; then
        passed
        rm "$log"
    else
        failed "$1" "$log"
    fi
}

test_sheets_of_ours() {
    local plan=$root/assets/plans/atsugi-2018.json first=$sheets_folder/first.tsv name encoding
    "$sheets_dump" --write xlsx "$plan" ours.xlsx && "$sheets_dump" --write csv "$plan" ours.csv
    "$sheets_dump" --laid "$plan" >laid.tsv
    check "our XLSX is read as it was laid out" eval '"$sheets_dump" ours.xlsx | cmp -s laid.tsv -'
    office xlsx xlsx ours.xlsx
    check "our XLSX, saved by LibreOffice, is the same" eval '"$sheets_dump" xlsx/ours.xlsx | cmp -s laid.tsv -'
    office ods ods ours.xlsx
    office xlsx from_ods ods/ours.ods
    check "our XLSX, saved as ODS and again, is the same" eval '"$sheets_dump" from_ods/ours.xlsx | cmp -s laid.tsv -'
    check "an ODS is said to be one" eval '[[ $("$sheets_dump" ods/ours.ods 2>&1) == *"sheet-other-format ods"* ]]'

    # As shown, every sheet in a file of its own.
    office "$(office_csv 76 -1)" csv ours.xlsx
    while read -r name; do
        awk -F '\t' -v name="$name" '$1 == name && $2 != "merged" { print $2 "\t" $3 }' laid.tsv >"$name.tsv"
        same_cells "our XLSX as LibreOffice shows it: $name" "csv/ours-$name.csv" "$name.tsv"
    done < <(cut -f 1 laid.tsv | uniq | sort -u)

    awk -F '\t' 'NR == 1 { name = $1 } $1 == name && $2 != "merged" { print $2 "\t" $3 }' laid.tsv >"$first"
    same_cells "our CSV is read as it was laid out" ours.csv "$first"
    for encoding in 60:shift_jis 69:euc-jp 65535:utf-16le; do
        office "$(office_csv "${encoding%:*}" 1)" "csv-${encoding#*:}" ours.xlsx
        encoding=${encoding#*:}
        cp "csv-$encoding"/*.csv "$encoding.csv"
        same_cells "CSV of LibreOffice's in $encoding" "$encoding.csv" "$first"
        check "$encoding is found out" eval '[[ $("$sheets_dump" "$encoding.csv" 2>&1 >"$sheets_folder/dump.log") == "$encoding" ]]'
    done

    office pdf pdf ours.xlsx
    check "our table prints on A3, landscape" eval \
        'pdfinfo -f 1 -l 1 pdf/ours.pdf | grep -qE "^Page +1 size: +1190\.[0-9]+ x 841\.[0-9]+ pts"'
}

# The table as text, by way of LibreOffice: whatever it is saved as, the cells are those of the text.
test_sheets_of_the_published_table() {
    local to columns
    cp "$root/tests/cases/atsugi-2018.txt" published.txt
    cells_of published.txt >published.tsv
    # All columns as texts, so that nothing becomes another number or a day.
    columns=$(seq -s / -f '%g/2' 1 40)
    for to in xlsx ods; do
        office "$to" "published-$to" published.txt "--infilter=Text - txt - csv (StarCalc):9,34,76,1,$columns,0,false,false"
    done
    office xlsx published-from-ods published-ods/published.ods
    same_cells "the published table as XLSX of LibreOffice's" published-xlsx/published.xlsx published.tsv
    same_cells "the published table as ODS, and then XLSX" published-from-ods/published.xlsx published.tsv
    for to in 60 69 76 65535; do
        office "$(office_csv "$to" 1)" "published-csv-$to" published-xlsx/published.xlsx
        cp "published-csv-$to"/*.csv "published-$to.csv"
        same_cells "the published table as CSV of LibreOffice's ($to)" "published-$to.csv" published.tsv
    done
}

test_sheets() {
    step "Sheets: ours in LibreOffice, LibreOffice's in ours"
    if [[ ! -x $sheets_dump ]]; then
        failed "dump_book was not built" "$output/host-build.log"
        return
    fi
    sheets_folder=$output/sheets
    rm -rf "$sheets_folder"
    mkdir -p "$sheets_folder"
    cd "$sheets_folder" || return
    test_sheets_of_ours
    test_sheets_of_the_published_table
    cd "$root" || return
    rm -rf "$sheets_folder/profile"
    done_step
}
