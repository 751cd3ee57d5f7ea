#!/bin/sh
# What only a process of its own shows of joulewright-cli: libraries, a bare environment, broken pipes.
# Usage: check_cli.sh PROGRAM
set -eu
program=$1
fail() { echo "check_cli: $1" >&2; exit 1; }

if ldd "$program" | grep -i 'libqt'; then fail "links Qt"; fi

# No display, no home, nothing in the environment.
env -i "$program" --version > /dev/null || fail "--version in an empty environment"
for verb in samples new check info run compare explain export import catalogue validate layouts breakeven montecarlo tornado seek pareto optimize advise sweep sweep-merge calc; do
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

# A shard that is killed: what it wrote stays, the rest follows, and the whole is the same.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
set -- sweep sample:rtx4090-week --quiet --vary 'sites/Home in California/pue=1:2:150' \
    --vary 'sites/Home in California/price_per_kwh=0.1:0.9:150'
for k in 1 2; do
    "$program" "$@" --shard $k/2 -o "$folder/$k.shard" || fail "shard $k of a sweep"
done
# Until process $1 has written so many lines of a shard, or is done.
wait_for() {
    while kill -0 "$1" 2> /dev/null; do
        lines=$(cat "$3" 2> /dev/null | wc -l)
        [ "$lines" -lt "$2" ] || break
    done
}
"$program" "$@" --shard 2/2 -o "$folder/killed.shard" &
child=$!
wait_for $child 100 "$folder/killed.shard.part"
kill -9 $child 2> /dev/null || :
wait $child 2> /dev/null || :
"$program" "$@" --shard 2/2 -o "$folder/killed.shard" --resume || fail "resuming a shard that was killed"
cmp "$folder/2.shard" "$folder/killed.shard" || fail "a resumed shard is another one"
"$program" sweep-merge "$folder/1.shard" "$folder/killed.shard" -o "$folder/all.jsonl" --quiet || fail "merging"
"$program" "$@" -o "$folder/whole.jsonl" || fail "a sweep without shards"
cmp "$folder/whole.jsonl" "$folder/all.jsonl" || fail "merged shards are not the whole sweep"

# A tidy end: what is done is written, and the exit code says that it was interrupted.
"$program" "$@" --shard 1/1 -o "$folder/ended.shard" &
child=$!
wait_for $child 2 "$folder/ended.shard.part"
kill -TERM $child 2> /dev/null || :
code=0
wait $child || code=$?
[ "$code" = 130 ] || [ -e "$folder/ended.shard" ] || fail "exit $code when told to end"
