"""What a shell gets when it asks how a command line could go on."""

from __future__ import annotations

import argparse
import os


def complete(parser: argparse.ArgumentParser) -> None:
    """Answer the shell and end the process; only the command that stands on the line is loaded.

    Our parsers are made when they are used, and completion does not use them.
    """
    import argcomplete

    words = os.environ.get("COMP_LINE", "").split()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in list(action.choices.items()):
                if name in words[1:]:
                    action.choices[name] = command.made()
    argcomplete.autocomplete(parser)
