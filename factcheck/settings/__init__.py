"""What a user sets once for a project: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`."""
