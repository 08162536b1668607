"""workflow_scripts.py DIR WORKFLOW...: writes each `run:` block of the workflows to a file in DIR, for shellcheck."""

import pathlib
import re
import shutil
import sys

from ruamel.yaml import YAML

target = pathlib.Path(sys.argv[1])
shutil.rmtree(target, ignore_errors=True)
target.mkdir(parents=True)
for name in sys.argv[2:]:
    workflow = pathlib.Path(name)
    for job, content in YAML(typ="safe").load(workflow)["jobs"].items():
        for number, step in enumerate(content.get("steps", []), start=1):
            if "run" in step:
                # An expression is replaced before the shell sees it; what it becomes is not the shell's to check.
                script = re.sub(r"\$\{\{.*?\}\}", "EXPRESSION", step["run"])
                (target / f"{workflow.stem}-{job}-{number}.sh").write_text(script + "\n")
