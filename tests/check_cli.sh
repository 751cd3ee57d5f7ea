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
child=
trap '[ -z "$child" ] || kill -9 $child 2> /dev/null; rm -rf "$folder"' EXIT
sweep() { # over $1 x $1 points, each of many samples, so that it lasts
    points=$1
    shift
    exec "$program" sweep sample:llama2-70b-run --quiet --vary "sites/Training site/pue=1:2:$points" \
        --vary "sites/Training site/price_per_kwh=0.1:0.9:$points" --result total/cost_usd --samples 10000 "$@"
}
for k in 1 2; do
    (sweep 30 --shard $k/2 -o "$folder/$k.shard") || fail "shard $k of a sweep"
done
# Until process $1 has written so many lines of a shard, $2 of $3, or is done.
wait_for() {
    while kill -0 "$1" 2> /dev/null && [ ! -e "$3" ]; do
        lines=$(cat "$3.part" 2> /dev/null | wc -l)
        [ "$lines" -lt "$2" ] || break
    done
}
(sweep 30 --shard 2/2 --threads 1 -o "$folder/killed.shard") &
child=$!
wait_for $child 10 "$folder/killed.shard"
kill -9 $child 2> /dev/null || :
wait $child 2> /dev/null || :
child=
[ ! -e "$folder/killed.shard" ] || fail "the sweep ended before it was killed: make it longer"
[ -s "$folder/killed.shard.part" ] || fail "nothing is left of a shard that was killed"
(sweep 30 --shard 2/2 -o "$folder/killed.shard" --resume) || fail "resuming a shard that was killed"
cmp "$folder/2.shard" "$folder/killed.shard" || fail "a resumed shard is another one"
"$program" sweep-merge "$folder/1.shard" "$folder/killed.shard" -o "$folder/all.jsonl" --quiet || fail "merging"
(sweep 30 -o "$folder/whole.jsonl") || fail "a sweep without shards"
cmp "$folder/whole.jsonl" "$folder/all.jsonl" || fail "merged shards are not the whole sweep"

# A tidy end of a sweep that takes long: what is done is written, and the exit code says that it was interrupted.
for signal in INT TERM; do
    (sweep 200 -o "$folder/$signal.shard") &
    child=$!
    wait_for $child 2 "$folder/$signal.shard"
    kill -$signal $child 2> /dev/null || fail "the sweep ended before SIG$signal: make it longer"
    code=0
    wait $child || code=$?
    child=
    [ "$code" = 130 ] || fail "exit $code after SIG$signal"
    [ ! -e "$folder/$signal.shard" ] || fail "a sweep that SIG$signal ended is called whole"
    lines=$(wc -l < "$folder/$signal.shard.part")
    [ "$lines" -ge 2 ] || fail "SIG$signal left no point"
done
