"""`factcheck completion`: what a shell needs to complete commands, options and their values."""

from __future__ import annotations

import argparse

from factcheck.cli.exits import ExitCode
from factcheck.cli.output import print_result

SHELLS = ("bash", "zsh", "fish")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Print what a shell needs to complete commands and options."
    parser.epilog = 'bash, zsh: eval "$(factcheck completion bash)" · fish: factcheck completion fish | source'
    parser.set_defaults(run=_completion)
    parser.add_argument("shell", choices=SHELLS, help="the shell to print it for")


def _completion(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from argcomplete.shell_integration import shellcode

    print_result(shellcode(["factcheck"], shell=options.shell) + "\n")
    return ExitCode.CLEAN, f"completion for {options.shell}"
