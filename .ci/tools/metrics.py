"""Reads metrics.txt as OpenMetrics and as the Prometheus text format: `metrics.py FILE`. Both must find the same."""

import sys

from prometheus_client import parser
from prometheus_client.openmetrics import parser as openmetrics_parser


def samples(families):
    return [(s.name, sorted(s.labels.items()), s.value) for family in families for s in family.samples]


with open(sys.argv[1], encoding="utf-8", newline="") as file:
    text = file.read()
strict = samples(openmetrics_parser.text_string_to_metric_families(text))
plain = samples(parser.text_string_to_metric_families(text))
if not strict or strict != plain:
    sys.exit(f"{sys.argv[1]}: {len(strict)} samples as OpenMetrics, {len(plain)} as Prometheus text, or not the same ones")
print(f"{sys.argv[1]}: {len(strict)} samples")
