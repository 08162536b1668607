#!/usr/bin/env bash
# The figures of `build-year`, as benches/README.md explains them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec cargo bench --locked --bench figures -- build-year
