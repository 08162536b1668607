#!/usr/bin/env bash
# How the history grows: packed bytes a check, and the size of the tree. Arguments: [SITES] [DAYS] [MINUTES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec cargo bench --quiet --bench growth -- "$@"
