"""Statements: what a sentence tells without a number."""
