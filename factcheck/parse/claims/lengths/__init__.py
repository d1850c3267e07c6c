"""Lengths: what a length, in space or in time, is the length of.

distances  of a way, and which way it leads
falls      of a fall, in storeys
lasting    of what binds for so long
penalties  of a term of prison, and of its parts
"""
