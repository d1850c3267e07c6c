"""Statements without a figure that bear on each other.

matter    whether two speak of one matter and of one party
meetings  which do, and whose standings do not say the same
"""
