"""What a shell gets when it asks how a command line could go on."""

from __future__ import annotations

import argparse
import os
from importlib import import_module


def complete(parser: argparse.ArgumentParser) -> None:
    """Answer the shell and end the process; only the command that stands on the line is loaded.

    Our parsers are configured when they are used, and completion does not use them.
    """
    import argcomplete

    words = os.environ.get("COMP_LINE", "").split()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                if name in words[1:]:
                    command.module = None
                    import_module(f"factcheck.cli.{name}").configure(command)
    argcomplete.autocomplete(parser)
