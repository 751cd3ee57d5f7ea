#!/bin/sh
# What only a process of its own shows of joulewright-cli: libraries, a bare environment, broken pipes.
# Usage: check_cli.sh PROGRAM
set -eu
program=$1
fail() { echo "check_cli: $1" >&2; exit 1; }

if ldd "$program" | grep -i 'libqt'; then fail "links Qt"; fi

# No display, no home, nothing in the environment.
env -i "$program" --version > /dev/null || fail "--version in an empty environment"
for verb in samples new check info run compare explain export import catalogue validate layouts breakeven montecarlo tornado seek pareto advise calc; do
    env -i HOME=/nonexistent "$program" "$verb" --help > /dev/null || fail "$verb --help in an empty environment"
done
env -i HOME=/nonexistent "$program" compare sample:chatgpt-day --quiet > /dev/null || fail "compare without a home"

# A reader that leaves: quiet, and no crash.
noise=$({ "$program" calc --list; "$program" run sample:superpod-week --json --quiet; } 2>&1 > /dev/null | head -c 100)
[ -z "$noise" ] || fail "says something: $noise"
noise=$( ( "$program" calc --list 2>&3 | head -c 1 > /dev/null ) 3>&1 )
[ -z "$noise" ] || fail "a closed pipe makes it say: $noise"

# A full disk: 8, with a word.
if [ -e /dev/full ]; then
    code=0
    word=$("$program" samples 2>&1 > /dev/full) || code=$?
    [ "$code" = 8 ] || fail "exit $code on a full disk"
    [ -n "$word" ] || fail "a full disk without a word"
fi

