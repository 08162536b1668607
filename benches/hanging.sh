#!/usr/bin/env bash
# The figures of `hanging`, as benches/README.md explains them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec cargo bench --locked --bench figures -- hanging
