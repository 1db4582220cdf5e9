# What the build says while it works: one short line a step, the time it took, and on failure the step and the mend.
# Sourced by build-wasm.sh and tests/run.sh.

say_started=$SECONDS
say_step=
say_step_started=$SECONDS
say_mend=
say_log=

# say TEXT: a line of its own.
say() { printf '%s\n' "$*"; }

# say_time SECONDS: 7 s, or 2 min 05 s.
say_time() {
    if (($1 < 60)); then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

# step NAME MEND: the step that begins now, and what a person can do where it fails.
step() {
    say_step=$1
    say_mend=${2-}
    say_log=
    say_step_started=$SECONDS
    say "== $say_step"
}

# done_step [NOTE]: the step went well.
done_step() {
    say "   done in $(say_time $((SECONDS - say_step_started)))${1:+: $1}"
    say_step=
}

# skip_step NAME: there was nothing to do.
skip_step() { say "== $1: already there"; }

# note TEXT: a detail of the running step.
note() { say "   $*"; }

# fail REASON [MEND]: ends the build with a reason that names the mend.
fail() {
    say_failed=yes
    {
        printf '\nFAILED%s: %s\n' "${say_step:+ in step \"$say_step\"}" "$1"
        if [[ -n ${2-$say_mend} ]]; then printf 'Mend: %s\n' "${2-$say_mend}"; fi
    } >&2
    exit 1
}

# thinned EVERY PATTERN: passes lines on, but of those that match PATTERN (bash's own) only each EVERYth. Line by line, since
# awk and sed as they come with Debian keep what they read for a while.
thinned() {
    local line count=0
    while IFS= read -r line || [[ -n $line ]]; do
        # shellcheck disable=SC2053  # a pattern
        if [[ $line != $2 ]] || ((++count % $1 == 0)); then printf '%s\n' "$line"; fi
    done
}

# logged FILE COMMAND...: the command's words go into FILE, and are shown only where it fails.
logged() {
    say_log=$1
    shift
    mkdir -p "$(dirname "$say_log")"
    "$@" >"$say_log" 2>&1
    say_log=
}

say_on_exit() {
    local status=$?
    if ((status == 0)) || [[ -n ${say_failed-} || -z $say_step ]]; then return; fi
    {
        if [[ -n $say_log && -s $say_log ]]; then
            printf '\n--- the last lines of %s\n' "$say_log"
            tail -n 40 "$say_log"
        fi
        printf '\nFAILED in step "%s" (status %d, after %s)\n' "$say_step" "$status" "$(say_time $((SECONDS - say_step_started)))"
        if [[ -n $say_mend ]]; then printf 'Mend: %s\n' "$say_mend"; fi
    } >&2
}

say_on_interrupt() {
    say_failed=yes
    printf '\nStopped%s. Running it again goes on from there.\n' "${say_step:+ in step \"$say_step\"}" >&2
    exit 130
}

trap say_on_exit EXIT
trap say_on_interrupt INT TERM
